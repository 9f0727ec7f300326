/// A document of definitions as a tree, whatever it was written in.
indirect enum DocumentTree: Sendable {
  /// Members by name; the line on which the object begins, or its key stands, nil where nothing says so.
  case object([String: DocumentTree], line: Int? = nil)
  case list([DocumentTree])
  case text(String)
  /// A number or a truth by its spelling; of YAML any value without quotes, which may be a text.
  case plain(String)
  /// A value that only AWS, a shell or a run of Terraform knows, or a text of which only these know parts.
  case unknown(DocumentText)
  case null

  /// Creates the tree of a text, some of which may not be known.
  init(_ text: DocumentText) {
    self = text.known.map { .text($0) } ?? .unknown(text)
  }

  /// The member called `key`; nil where it is absent or null.
  subscript(key: String) -> DocumentTree? {
    guard case .object(let members, _) = self, let member = members[key], !member.isNull else {
      return nil
    }
    return member
  }

  /// The members of an object, by name in the order of the alphabet; none of anything else.
  var members: [(key: String, value: DocumentTree)] {
    guard case .object(let members, _) = self else { return [] }
    return members.sorted { $0.key < $1.key }
  }

  /// The items of a list; none of anything else.
  var items: [DocumentTree] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The spelling of a value that is known and is neither an object nor a list; nil of all others.
  var spelling: String? {
    switch self {
    case .text(let text), .plain(let text): text
    case .object, .list, .unknown, .null: nil
    }
  }

  /// The same, or what is known of it; nil of objects, of lists and of null.
  var words: DocumentText? {
    switch self {
    case .text(let text), .plain(let text): DocumentText(text)
    case .unknown(let text): text
    case .object, .list, .null: nil
    }
  }

  /// Whether nothing is there.
  var isNull: Bool { if case .null = self { true } else { false } }

  /// Whether all or part of a value is not known.
  var isUnknown: Bool { if case .unknown = self { true } else { false } }

  /// The line of an object; nil where nothing says so, and of anything else.
  var line: Int? { if case .object(_, let line) = self { line } else { nil } }

  /// Returns the tree, as an object begun on `line`; anything else as it is.
  func placed(on line: Int?) -> DocumentTree {
    guard let line, case .object(let members, _) = self else { return self }
    return .object(members, line: line)
  }

  /// Returns an object of `members` without those that are nil or null.
  static func object(of members: [(String, DocumentTree?)], line: Int? = nil) -> DocumentTree {
    .object(
      members.reduce(into: [:]) { object, member in
        if let value = member.1, !value.isNull { object[member.0] = value }
      }, line: line)
  }
}
