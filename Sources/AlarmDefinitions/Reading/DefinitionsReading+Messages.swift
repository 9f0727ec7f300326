extension DefinitionsReading {
  /// Whether everything that was found could be used.
  public var isComplete: Bool { !findings.contains { $0.severity == .error } }

  /// The findings in words, severity first.
  ///
  /// Of files that hold no definitions, of which folders may be full, the first is named and the others
  /// are counted.
  public var messages: [String] {
    let own = findings.filter { !$0.isForeignFile }.map { "\($0.severity.rawValue): \($0)" }
    let foreign = findings.filter(\.isForeignFile)
    guard let first = foreign.first else { return own }
    let others = foreign.count == 1 ? "" : "; nor in \(foreign.count - 1) more"
    return own + ["note: \(first)\(others)"]
  }
}
