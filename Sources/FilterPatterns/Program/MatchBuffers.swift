import TrailRecords

/// Room that matching needs and gives back: one value serves all records of a worker.
package struct MatchBuffers: Sendable {
  /// The patterns that match the record asked about last, by index, ascending.
  package internal(set) var matches: [Int] = []
  /// The message's tokens, once they have been read; for space-delimited patterns.
  var tokens = TokenList()
  /// One slot a field of the space-delimited pattern at hand.
  var fields: [FieldSlot] = []
  var values = ValueBuffers()
  /// Candidates that a record has called up.
  var candidates: [Int32] = []
  /// The hash of what the prefilter sees of the record at hand in each place, or 0.
  var hashes: [UInt64] = []
  /// Which terms of a set occur in the message at hand.
  var terms: [Bool] = []

  /// Creates empty buffers.
  package init() {}

  /// Puts the matches in order, each once; there must be some.
  mutating func sortMatches() {
    matches.sort()
    var kept = 1
    for index in 1..<matches.count where matches[index] != matches[kept - 1] {
      matches[kept] = matches[index]
      kept += 1
    }
    matches.removeSubrange(kept...)
  }
}

/// Room to decode a text and to run a regular expression over it.
struct ValueBuffers: Sendable {
  var decoded: [UInt8] = []
  var states: [UInt64] = []
}
