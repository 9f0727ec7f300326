/// The members of a request of the AWS API that makes a filter or an alarm.
///
/// One table a request: readers of every kind of document go by it, and so do the exports.
struct RequestTable: Sendable {
  /// What a member holds.
  indirect enum Kind: Sendable {
    /// A value whose insides are of no interest.
    case value
    case text
    case number
    case truth
    /// A list of texts.
    case texts
    /// Texts by names of the user's: an object in the API and in Terraform, a list of Key and Value in
    /// CloudFormation.
    case names
    /// The same as a list of Name and Value in the API and in CloudFormation, an object in Terraform.
    case pairs
    case object(RequestTable)
    case list(RequestTable)
  }

  /// One member.
  struct Member: Sendable {
    /// Its name in the API; CloudFormation's begins with a capital letter.
    let name: String
    let kind: Kind
    /// Its attribute in Terraform, behind the block in which that stands, if any; empty: its own members stand
    /// in place of it; nil: Terraform does not have it.
    let terraform: [String]?
    /// Whether Terraform has 0 for a number that is not set.
    var isUnsetAtZero = false
    /// Whether Terraform finds the value out itself where nobody sets it.
    var isComputed = false

    init(_ name: String, _ kind: Kind, _ terraform: String...) {
      (self.name, self.kind) = (name, kind)
      self.terraform = terraform
    }

    /// Creates a member that Terraform does not have.
    init(describing name: String, _ kind: Kind = .text) {
      (self.name, self.kind, terraform) = (name, kind, nil)
    }

    /// Returns the member as one that is not set where Terraform has 0.
    func unsetAtZero() -> Member {
      var member = self
      member.isUnsetAtZero = true
      return member
    }

    /// Returns the member as one that Terraform finds out itself.
    func computed() -> Member {
      var member = self
      member.isComputed = true
      return member
    }
  }

  /// The members, in the order in which exports have them.
  let members: [Member]
  private let kinds: [String: Kind]

  init(_ members: [Member]) {
    self.members = members
    kinds = members.reduce(into: [:]) { $0[$1.name] = $1.kind }
  }

  /// What the member called `name` holds; nil where the request has none of this name.
  func kind(of name: String) -> Kind? { kinds[name] }
}

extension RequestTable {
  /// Returns the paths of keys in `tree` that the request does not have, each once, in the order of the
  /// alphabet.
  func unknownKeys(in tree: DocumentTree) -> [String] {
    var paths: Set<String> = []
    collect(tree, under: "", into: &paths)
    return paths.sorted()
  }

  private func collect(
    _ tree: DocumentTree, under path: String, into paths: inout Set<String>
  ) {
    for (key, value) in tree.members {
      switch kinds[key] {
      case .object(let table): table.collect(value, under: "\(path)\(key).", into: &paths)
      case .list(let table):
        let items = value.items.isEmpty ? [value] : value.items
        for item in items { table.collect(item, under: "\(path)\(key).", into: &paths) }
      case .pairs:
        for item in value.items { Self.pair.collect(item, under: "\(path)\(key).", into: &paths) }
      case .value, .text, .number, .truth, .texts, .names: break
      case nil: paths.insert(path + key)
      }
    }
  }

  /// One of a list of names and their texts.
  private static let pair = RequestTable([
    Member(describing: "Name"), Member(describing: "Value"),
  ])
}
