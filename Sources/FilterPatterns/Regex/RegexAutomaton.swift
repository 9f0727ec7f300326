/// A regular expression ready to be searched for, in time linear in the text.
///
/// The characters of all alternatives lie side by side as bits, each alternative with one more bit
/// behind it that means "found":
///
///     ab?c|d     bit  0 1 2 3   4 5
///                     a b c ✓   d ✓
///
/// A set of bits says which characters may come next. After one has come, the next set follows by
/// shifting, by running on over the characters that may be left out (an addition, whose carry runs
/// through them; see `flood`), and by staying at the characters that may come again. So each
/// character of the text costs the same few steps a word of bits, whatever the expression.
struct RegexAutomaton: Sendable {
  /// Words of 64 bits that hold a set.
  private let wordCount: Int
  /// For each column of `RegexCharacters` where its set begins in `masks`.
  private let maskStart: [Int]
  /// For each kind of character the bits it is good for.
  private let masks: [UInt64]
  private let optional: [UInt64]
  private let loops: [UInt64]
  /// What may come first anywhere, and what only at the text's start.
  private let starts: [UInt64]
  private let anchoredStarts: [UInt64]
  /// The bits that mean "found", anywhere or only at the text's end.
  private let found: [UInt64]
  private let anchoredFound: [UInt64]
  private let isAnchored: Bool

  /// Builds the automaton of an expression that `RegexParser` found right.
  init(_ expression: RegexExpression) {
    let layout = RegexLayout(expression.alternatives.compactMap(RegexSequence.init))
    wordCount = layout.wordCount
    optional = layout.optional
    loops = layout.loops
    found = layout.found
    anchoredFound = layout.anchoredFound
    (masks, maskStart) = layout.masks()
    starts = Self.flood(layout.starts, over: optional)
    anchoredStarts = Self.flood(layout.anchoredStarts, over: optional)
    isAnchored = starts.allSatisfy { $0 == 0 }
  }

  /// Returns whether the expression finds anything in `text`.
  ///
  /// - Parameters:
  ///   - text: Text in UTF-8; a byte that is none counts as a character of its own.
  ///   - states: Room for large expressions.
  /// - Returns: True when it does.
  func matches(_ text: Span<UInt8>, states: inout [UInt64]) -> Bool {
    wordCount == 1 ? matchesInWord(text) : matchesInWords(text, &states)
  }

  private func matchesInWord(_ text: Span<UInt8>) -> Bool {
    let (masks, maskStart) = (masks.span, maskStart.span)
    let (optional, loops, found) = (optional[0], loops[0], found[0])
    let starts = starts[0]
    var possible = starts | anchoredStarts[0]
    var position = 0
    while true {
      if possible & found != 0 { return true }
      guard position < text.count else { return possible & anchoredFound[0] != 0 }
      let column = Self.column(at: &position, of: text)
      let come = possible & masks[maskStart[column]]
      if come == 0 {
        if isAnchored { return false }
        possible = starts
        continue
      }
      let next = come << 1
      possible = next | ((optional &+ (next & optional)) ^ optional) | (come & loops) | starts
    }
  }

  /// As `matchesInWord`, for sets of several words.
  private func matchesInWords(_ text: Span<UInt8>, _ possible: inout [UInt64]) -> Bool {
    possible.removeAll(keepingCapacity: true)
    for word in 0..<wordCount { possible.append(starts[word] | anchoredStarts[word]) }
    var position = 0
    while true {
      if Self.overlap(possible, found) { return true }
      guard position < text.count else { return Self.overlap(possible, anchoredFound) }
      let mask = maskStart[Self.column(at: &position, of: text)]
      var (shifted, carried, hasAny): (UInt64, Bool, Bool) = (0, false, false)
      for word in 0..<wordCount {
        let come = possible[word] & masks[mask + word]
        if come != 0 { hasAny = true }
        let next = come << 1 | shifted
        shifted = come >> 63
        let flooded = Self.flood(next, over: optional[word], &carried)
        possible[word] = flooded | (come & loops[word]) | starts[word]
      }
      if !hasAny, isAnchored { return false }
    }
  }

  private static func overlap(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    for word in left.indices where left[word] & right[word] != 0 { return true }
    return false
  }
}

extension RegexAutomaton {
  /// Adds to a set all that comes behind bits of it that may be left out.
  ///
  /// Adding one to a run of ones turns it over from there on, and sets the bit behind the run.
  private static func flood(_ set: [UInt64], over optional: [UInt64]) -> [UInt64] {
    var carried = false
    return set.indices.map { flood(set[$0], over: optional[$0], &carried) }
  }

  private static func flood(
    _ set: UInt64, over optional: UInt64, _ carried: inout Bool
  ) -> UInt64 {
    let (sum, overflow) = optional.addingReportingOverflow(set & optional)
    let (total, second) = sum.addingReportingOverflow(carried ? 1 : 0)
    // A carry from the word before means that this word's first bit is reached.
    let reached = set | (total ^ optional)
    carried = overflow || second
    return reached
  }

  /// Returns the column of the character at `position` and moves behind it.
  private static func column(at position: inout Int, of text: Span<UInt8>) -> Int {
    let byte = text[position]
    position += 1
    return byte < 0x80 ? Int(byte) : column(ofLead: byte, at: &position, of: text)
  }

  /// The least code point that takes so many bytes behind the first.
  private static let least = [0, 0x80, 0x800, 0x1_0000]

  private static func column(
    ofLead lead: UInt8, at position: inout Int, of text: Span<UInt8>
  ) -> Int {
    let start = position
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0
    var codePoint = Int(lead) & (0x3F >> length)
    for offset in 0..<length {
      guard start + offset < text.count, text[start + offset] & 0xC0 == 0x80 else {
        return RegexCharacters.others
      }
      codePoint = codePoint << 6 | Int(text[start + offset] & 0x3F)
    }
    // Bytes that are no UTF-8 (overlong forms, surrogates, beyond U+10FFFF) count one by one.
    guard length > 0, codePoint >= Self.least[length], Unicode.Scalar(UInt32(codePoint)) != nil
    else { return RegexCharacters.others }
    position = start + length
    if codePoint < 256 { return codePoint }
    let isSeparator = codePoint == 0x2028 || codePoint == 0x2029
    return isSeparator ? RegexCharacters.lineSeparators : RegexCharacters.others
  }
}

extension RegexAutomaton {
  /// Builds the automaton of a literal that the parser found right.
  init(of literal: PatternLiteral) {
    let bytes = Array(literal.text.utf8)
    guard let expression = RegexParser.expression(bytes, in: 0..<bytes.count).expression else {
      preconditionFailure("a regular expression that the parser would have rejected")
    }
    self.init(expression)
  }
}
