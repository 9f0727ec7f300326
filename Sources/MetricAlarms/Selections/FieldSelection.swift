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
  /// The criteria's conditions.
  package let condition: Condition

  /// Conditions on system fields, and what joins them.
  package indirect enum Condition: Hashable, Sendable {
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
