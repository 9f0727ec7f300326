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
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer {
      input.deallocate()
      scratch.deallocate()
    }
    var (position, left, checksum) = (offset, work.count, Checksum())
    while left > 0 {
      let count = reread(from: position, in: feed, into: input)
      guard count > 0 else { return .none }
      var rest = UnsafeRawBufferPointer(rebasing: input[..<count])
      while left > 0, !rest.isEmpty {
        // In bounds: no more than the scratch bytes, and than are left to compare.
        let room = UnsafeMutableRawBufferPointer(rebasing: scratch[..<min(left, pieceSize)])
        var output = OutputRawSpan(buffer: room, initializedCount: 0)
        let (used, progress) = zlib.inflate(rest, into: &output)
        // In bounds: these bytes have just come out.
        checksum.add(UnsafeRawBufferPointer(rebasing: room[..<output.byteCount]))
        left -= output.byteCount
        position += used
        rest = UnsafeRawBufferPointer(rebasing: rest[used...])
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

  private static func reread(
    from offset: Int, in feed: ByteFeed, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    var output = OutputRawSpan(buffer: buffer, initializedCount: 0)
    feed.reread(from: offset, into: &output)
    return output.byteCount
  }
}
