/// Reads patterns of terms (reference section 6).
///
///     pattern = term *( white-space term )
///     term    = [ "?" / "-" ] ( quoted / bare )
struct TermParser {
  private let text: PatternText
  private var position: Int
  private let end: Int
  private(set) var diagnostics: [PatternDiagnostic] = []

  /// Starts at the first term of a text.
  init(_ text: PatternText) {
    self.text = text
    position = text.trimmedRange.lowerBound
    end = text.trimmedRange.upperBound
  }

  /// Reads the whole pattern.
  mutating func terms() -> [PatternTerm] {
    var terms: [PatternTerm] = []
    while position < end {
      if let term = term() { terms.append(term) }
      while position < end, text.bytes[position].isPatternSpace { position += 1 }
    }
    return terms
  }

  private mutating func term() -> PatternTerm? {
    let start = position
    let role = takePrefix()
    guard position < end, !text.bytes[position].isPatternSpace else {
      report(.prefixWithoutTerm(text[start..<position]), start..<position)
      return nil
    }
    let isQuoted = text.bytes[position] == UInt8(ascii: "\"")
    let found = isQuoted ? quotedTerm() : bareTerm()
    return found.map { PatternTerm(role: role, text: $0, range: start..<position) }
  }

  private mutating func takePrefix() -> PatternTerm.Role {
    switch text.bytes[position] {
    case UInt8(ascii: "?"):
      position += 1
      return .optional
    case UInt8(ascii: "-"):
      position += 1
      return .excluded
    default: return .required
    }
  }

  private mutating func quotedTerm() -> String? {
    let start = position
    guard let close = text.closingQuote(from: start), close < end else {
      report(.unclosedQuote, start..<(start + 1))
      position = end
      return nil
    }
    position = close + 1
    let glued = passTerm()
    guard glued.isEmpty else {
      report(.gluedToQuote, glued)
      return nil
    }
    return text.unquoted(start..<(close + 1))
  }

  private mutating func bareTerm() -> String? {
    let range = passTerm()
    let written = text[range]
    if text.bytes[range.lowerBound] == UInt8(ascii: "%") {
      report(.regexStandsAlone, range)
      return nil
    }
    guard let offending = range.first(where: { !isTermText(at: $0, in: range) }) else {
      return written
    }
    report(.needsQuotes(written, because: text[offending..<end].first ?? " "), range)
    return nil
  }

  /// Rule 6.7: letters, digits, `_` and `.`; `-` only between others (the latter assumed).
  private func isTermText(at offset: Int, in range: Range<Int>) -> Bool {
    switch text.bytes[offset] {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "-"): offset > range.lowerBound && offset + 1 < range.upperBound
    case let byte: byte.isNameText
    }
  }

  /// Passes what stands up to the next white space.
  private mutating func passTerm() -> Range<Int> {
    let start = position
    while position < end, !text.bytes[position].isPatternSpace { position += 1 }
    return start..<position
  }

  private mutating func report(_ kind: PatternDiagnostic.Kind, _ range: Range<Int>) {
    diagnostics.append(PatternDiagnostic(kind: kind, range: range, notes: []))
  }
}
