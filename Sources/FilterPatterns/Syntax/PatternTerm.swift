/// One term of a pattern of terms (reference section 6).
struct PatternTerm: Equatable, Sendable {
  /// What a term's prefix makes of it (rule 6.3; recorded: filters.json include_exclude).
  enum Role: Equatable, Sendable {
    /// Must occur.
    case required
    /// `?`: one of these must occur; ignored beside terms of other roles (rule 6.4).
    case optional
    /// `-`: must not occur.
    case excluded
  }

  let role: Role
  /// The text to look for, without quotes and escapes.
  let text: String
  /// From the prefix to the last byte.
  let range: Range<Int>
}
