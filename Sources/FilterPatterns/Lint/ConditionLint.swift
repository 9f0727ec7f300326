import TrailRecords

/// Remarks on single conditions of JSON patterns.
enum ConditionLint {
  /// Returns the remarks on a pattern's conditions.
  static func remarks(on conditions: [PatternCondition]) -> [PatternRemark] {
    let names = FieldNameLint(conditions)
    let counts = Dictionary(grouping: conditions, by: \.selector.subject).mapValues { group in
      group.count { !$0.isUnequal }
    }
    return conditions.flatMap { condition -> [PatternRemark] in
      guard let path = condition.selector.path else { return [] }
      let correction = names.correction(of: path)
      let value = ValueLint.remark(on: condition, at: correction ?? path)
      if let correction { return [wrongName(of: condition, correction), value].compactMap(\.self) }
      let others = counts[condition.selector.subject] ?? 0
      // What never holds is not to be kept or compared otherwise.
      let content =
        ContentLint.remark(on: condition).map { [$0] }
        ?? [exclusion(in: condition, others: others), wrongTruth(in: condition)]
      return (content + [value]).compactMap(\.self)
    }
  }

  private static func wrongName(
    of condition: PatternCondition, _ path: FieldPath
  ) -> PatternRemark {
    let range = condition.selector.range
    let selector = PatternSelector(subject: .node(path), range: range)
    return PatternRemark(.wrongField(known: PatternPrinter.text(of: selector)), at: range)
  }

  /// A `!=` on a field that records may lack, and of which nothing else is asked.
  private static func exclusion(in condition: PatternCondition, others: Int) -> PatternRemark? {
    guard condition.isUnequal, others == 0, condition.selector.isOneValue,
      let path = condition.selector.path
    else { return nil }
    let field = KnownFields.field(at: path)
    // "null" on a text is every text: that records without the field are left out is meant.
    let isMeant = field?.content == .text && condition.test.literal?.text == "null"
    if isMeant || (field?.presence ?? .some) != .some { return nil }
    let selector = PatternPrinter.text(of: condition.selector)
    let kind = PatternRemark.Kind.excludesMissing(
      selector: selector, condition: PatternPrinter.text(of: condition))
    return PatternRemark(kind, at: condition.range)
  }

  /// A text that names a JSON value, on a field of which it is not known what it holds.
  private static func wrongTruth(in condition: PatternCondition) -> PatternRemark? {
    guard case .compares(_, let literal) = condition.test, literal.form == .text,
      let path = condition.selector.path, KnownFields.field(at: path) == nil
    else { return nil }
    let opposites = ["true": "IS FALSE", "false": "IS TRUE", "null": "= *"]
    guard let opposite = opposites[literal.text] else { return nil }
    let test = condition.isUnequal ? opposite : "IS " + literal.text.uppercased()
    let instead = PatternPrinter.text(of: condition.selector) + " " + test
    return PatternRemark(
      .textNotValue(word: literal.text, isUnequal: condition.isUnequal, instead: instead),
      at: condition.range)
  }
}

extension PatternCondition {
  /// Whether it is an exclusion.
  var isUnequal: Bool {
    if case .compares(.notEqual, _) = test { true } else { false }
  }
}

extension PatternTest {
  /// The value it compares with, if it compares.
  var literal: PatternLiteral? {
    if case .compares(_, let literal) = self { literal } else { nil }
  }
}
