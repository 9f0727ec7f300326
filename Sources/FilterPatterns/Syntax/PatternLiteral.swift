/// The value on the right side of a comparison.
struct PatternLiteral: Equatable, Sendable {
  /// How the value compares; bare text that is not a number and quoted text do not differ (rule 4.8).
  enum Form: Sendable {
    case number
    case text
    /// A regular expression (section 8), kept as its text between the percent signs.
    case regex
  }

  let form: Form
  /// The value without quotes and escapes; every `*` in a text is a wildcard (rule 4.10).
  let text: String
  let range: Range<Int>
}

extension PatternLiteral {
  /// The regular expression in `range`, percent signs included.
  init(regexOf text: PatternText, in range: Range<Int>) {
    form = .regex
    self.text = text[(range.lowerBound + 1)..<(range.upperBound - 1)]
    self.range = range
  }

  /// Returns what is wrong with a regular expression of `text`.
  func regexFaults(in text: PatternText) -> [PatternDiagnostic] {
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    return RegexParser.expression(text.bytes, in: inner).faults.map {
      PatternDiagnostic(kind: .badRegex($0), range: $0.range, notes: [])
    }
  }
}
