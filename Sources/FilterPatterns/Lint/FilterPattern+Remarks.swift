extension FilterPattern {
  /// What about the pattern is probably not what was meant, in the order of the text.
  public var remarks: [PatternRemark] {
    let parts: [PatternRemark]
    switch form {
    case .everything, .regex: parts = []
    case .json(let tree):
      parts =
        GroupLint.remarks(on: tree) + ConditionLint.remarks(on: tree.conditions)
        + SpellingLint.remarks(on: text, meaning: PatternPrinter.text(of: form))
    case .delimited(let layout, let tree):
      parts = (tree.map(GroupLint.remarks) ?? []) + Self.remarks(on: layout, tree)
    case .terms(let terms): parts = Self.remarks(on: terms)
    }
    let whole = ReachLint.remarks(on: form, in: PatternText(text).trimmedRange)
    return (whole + parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns a remark's message with its line of the pattern, and carets under the very characters.
  public func rendered(_ remark: PatternRemark) -> String {
    DiagnosticRenderer(PatternText(text)).block("remark: " + remark.message, at: remark.range)
  }

  private static func remarks(on terms: [PatternTerm]) -> [PatternRemark] {
    guard terms.contains(where: { $0.role != .optional }) else { return [] }
    return terms.filter { $0.role == .optional }.map { PatternRemark(.ignoredTerm, at: $0.range) }
  }

  /// A single field with a condition that only one token can satisfy.
  private static func remarks(
    on layout: DelimitedLayout, _ tree: PatternTree?
  ) -> [PatternRemark] {
    guard layout.names.count == 1, layout.ellipsis == nil else { return [] }
    let first = tree?.conditions.first { condition in
      guard case .compares(.equal, let literal) = condition.test else { return false }
      return literal.form != .regex && !literal.text.contains { $0 == "*" || $0 == " " }
    }
    return first.map { [PatternRemark(.wholeMessage(name: layout.names[0] ?? ""), at: $0.range)] }
      ?? []
  }
}
