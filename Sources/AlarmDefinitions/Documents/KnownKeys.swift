/// The keys that a document may have and means something by, or that are known to mean nothing here.
indirect enum KnownKeys {
  /// A value whose insides are of no interest, or that has none.
  case value
  /// An object, or a list of such.
  case object([String: KnownKeys])

  /// An object of plain values.
  static func values(_ keys: String...) -> KnownKeys {
    .object(keys.reduce(into: [:]) { $0[$1] = .value })
  }

  /// Returns the paths of keys in `tree` that are not known, each once, in the order of the alphabet.
  func unknown(in tree: JSONTree) -> [String] {
    Set(paths(in: tree, under: "")).sorted()
  }

  private func paths(in tree: JSONTree, under path: String) -> [String] {
    switch (self, tree) {
    case (.value, _), (_, .value): return []
    case (.object, .list(let items)): return items.flatMap { paths(in: $0, under: path) }
    case (.object(let keys), .object(let members)):
      return members.flatMap { key, member in
        keys[key]?.paths(in: member, under: "\(path)\(key).") ?? ["\(path)\(key)"]
      }
    }
  }
}

/// A JSON document as its keys.
enum JSONTree: Decodable {
  case object([String: JSONTree])
  case list([JSONTree])
  /// A text, a number, a truth or null.
  case value

  init(from decoder: any Decoder) throws {
    if let members = try? [String: JSONTree](from: decoder) {
      self = .object(members)
    } else if let items = try? [JSONTree](from: decoder) {
      self = .list(items)
    } else {
      self = .value
    }
  }
}
