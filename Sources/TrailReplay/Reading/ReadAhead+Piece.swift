import TrailArchives

extension ReadAhead {
  /// Some bytes of the text, and what came behind them.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// How many of the bytes are the text's.
    var count = 0
    /// Where gzip members begin among them.
    var memberStarts: [Int] = []
    /// Whether they stand in the file as they are.
    var isUnpacked = false
    /// Whether there may be more.
    var hasMore = true
    /// What ended it early.
    var failure: ArchiveError?
    /// Whether the bytes are a gzip member's that was inflated ahead.
    var isMember = false
    /// Whether a gzip member may begin in the text.
    var mayHoldMember = false

    /// Whether it is worth to read on behind it without being asked.
    var goesOn: Bool { count > 0 && hasMore && failure == nil && !mayHoldMember }

    /// Whether it tells anything.
    var tells: Bool {
      count > 0 || !memberStarts.isEmpty || !hasMore || failure != nil
    }
  }
}
