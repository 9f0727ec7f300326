import TrailRecords

/// Remarks on single conditions of JSON patterns.
enum ConditionLint {
  /// Fields that every record of a call has (CloudTrail's record contents, documented).
  private static let alwaysPresent: Set<FieldPath> = Set(
    [
      "eventVersion", "eventTime", "eventSource", "eventName", "awsRegion", "eventID", "eventType",
      "sourceIPAddress", "recipientAccountId", "userIdentity", "readOnly", "managementEvent",
      "eventCategory",
    ].map { FieldPath($0) } + [FieldPath("userIdentity", "type")])

  /// Fields whose values are the texts "true" and "false" (rule 10.5).
  private static let textsOfTruth: Set<FieldPath> = [
    FieldPath("userIdentity", "sessionContext", "attributes", "mfaAuthenticated")
  ]

  /// Returns the remarks on a pattern's conditions.
  static func remarks(on conditions: [PatternCondition]) -> [PatternRemark] {
    let counts = Dictionary(grouping: conditions, by: \.selector.subject).mapValues { group in
      group.count { !$0.isUnequal }
    }
    return conditions.flatMap { condition in
      [
        exclusion(in: condition, others: counts[condition.selector.subject] ?? 0),
        wrongTruth(in: condition), KnownNames.remark(on: condition),
      ].compactMap(\.self)
    }
  }

  /// A `!=` on a field that records may lack, and of which nothing else is asked.
  private static func exclusion(in condition: PatternCondition, others: Int) -> PatternRemark? {
    guard condition.isUnequal, others == 0, condition.selector.isOneValue,
      let path = condition.selector.path, !alwaysPresent.contains(path)
    else { return nil }
    let selector = PatternPrinter.text(of: condition.selector)
    let kind = PatternRemark.Kind.excludesMissing(
      selector: selector, condition: PatternPrinter.text(of: condition))
    return PatternRemark(kind, at: condition.range)
  }

  private static func wrongTruth(in condition: PatternCondition) -> PatternRemark? {
    guard case .compares(_, let literal) = condition.test, literal.form == .text,
      ["true", "false", "null"].contains(literal.text), let path = condition.selector.path,
      !textsOfTruth.contains(path)
    else { return nil }
    let selector = PatternPrinter.text(of: condition.selector)
    return PatternRemark(
      .textNotValue(selector: selector, word: literal.text), at: condition.range)
  }
}

extension PatternCondition {
  fileprivate var isUnequal: Bool {
    if case .compares(.notEqual, _) = test { true } else { false }
  }
}
