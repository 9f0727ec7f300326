/// What became of a text's bytes: each has one fate.
package struct ByteFates: Equatable, Sendable {
  /// In records, refused ones included, with the envelope of each where it has one of its own.
  package var inRecords = 0
  /// Around records: lists, white space, documents that hold none.
  package var aroundRecords = 0
  /// In damage, or behind it before reading could go on.
  package var lost = 0

  /// Left alone, nobody wanting further matches.
  package var unread = 0

  /// Creates fates of no byte.
  package init() {}

  /// All bytes that have one.
  package var all: Int { inRecords + aroundRecords + lost + unread }

  /// Adds those of another text.
  package mutating func add(_ other: ByteFates) {
    inRecords += other.inRecords
    aroundRecords += other.aroundRecords
    lost += other.lost
    unread += other.unread
  }
}
