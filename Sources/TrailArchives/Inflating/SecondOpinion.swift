/// What zlib makes of a gzip member that our own decoder found fault with.
///
/// What was handed on of it is inflated once more and compared by its checksum; from there on zlib
/// goes on with the member, and its verdict is the one that counts.
enum SecondOpinion {
  /// The bytes so far are right: `zlib` goes on at this offset of the feed.
  case goesOn(ZlibInflater, offset: Int)
  /// The member is damaged before, in zlib's words, or the two disagree about it.
  case damaged(String, offset: Int)
  /// It cannot be read again, or there is no memory to: the first opinion stands.
  case none

  /// Asks about the member at `offset` of `feed`, of which `work` was handed on.
  static func of(
    _ work: (count: Int, checksum: UInt32), from offset: Int, in feed: ByteFeed
  ) -> SecondOpinion {
    guard let zlib = ZlibInflater() else { return .none }
    zlib.reset(.gzip)
    var (input, scratch): ([UInt8], [UInt8]) = ([], [])
    var (position, left, checksum) = (offset, work.count, Checksum())
    while left > 0 {
      input.removeAll(keepingCapacity: true)
      input.append(room: pieceSize) { feed.reread(from: position, into: &$0) }
      guard !input.isEmpty else { return .none }
      var taken = 0
      while left > 0, taken < input.count {
        scratch.removeAll(keepingCapacity: true)
        let (used, progress) = scratch.append(room: min(left, pieceSize)) {
          zlib.inflate(input.span.bytes.extracting(taken...), into: &$0)
        }
        checksum.add(scratch.span.bytes)
        left -= scratch.count
        position += used
        taken += used
        switch progress {
        case .needsInput, .outputIsFull: continue
        case .memberEnd where left == 0: break
        case .memberEnd: return .damaged(disagreement, offset: position)
        case .damaged(let reason): return .damaged(reason, offset: position)
        }
      }
    }
    guard checksum.value == work.checksum else { return .damaged(disagreement, offset: position) }
    return .goesOn(zlib, offset: position)
  }

  private static let pieceSize = 64 * 1024
  private static let disagreement = "zlib inflates it to other bytes"
}
