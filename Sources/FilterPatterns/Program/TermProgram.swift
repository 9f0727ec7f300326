/// A pattern of terms (reference section 6).
struct TermProgram: Sendable {
  private let roles: TermRoles<[UInt8]>

  /// Compiles terms.
  init(_ terms: [PatternTerm]) { roles = TermRoles(terms) }

  /// Returns whether `message` matches.
  func matches(_ message: Span<UInt8>) -> Bool {
    roles.hold { Self.occurs($0, in: message) }
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
