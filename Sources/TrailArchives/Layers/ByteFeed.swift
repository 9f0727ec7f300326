/// Bytes on their way into a layer: read from below piece by piece, looked at, used up, put back.
///
///     | free | used, still at hand | unused | free |
///            ^start                ^used    ^filled
///
/// Used bytes stay at hand for a while, so that a search for the next gzip member can begin before
/// the place where damage shows.
final class ByteFeed {
  /// Bytes read from below at once.
  static let pieceSize = 64 * 1024
  /// Used bytes that stay at hand, at least.
  static let historySize = 64 * 1024

  /// What became of a wish for bytes.
  enum Filled {
    case enough
    case wouldWait
    /// The source ends, or fails, before.
    case short
  }

  private var buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var start = 0
  private var used = 0
  private var filled = 0
  /// The offset in the source of the buffer's first byte.
  private var origin = 0
  private var source: (any ByteSource)?
  /// The same, also once it has ended.
  private var wholeSource: (any ByteSource)?
  /// What the source failed with, once the bytes before are used up.
  private var failure: ArchiveError?
  /// The offset from which on bytes must stay at hand.
  private var heldOffset: Int?

  deinit {
    buffer.deallocate()
  }

  /// Begins to read `source`, nil for nothing at all.
  func begin(_ source: (any ByteSource)?) {
    (self.source, wholeSource) = (source, source)
    (start, used, filled, origin) = (0, 0, 0, 0)
    (failure, heldOffset) = (nil, nil)
    if buffer.count > 4 * Self.pieceSize { reallocate(2 * Self.pieceSize) }
  }

  /// How many bytes are unused.
  var count: Int { filled - used }

  /// The offset in the source of the first unused byte.
  var offset: Int { origin + used }

  /// The offset of the first byte still at hand.
  var oldestOffset: Int { origin + start }

  /// The unused byte at `index`, from 0.
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "outside the unused bytes")
    // In bounds: just checked.
    return buffer[used + index]
  }

  /// Whether the unused bytes begin with `bytes`.
  func begins(with bytes: [UInt8]) -> Bool {
    count >= bytes.count && bytes.indices.allSatisfy { self[$0] == bytes[$0] }
  }

  /// Uses up `count` unused bytes.
  func use(_ count: Int) {
    precondition(count >= 0 && count <= self.count, "uses more than there is")
    used += count
  }

  /// The unused bytes; valid until anything else is asked of this feed.
  var unusedBytes: UnsafeRawBufferPointer {
    // In bounds: used <= filled <= the buffer's size.
    UnsafeRawBufferPointer(rebasing: buffer[used..<filled])
  }

  /// Calls `body` with the unused bytes.
  func withUnused<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(unusedBytes)
  }

  /// Reads until `wanted` bytes are unused.
  ///
  /// Throws what the source failed with only when no byte is left before it.
  func fill(atLeast wanted: Int, mayWait: Bool = true) throws(ArchiveError) -> Filled {
    while count < wanted {
      if let failure {
        if count == 0 { throw failure }
        return .short
      }
      guard let source else { return .short }
      makeRoom(Self.pieceSize)
      switch try readPiece(of: source, mayWait: mayWait) {
      case .bytes: continue
      case .wouldWait: return .wouldWait
      case .end: self.source = nil
      }
    }
    return .enough
  }

  /// Uses up `count` bytes, reading them first where they are not there; false when it ends before.
  func skip(_ count: Int) throws(ArchiveError) -> Bool {
    var rest = count
    while rest > 0 {
      if try fill(atLeast: 1) == .short { return false }
      let step = min(rest, self.count)
      use(step)
      rest -= step
    }
    return true
  }

  private func readPiece(
    of source: any ByteSource, mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    // In bounds: `makeRoom` has just made pieceSize bytes free behind `filled`.
    let free = UnsafeMutableRawBufferPointer(
      rebasing: buffer[filled..<(filled + Self.pieceSize)])
    var span = OutputRawSpan(buffer: free, initializedCount: 0)
    defer { filled += span.byteCount }
    do throws(ArchiveError) {
      return try source.read(into: &span, mayWait: mayWait)
    } catch {
      failure = error
      return .bytes
    }
  }
}

