/// A text that a slot must hold, or begin with, before a pattern can match.
struct PrefilterProbe: Hashable {
  /// Where the text is looked for, and how much of it.
  struct Sight: Hashable, Comparable, Sendable {
    let slot: Int
    /// How many bytes from the text's first are looked at; 0: all.
    let length: Int

    static func < (one: Sight, other: Sight) -> Bool {
      (one.slot, one.length) < (other.slot, other.length)
    }
  }

  /// As many bytes are looked at of texts that are only said to begin with something, the most first.
  ///
  /// Two lengths serve all patterns: each one more is looked at in every record.
  private static let lengths = [8, 4]

  let sight: Sight
  let bytes: [UInt8]

  /// What a slot must hold to equal `text`, whose every `*` stands for any bytes (rule 4.11).
  ///
  /// Nil where too little before the first of those is known.
  init?(of text: String, in slot: Int) {
    let begin = Array(text.utf8.prefix { $0 != UInt8(ascii: "*") })
    if begin.count == text.utf8.count {
      (sight, bytes) = (Sight(slot: slot, length: 0), begin)
      return
    }
    guard let length = Self.lengths.first(where: { $0 <= begin.count }) else { return nil }
    (sight, bytes) = (Sight(slot: slot, length: length), Array(begin.prefix(length)))
  }
}
