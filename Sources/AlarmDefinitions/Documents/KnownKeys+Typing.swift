extension KnownKeys {
  /// How far the types of a document's values can be trusted.
  enum Leniency {
    /// Texts, numbers and booleans are told apart, as in JSON for the API, which is as strict.
    case none
    /// What has no quotes may be a text, as in YAML.
    case unquoted
    /// Numbers and truths may be texts, too, as on command lines and in templates.
    case quoted
  }

  /// Returns `tree` with its values in the types these keys have, as far as `leniency` allows.
  ///
  /// What fits no type stays as it is, for the reader of the document to refuse.
  func typed(_ tree: DocumentTree, _ leniency: Leniency) -> DocumentTree {
    if leniency == .none { return tree }
    switch (self, tree) {
    case (.object(let keys), .object(let members, let line)),
      (.list(let keys), .object(let members, let line)):
      return .object(
        members.reduce(into: [:]) { typed, member in
          typed[member.key] = (keys[member.key] ?? .value).typed(member.value, leniency)
        }, line: line)
    case (.list, .list(let items)): return .list(items.map { typed($0, leniency) })
    case (.texts, .list(let items)):
      return .list(items.map { KnownKeys.text.typed($0, leniency) })
    case (.names, .object(let members, _)):
      return .object(members.mapValues { KnownKeys.text.typed($0, leniency) })
    case (.text, .plain(let spelling)): return .text(spelling)
    case (.number, .text(let text)) where leniency == .quoted:
      return Double(text) == nil ? tree : .plain(text)
    case (.truth, .text(let text)) where leniency == .quoted:
      return Self.truth(text).map { .plain($0) } ?? tree
    case (.truth, .plain(let text)): return Self.truth(text).map { .plain($0) } ?? tree
    default: return tree
    }
  }

  /// A truth as it is written in documents: `True` is Python's, and CloudFormation takes it, too.
  private static func truth(_ text: String) -> String? {
    ["true", "false"].first { $0 == text.lowercased() }
  }
}