extension ByteFeed {
  /// Appends unused bytes to `output`, at most `limit`, or else reads from below into it.
  func pass(
    into output: inout OutputRawSpan, limit: Int = .max, mayWait: Bool
  ) throws(ArchiveError) -> ReadResult {
    if count == 0 {
      if isPassedThrough, limit == .max, let source {
        let before = output.byteCount
        let result = try source.read(into: &output, mayWait: mayWait)
        if result == .end { self.source = nil }
        notePassed(output.byteCount - before)
        return result
      }
      switch try fill(atLeast: 1, mayWait: mayWait) {
      case .wouldWait: return .wouldWait
      case .short: return .end
      case .enough: break
      }
    }
    use(withUnused { output.append(copying: $0, atMost: limit) })
    return .bytes
  }

  /// Whether there is nothing here that comes before the source's next byte.
  var isPassedThrough: Bool { count == 0 && failure == nil && source != nil }

  /// Notes that bytes were passed on past the buffer: what is in it is not at hand any longer.
  func notePassed(_ count: Int) {
    origin = offset + count
    (start, used, filled) = (0, 0, 0)
  }

  /// Puts bytes that were passed on back before the unused ones.
  func putBack(_ bytes: UnsafeRawBufferPointer) {
    let rest = withUnused { Array($0) }
    let offset = offset - bytes.count
    let needed = bytes.count + rest.count
    if buffer.count < needed + Self.pieceSize { reallocate(needed + 2 * Self.pieceSize) }
    // In bounds: the buffer is larger than both together.
    buffer.copyBytes(from: bytes)
    UnsafeMutableRawBufferPointer(rebasing: buffer[bytes.count...]).copyBytes(from: rest)
    (start, used, filled, origin) = (0, 0, needed, offset)
  }

  /// Keeps all bytes from `offset` on at hand until it is called anew, nil: no longer.
  func hold(from offset: Int?) {
    heldOffset = offset
  }

  /// Makes the bytes from `offset` on, which are still at hand, unused again.
  func rewind(to offset: Int) {
    precondition(offset >= oldestOffset && offset <= self.offset, "those bytes are gone")
    used = offset - origin
  }

  /// Appends bytes from `offset` of the source on, where they can be read a second time.
  func reread(from offset: Int, into output: inout OutputRawSpan) {
    wholeSource?.reread(from: offset, into: &output)
  }

  /// What came out of the gzip member that begins here, where it was inflated already.
  func unpackedMember() -> UnpackedMember? {
    wholeSource?.unpackedMember(at: offset)
  }

  /// Makes the byte at `offset` the first unused one, a few bytes from here; false where it is gone.
  func move(to offset: Int) -> Bool {
    guard offset >= oldestOffset else { return false }
    if offset <= self.offset {
      rewind(to: offset)
      return true
    }
    guard let filled = try? fill(atLeast: offset - self.offset), filled == .enough else {
      return false
    }
    use(offset - self.offset)
    return true
  }

  /// Makes room for `count` bytes behind those that are there.
  private func makeRoom(_ count: Int) {
    guard buffer.count - filled < count else { return }
    let oldest = min(max(start, used - Self.historySize), heldOffset.map { $0 - origin } ?? .max)
    let rest = filled - oldest
    if rest + count > buffer.count { reallocate(max(2 * buffer.count, 2 * count + rest)) }
    // In bounds: what stays moves to the front of the same buffer; copyMemory allows overlaps.
    UnsafeMutableRawBufferPointer(rebasing: buffer[..<rest])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[oldest..<filled]))
    (start, used, filled, origin) = (0, used - oldest, rest, origin + oldest)
  }

  private func reallocate(_ size: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    let kept = min(filled, size)
    // In bounds: no more than either holds.
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<kept]))
    buffer.deallocate()
    buffer = larger
  }
}
