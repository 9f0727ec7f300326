/// Remarks on how a JSON pattern is written, which its tree no longer shows.
enum SpellingLint {
  /// Longer meanings are not shown: nobody would read them on one line.
  private static let meaningLimit = 240

  /// Returns the remarks on a valid pattern; `meaning` is its canonical text.
  static func remarks(on pattern: String, meaning: String) -> [PatternRemark] {
    let text = PatternText(pattern)
    let start = text.trimmedRange.lowerBound
    let space = start > 0 ? [PatternRemark(.spaceBeforeBrace, at: 0..<start)] : []
    return space + mixedJoints(in: text, meaning: meaning)
  }

  /// The first place at which a level of parentheses has both joints.
  private static func mixedJoints(in text: PatternText, meaning: String) -> [PatternRemark] {
    guard meaning.count <= meaningLimit else { return [] }
    var levels: [PatternToken.Kind?] = [nil]
    for token in PatternLexer.tokens(of: text) {
      switch token.kind {
      case .leftParenthesis: levels.append(nil)
      case .rightParenthesis: levels.removeLast()
      case .and, .or:
        if let known = levels[levels.count - 1], known != token.kind {
          return [PatternRemark(.mixedJoints(meaning: meaning), at: token.range)]
        }
        levels[levels.count - 1] = token.kind
      case .leftBrace, .rightBrace, .comma, .comparison, .strayOperator, .selector, .word, .quoted,
        .wronglyQuoted, .regex, .end:
        continue
      }
    }
    return []
  }
}
