import TrailRecords

/// Finds conditions that never hold for what CloudTrail writes in a field.
enum ContentLint {
  /// Returns a remark on such a condition.
  static func remark(on condition: PatternCondition) -> PatternRemark? {
    kind(of: condition).map { PatternRemark($0, at: condition.range) }
  }

  /// Whether a condition holds for no record, for certain.
  static func neverHolds(_ condition: PatternCondition) -> Bool {
    if case .neverHolds? = kind(of: condition) { true } else { false }
  }

  private static func kind(of condition: PatternCondition) -> PatternRemark.Kind? {
    let field = condition.selector.path.flatMap(KnownFields.field)
    let selector = PatternPrinter.text(of: condition.selector)
    if case .compares(.notEqual, let literal) = condition.test, literal.coversAll {
      let isMissed = condition.selector.path != nil && field.map(\.isLeftOut) ?? true
      return .neverHolds(.allEqual, instead: isMissed ? selector + " NOT EXISTS" : nil)
    }
    guard let field else { return nil }
    if condition.test == .notExists {
      return field.presence == .everyRecord ? .neverHolds(.everyRecord, instead: nil) : nil
    }
    switch field.content {
    case .text: return kind(ofText: field, condition.test, selector)
    case .boolean: return kind(ofBoolean: condition.test, selector)
    case .textOrBoolean: return nil
    case .object: return condition.test == .isNull ? nil : .neverHolds(.object, instead: nil)
    case .list: return condition.test == .isNull ? nil : .neverHolds(.list, instead: nil)
    }
  }

  private static func kind(
    ofText field: KnownField, _ test: PatternTest, _ selector: String
  ) -> PatternRemark.Kind? {
    switch test {
    case .isTrue, .isFalse:
      guard case .either(let yes, let no) = field.values else {
        return .neverHolds(.text, instead: nil)
      }
      let value = PatternPrinter.quoted(test == .isTrue ? yes : no)
      return .neverHolds(.text, instead: "\(selector) = \(value)")
    case .isNull: return missing(field, selector)
    case .compares(.equal, let literal):
      return literal.form == .text && literal.text == "null" ? missing(field, selector) : nil
    case .compares(let sign, _):
      return sign == .notEqual ? nil : .neverHolds(.text, instead: nil)
    case .notExists: return nil
    }
  }

  /// CloudTrail leaves out what there is not.
  private static func missing(_ field: KnownField, _ selector: String) -> PatternRemark.Kind {
    field.presence == .everyRecord
      ? .neverHolds(.everyRecord, instead: nil) : .leftOut(selector: selector)
  }

  private static func kind(ofBoolean test: PatternTest, _ selector: String) -> PatternRemark.Kind? {
    let (isTrue, isFalse) = ("\(selector) IS TRUE", "\(selector) IS FALSE")
    switch test {
    case .isTrue, .isFalse, .notExists: return nil
    case .isNull: return .leftOut(selector: selector)
    case .compares(let sign, let literal):
      let instead: String?
      switch (sign, literal.text) {
      case (.equal, "true"), (.notEqual, "false"): instead = isTrue
      case (.equal, "false"), (.notEqual, "true"): instead = isFalse
      case (.equal, _) where literal.coversAll: instead = "(\(isTrue) || \(isFalse))"
      default: instead = nil
      }
      return .neverHolds(.boolean, instead: instead)
    }
  }
}

extension KnownField {
  /// Whether CloudTrail leaves it out of the records that have nothing to say in it.
  fileprivate var isLeftOut: Bool { content == .text && presence == .some }
}

extension PatternLiteral {
  /// Whether every text and number equals it.
  var coversAll: Bool { form == .text && !text.isEmpty && text.utf8.allSatisfy { $0 == 0x2A } }
}
