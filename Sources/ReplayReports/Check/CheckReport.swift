public import FilterPatterns

/// What is said of a pattern and of the events it is tried on, for people.
public struct CheckReport: PatternReport {
  /// Values longer than this are cut in the middle, wherever the report goes.
  private static let valueWidth = 120

  private let style: ReportStyle

  /// Creates a report in `style`.
  public init(style: ReportStyle = ReportStyle()) {
    self.style = style
  }

  /// Returns the lines of a pattern that CloudWatch accepts: kind, canonical form, and remarks.
  public func text(of pattern: FilterPattern) -> String {
    let verdict = style.coloured("valid", .ok)
    let title = "\(verdict): \(Self.title(of: pattern.kind))\n"
    if pattern.kind == .everything { return title }
    let remarks = pattern.remarks.map { remark in
      style.prose.message(SafeText.lines(pattern.rendered(remark))) + "\n"
    }
    let canonical = style.prose.text(SafeText.plain(pattern.canonicalText), behind: 4, indent: 4)
    return title + "    \(canonical)\n" + excepted(by: pattern) + remarks.joined()
  }

  /// Whose calls the pattern leaves out, on a line.
  private func excepted(by pattern: FilterPattern) -> String {
    let names = pattern.exceptedPrincipals.map(SafeText.plain).joined(separator: ", ")
    return names.isEmpty ? "" : style.lines("leaves out the calls of \(names)")
  }

  /// Returns the lines of a pattern that CloudWatch rejects: every mistake, with carets.
  public func text(of error: FilterPatternError) -> String {
    let verdict = style.coloured("rejected", .alarm)
    let words = "CloudWatch Logs says: \(SafeText.plain(error.serviceMessage))"
    return """
      \(verdict): \(style.prose.text(words, behind: 10, indent: 4))
      \(style.prose.message(SafeText.lines(error.description)))

      """
  }

  /// Returns the lines of an event: whether it matches, and what decided.
  public func text(of event: CheckedEvent) -> String {
    let isMatch = event.explanation.isMatch
    let verdict = isMatch ? style.coloured("match", .ok) : style.coloured("no match", .alarm)
    let place = event.line.map { "\(event.file):\($0)" } ?? event.file
    let reasons = event.explanation.reasons
    let width = reasons.compactMap(\.condition).map(\.count).filter { $0 <= 60 }.max() ?? 0
    let lines = reasons.map { reason in "    " + line(of: reason, width: width) + "\n" }
    return "\(SafeText.plain(place)): \(verdict)\n" + lines.joined()
  }

  private func line(of reason: MatchExplanation.Reason, width: Int) -> String {
    guard let condition = reason.condition else { return "\(reason.finding)" }
    let padding = String(repeating: " ", count: max(0, width - condition.count))
    let answer = reason.holds ? "yes" : "no "
    let finding = Self.cut("\(reason.finding)")
    return SafeText.plain("\(answer)  \(condition)\(padding)  \(finding)")
  }

  private static func cut(_ text: String) -> String {
    guard text.count > valueWidth else { return text }
    return text.prefix(valueWidth / 2) + "…" + text.suffix(valueWidth / 2)
  }

  private static func title(of kind: FilterPattern.Kind) -> String {
    switch kind {
    case .everything: "the empty pattern, which matches every event"
    case .json: "a JSON pattern"
    case .delimited: "a space-delimited pattern"
    case .terms: "a pattern of terms"
    case .regex: "a regular expression"
    }
  }
}
