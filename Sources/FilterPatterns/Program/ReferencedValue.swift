/// The value that a reference led to: a text, a number, true or false.
package struct ReferencedValue: Equatable, Sendable {
  /// What the value is.
  enum Kind: Sendable {
    case text
    /// A number by JSON's grammar or by rule 4.7.
    case number
    case truth
  }

  /// The text with its escapes decoded, or the spelling of the number or truth.
  package let text: String
  let kind: Kind

  /// The nearest double of a number, or of a text that is spelled as one (rule 9.2, assumed).
  ///
  /// Nil for all else and for numbers too large for a double.
  package var number: Double? {
    switch kind {
    case .truth: return nil
    case .text where !PatternLiteral.isNumber(Array(text.utf8).span): return nil
    case .number, .text:
      let number = Double(text)
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// The number a text spells in the way of a pattern's bare numbers (rule 4.7); nil for others.
  package static func number(spelled text: String) -> Double? {
    ReferencedValue(text: text, kind: .text).number
  }
}
