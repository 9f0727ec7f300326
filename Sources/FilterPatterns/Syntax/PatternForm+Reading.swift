extension PatternForm {
  /// Reads a pattern of any kind and length; the error holds everything that was found wrong.
  init(reading pattern: String) throws(FilterPatternError) {
    let text = PatternText(pattern)
    var reading = Reading(text: text)
    let form = reading.form()
    if reading.diagnostics.isEmpty, let form {
      self = form
      return
    }
    let diagnostics = reading.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
    throw FilterPatternError(pattern: pattern, diagnostics: diagnostics)
  }

  /// One pattern being read, and what is wrong with it so far.
  private struct Reading {
    let text: PatternText
    var diagnostics: [PatternDiagnostic] = []

    /// Decides by the first character what kind of pattern it is (rule 1.2, documented).
    mutating func form() -> PatternForm? {
      let range = text.trimmedRange
      if range.isEmpty { return .everything }
      switch text.bytes[range.lowerBound] {
      case UInt8(ascii: "{"): return json()
      case UInt8(ascii: "["): return delimited(range)
      case UInt8(ascii: "%"): return regex(range)
      default:
        var parser = TermParser(text)
        let terms = parser.terms()
        diagnostics += parser.diagnostics
        return .terms(terms)
      }
    }

    private mutating func json() -> PatternForm? {
      var parser = PatternParser(text)
      let tree = parser.pattern()
      diagnostics += parser.diagnostics
      guard let tree, diagnostics.isEmpty else { return nil }
      diagnostics += PatternQuotas.excess(in: tree.conditions)
      return .json(tree)
    }

    /// A pattern that starts with `[` ends with `]` (rule 1.3, assumed).
    private mutating func delimited(_ range: Range<Int>) -> PatternForm? {
      let opening = range.lowerBound..<(range.lowerBound + 1)
      guard range.count > 1, text.bytes[range.upperBound - 1] == UInt8(ascii: "]") else {
        let end = range.upperBound..<range.upperBound
        report(.missingClosingBracket, end, [.opened("[", opening)])
        return nil
      }
      var parser = PatternParser(fieldsOf: text, in: opening.upperBound..<(range.upperBound - 1))
      let form = parser.fields()
      diagnostics += parser.diagnostics
      guard let form, diagnostics.isEmpty else { return nil }
      diagnostics += PatternQuotas.excess(in: form.conditions)
      return form
    }

    /// A pattern that starts with `%` is one regular expression (rules 1.2 and 6.9).
    private mutating func regex(_ range: Range<Int>) -> PatternForm? {
      let inner = (range.lowerBound + 1)..<range.upperBound
      let percent = UInt8(ascii: "%")
      guard let end = text.bytes[inner].firstIndex(of: percent) else {
        report(.unclosedRegex, range.lowerBound..<inner.lowerBound)
        return nil
      }
      guard end + 1 == range.upperBound else {
        report(.regexStandsAlone, (end + 1)..<range.upperBound)
        return nil
      }
      let literal = PatternLiteral(regexOf: text, in: range)
      diagnostics += literal.regexFaults(in: text)
      return .regex(literal)
    }

    private mutating func report(
      _ kind: PatternDiagnostic.Kind, _ range: Range<Int>, _ notes: [PatternDiagnostic.Note] = []
    ) {
      diagnostics.append(PatternDiagnostic(kind: kind, range: range, notes: notes))
    }
  }
}
