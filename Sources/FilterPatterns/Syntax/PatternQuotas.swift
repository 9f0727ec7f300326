import TrailRecords

/// The numbers of regular expressions and wildcards a pattern may hold (rule 1.6).
///
/// Recorded: filters.json invalid_json_three_regex, invalid_json_four_wildcards.
enum PatternQuotas {
  /// Regular expressions in a JSON or space-delimited pattern.
  static let regexes = 2
  /// Selectors with a wildcard in a pattern; repeated ones count again (the latter assumed).
  static let wildcardSelectors = 3

  /// Returns what there is too much of, at the first place beyond the quota.
  static func excess(in conditions: [PatternCondition]) -> [PatternDiagnostic] {
    let regexes = conditions.compactMap { condition -> Range<Int>? in
      guard case .compares(_, let literal) = condition.test else { return nil }
      return literal.form == .regex ? literal.range : nil
    }
    let selectors = conditions.compactMap { condition -> Range<Int>? in
      guard case .node(let path) = condition.selector.subject else { return nil }
      return path.steps.contains(where: \.isWildcard) ? condition.selector.range : nil
    }
    return [
      diagnostic(regexes, beyond: Self.regexes) { .tooManyRegexes(limit: $0) },
      diagnostic(selectors, beyond: wildcardSelectors) { .tooManyWildcardSelectors(limit: $0) },
    ].compactMap(\.self)
  }

  private static func diagnostic(
    _ ranges: [Range<Int>], beyond limit: Int, kind: (Int) -> PatternDiagnostic.Kind
  ) -> PatternDiagnostic? {
    guard ranges.count > limit else { return nil }
    return PatternDiagnostic(kind: kind(limit), range: ranges[limit], notes: [])
  }
}
