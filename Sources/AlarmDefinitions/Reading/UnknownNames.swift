/// What definitions of one document depend on that is not known here.
struct UnknownNames {
  private var names: [String] = []
  private var place: DefinitionPlace?
  /// What a template knows only when it is deployed: everybody knows as much, and ARNs are full of it.
  private static let ordinary: Set<String> = ["Region", "AccountId", "Partition"]

  /// Looks through what is handed on although it is not known: who is notified, what things are called.
  ///
  /// - Parameters:
  ///   - definitions: The definitions.
  ///   - reported: Names that are reported already, as what depends on them is not used.
  init(in definitions: [WrittenDefinition], except reported: Set<String>) {
    var known = reported.union(Self.ordinary)
    for definition in definitions {
      place = place ?? DefinitionPlace(file: definition.place.file)
      collect(definition.tree, definition.leniency, into: &known)
    }
  }

  private mutating func collect(
    _ tree: DocumentTree, _ leniency: RequestFields.Leniency, into known: inout Set<String>
  ) {
    switch tree {
    case .object: for member in tree.members { collect(member.value, leniency, into: &known) }
    case .list(let items): for item in items { collect(item, leniency, into: &known) }
    case .text(let text): add(leniency.withoutPlaceholder(DocumentText(text)), to: &known)
    case .unknown(let text): add(text, to: &known)
    case .plain, .null: break
    }
  }

  private mutating func add(_ text: DocumentText, to known: inout Set<String>) {
    names += text.unknownNames.filter { known.insert($0).inserted }
  }

  /// One note on all of them, which says so where some are `parameters` that a user can give; nil where all
  /// is known.
  func finding(_ parameters: Set<String>) -> DefinitionFinding? {
    guard let place, !names.isEmpty else { return nil }
    let canBeGiven = names.contains(where: parameters.contains)
    return DefinitionFinding(PrintedNames(names: names, canBeGiven: canBeGiven), at: place)
  }
}
