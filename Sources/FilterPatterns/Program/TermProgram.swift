/// A pattern of terms (reference section 6).
struct TermProgram: Sendable {
  private let required: [[UInt8]]
  private let excluded: [[UInt8]]
  /// At least one of them must occur; empty when other terms stand beside them (rule 6.4).
  private let optional: [[UInt8]]

  /// Compiles terms.
  init(_ terms: [PatternTerm]) {
    let texts = { (role: PatternTerm.Role) in
      terms.filter { $0.role == role }.map { Array($0.text.utf8) }
    }
    required = texts(.required)
    excluded = texts(.excluded)
    optional = required.isEmpty && excluded.isEmpty ? texts(.optional) : []
  }

  /// Returns whether `message` matches.
  func matches(_ message: Span<UInt8>) -> Bool {
    required.allSatisfy { Self.occurs($0, in: message) }
      && !excluded.contains { Self.occurs($0, in: message) }
      && (optional.isEmpty || optional.contains { Self.occurs($0, in: message) })
  }

  /// Returns where a term first occurs, or nil.
  static func firstByte(of term: String, in message: Span<UInt8>) -> Int? {
    let wanted = Array(term.utf8)
    return TextWildcard.firstEnd(of: wanted.span, in: message, from: 0).map { $0 - wanted.count }
  }

  /// Returns whether a term occurs, also inside a word (rule 6.2; recorded: filters.json required_term).
  ///
  /// Quoted white space is a term like others (recorded: filters.json quoted_space, against rule 6.6);
  /// `""` occurs in every message (assumed).
  private static func occurs(_ term: [UInt8], in message: Span<UInt8>) -> Bool {
    TextWildcard.firstEnd(of: term.span, in: message, from: 0) != nil
  }
}
