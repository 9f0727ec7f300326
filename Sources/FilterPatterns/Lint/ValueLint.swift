import TrailRecords

/// Remarks on values that are nearly, but not quite, those that CloudTrail writes.
enum ValueLint {
  private static let accountDigits = 12

  /// Returns a remark when a condition on the field at `path` asks for such a value.
  static func remark(on condition: PatternCondition, at path: FieldPath) -> PatternRemark? {
    guard case .compares(_, let literal) = condition.test, literal.form != .regex,
      let field = KnownFields.field(at: path)
    else { return nil }
    return kind(of: literal, among: field.values).map { PatternRemark($0, at: literal.range) }
  }

  private static func kind(
    of literal: PatternLiteral, among values: KnownValues
  ) -> PatternRemark.Kind? {
    if literal.hasWildcard {
      guard case .some(let known) = values else { return nil }
      return NearestName.ofWildcard(literal.text, in: known).map { .nearMiss(known: $0) }
    }
    switch values {
    case .any: return nil
    case .some, .eventNames: return nearMiss(NearestName.of(literal.text, in: values.known))
    case .either(let yes, let no): return other(than: yes, no, literal.text)
    case .services: return nearMiss(KnownEventSources.nearest(to: literal.text))
    case .regions:
      if KnownRegions.couldName(literal.text) { return nil }
      return nearMiss(NearestName.of(literal.text, in: values.known))
    case .accounts: return account(literal.text)
    }
  }

  private static func nearMiss(_ known: String?) -> PatternRemark.Kind? {
    known.map { .nearMiss(known: $0) }
  }

  /// A value that is neither of two; "null" is `ContentLint`'s.
  private static func other(than yes: String, _ no: String, _ text: String) -> PatternRemark.Kind? {
    if [yes, no, "null"].contains(text) { return nil }
    let instead = NearestName.of(text, in: [yes, no]) ?? ["true": yes, "false": no][text]
    return .neitherOf(yes, no, instead: instead)
  }

  private static func account(_ text: String) -> PatternRemark.Kind? {
    let digits = text.filter { $0 != "-" && $0 != " " }
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    let isWhole = digits.utf8.count == accountDigits
    if isWhole, digits == text { return nil }
    return .noAccount(digits: digits.utf8.count, instead: isWhole ? digits : nil)
  }
}
