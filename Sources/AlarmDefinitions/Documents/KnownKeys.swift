/// The keys that a document may have and means something by, or that are known to mean nothing here.
indirect enum KnownKeys {
  /// A value whose insides are of no interest.
  case value
  case text
  case number
  case truth
  /// A list of texts.
  case texts
  /// An object whose keys are names of the user's, with texts.
  case names
  case object([String: KnownKeys])
  /// A list of objects.
  case list([String: KnownKeys])

  /// An object of texts.
  static func texts(_ keys: String...) -> [String: KnownKeys] {
    keys.reduce(into: [:]) { $0[$1] = .text }
  }

  /// Returns the paths of keys in `tree` that are not known, each once, in the order of the alphabet.
  func unknown(in tree: DocumentTree) -> [String] {
    Set(paths(in: tree, under: "")).sorted()
  }

  private func paths(in tree: DocumentTree, under path: String) -> [String] {
    switch (self, tree) {
    case (.list, .list(let items)): return items.flatMap { paths(in: $0, under: path) }
    case (.object(let keys), .object(let members, _)), (.list(let keys), .object(let members, _)):
      return members.flatMap { key, member in
        keys[key]?.paths(in: member, under: "\(path)\(key).") ?? ["\(path)\(key)"]
      }
    default: return []
    }
  }
}

extension KnownKeys {
  /// A metric filter (aws-formats, section 1.1).
  static let metricFilter = KnownKeys.object([
    "filterName": .text, "filterPattern": .text, "logGroupName": .text, "creationTime": .number,
    "applyOnTransformedLogs": .truth, "fieldSelectionCriteria": .text,
    "emitSystemFieldDimensions": .texts,
    "metricTransformations": .list([
      "metricName": .text, "metricNamespace": .text, "metricValue": .text,
      "defaultValue": .number, "dimensions": .names, "unit": .text,
    ]),
  ])
}
