public import AlarmStates

/// Which log events a metric filter is for, by their system fields: its `fieldSelectionCriteria`.
///
///     let selection = try FieldSelection(parsing: #"@aws.region IN ("eu-west-1", "eu-west-2")"#)
///
/// Grammar as recorded (subscriptions.json selector-*; metric_filters.json e-selection-*).
public struct FieldSelection: Hashable, Sendable {
  /// Characters the criteria may have (rule 9.7, documented; Unicode scalars assumed).
  static let lengthLimit = 2000

  /// The criteria as given.
  public let text: String
  let condition: Condition

  /// Conditions on system fields, and what joins them.
  indirect enum Condition: Hashable, Sendable {
    /// The field is one of these texts, or, negated, none of them.
    case isOne(SystemField, of: [String], isNegated: Bool)
    case and(Condition, Condition)
    case or(Condition, Condition)
  }

  /// Reads criteria; the error says what is wrong, and where.
  public init(parsing text: String) throws(ExpressionError) {
    guard text.unicodeScalars.count <= Self.lengthLimit else {
      throw ExpressionError(
        "the criteria have more than \(Self.lengthLimit) characters", in: text, at: 0..<0)
    }
    var parser = try FieldSelectionParser(text)
    condition = try parser.wholeSelection()
    self.text = text
  }

  /// Whether log events with these values are chosen.
  ///
  /// A field that nobody tells is none of any texts (assumed).
  func includes(_ values: SystemFieldValues) -> Bool { Self.holds(condition, values) }

  private static func holds(_ condition: Condition, _ values: SystemFieldValues) -> Bool {
    switch condition {
    case .isOne(let field, let texts, let isNegated):
      let value = values[field]
      let isOne = value.map { value in texts.contains { $0.utf8.elementsEqual(value) } } ?? false
      return isOne != isNegated
    case .and(let left, let right): return holds(left, values) && holds(right, values)
    case .or(let left, let right): return holds(left, values) || holds(right, values)
    }
  }
}

extension FieldSelection {
  /// Whether any of its conditions is about `field`.
  func asks(for field: SystemField) -> Bool { Self.asks(condition, for: field) }

  private static func asks(_ condition: Condition, for field: SystemField) -> Bool {
    switch condition {
    case .isOne(let own, _, _): own == field
    case .and(let left, let right), .or(let left, let right):
      asks(left, for: field) || asks(right, for: field)
    }
  }
}
