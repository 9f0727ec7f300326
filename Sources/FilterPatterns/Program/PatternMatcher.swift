import TrailRecords

/// Answers one condition for one slot (reference section 4).
///
/// Where the slot holds nothing that a test can be asked of, the answer is no, for `!=` too; only
/// this one condition is then false, not the pattern (rules 4.1 to 4.3).
///
/// Kinds are told apart by pattern, and ranges made from stored properties: `==` and a computed
/// property of another module would each be a call.
enum PatternMatcher {
  /// Returns whether `condition` holds for `slot` of `record`.
  ///
  /// - Precondition: it asks for no regular expression, and the slot is no string with escapes.
  static func holds(
    _ condition: ProgramCondition, _ slot: FieldSlot, _ record: Span<UInt8>,
    _ literal: Span<UInt8>
  ) -> Bool {
    switch condition.test {
    // Rule 4.4 (recorded: filters.json json_is_true; that arrays with a boolean do not count, assumed).
    case .isNull: isNull(slot, record)
    case .isTrue: if case .isTrue = slot.kind { true } else { false }
    case .isFalse: if case .isFalse = slot.kind { true } else { false }
    // Rule 4.5: a null value exists (recorded: filters.json json_not_exists).
    case .isMissing: if case .missing = slot.kind { true } else { false }
    case .equalsText, .matchesWildcard, .equalsNumber, .matchesRegex:
      isEqual(condition, slot, record, literal)
    case .isLess, .isLessOrEqual, .isGreater, .isGreaterOrEqual:
      isOrdered(condition.test, slot, record, literal)
    }
  }

  /// Null itself, or an array with a null in it (recorded: filters.json json_is_null, against rule 4.4).
  ///
  /// That only the array's own elements are looked at is assumed.
  private static func isNull(_ slot: FieldSlot, _ record: Span<UInt8>) -> Bool {
    switch slot.kind {
    case .null: true
    case .array: FieldChildren.hasNullElement(slot, in: record)
    case .missing, .isFalse, .isTrue, .number, .string, .object: false
    }
  }

  /// `=` and `!=`; the latter turns the answer round only for strings and numbers (rule 4.12).
  private static func isEqual(
    _ condition: ProgramCondition, _ slot: FieldSlot, _ record: Span<UInt8>,
    _ literal: Span<UInt8>
  ) -> Bool {
    let range = Int(slot.start)..<Int(slot.end)
    switch slot.kind {
    case .string:
      return covers(condition.test, record.extracting(range), literal) != condition.isNegated
    case .number:
      let spelling = record.extracting(range)
      let isSame =
        condition.test == .equalsNumber
        ? NumberComparison.order(spelling, literal) == .same
        : covers(condition.test, spelling, literal)
      return isSame != condition.isNegated
    case .missing, .null, .isFalse, .isTrue, .object, .array:
      return false
    }
  }

  /// Compares text, or a number as spelled in the message (recorded: filters.json json_quoted_number).
  static func covers(
    _ test: ProgramCondition.Test, _ value: Span<UInt8>, _ literal: Span<UInt8>
  ) -> Bool {
    test == .matchesWildcard
      ? TextWildcard.covers(value, literal) : isSame(value, literal)
  }

  private static func isSame(_ value: Span<UInt8>, _ literal: Span<UInt8>) -> Bool {
    guard value.count == literal.count else { return false }
    var index = 0
    while index < value.count {
      if value[index] != literal[index] { return false }
      index += 1
    }
    return true
  }

  /// `< <= > >=` hold for JSON numbers only (recorded: filters.json json_number_greater).
  private static func isOrdered(
    _ test: ProgramCondition.Test, _ slot: FieldSlot, _ record: Span<UInt8>,
    _ literal: Span<UInt8>
  ) -> Bool {
    guard case .number = slot.kind else { return false }
    let number = record.extracting(Int(slot.start)..<Int(slot.end))
    let order = NumberComparison.order(number, literal)
    switch test {
    case .isLess: return order == .less
    case .isLessOrEqual: return order != .greater
    case .isGreater: return order == .greater
    case .isGreaterOrEqual: return order != .less
    case .isNull, .isTrue, .isFalse, .isMissing, .equalsText, .matchesWildcard, .equalsNumber,
      .matchesRegex:
      return false
    }
  }
}
