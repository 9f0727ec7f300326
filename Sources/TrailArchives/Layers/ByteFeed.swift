/// Bytes on their way into a layer: read from below piece by piece, looked at, used up, put back.
///
///     | used, still at hand | unused | free |
///                           ^used    ^the buffer's count
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

  private var buffer: [UInt8] = []
  private var used = 0
  /// The offset in the source of the first byte still at hand.
  private(set) var oldestOffset = 0
  private var source: (any ByteSource)?
  /// The same, also once it has ended.
  private(set) var wholeSource: (any ByteSource)?
  /// What the source failed with, once the bytes before are used up.
  private var failure: ArchiveError?
  /// The offset from which on bytes must stay at hand.
  var heldOffset: Int?

  /// Begins to read `source`, nil for nothing at all.
  func begin(_ source: (any ByteSource)?) {
    (self.source, wholeSource) = (source, source)
    oldestOffset = 0
    (failure, heldOffset) = (nil, nil)
    if buffer.capacity > 4 * Self.pieceSize { buffer = [] }
    empty()
  }

  /// How many bytes are unused.
  var count: Int { buffer.count - used }

  /// The offset in the source of the first unused byte.
  var offset: Int { oldestOffset + used }

  /// The unused byte at `index`, from 0.
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "outside the unused bytes")
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

  /// Calls `body` with the unused bytes; nothing else may be asked of this feed meanwhile.
  func withUnused<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = buffer
    return body(bytes.span.extracting(used...))
  }

  /// The unused bytes.
  var unused: [UInt8] { Array(buffer[used...]) }

  /// The first `count` unused bytes, which must be there.
  func first(_ count: Int) -> [UInt8] { Array(buffer[used..<(used + count)]) }

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
    do throws(ArchiveError) {
      return try withBuffer { buffer throws(ArchiveError) in
        try buffer.append(room: Self.pieceSize) { output throws(ArchiveError) in
          try source.read(into: &output, mayWait: mayWait)
        }
      }
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
    use(withUnused { output.append(copying: $0.bytes, atMost: limit) })
    return .bytes
  }

  /// Whether there is nothing here that comes before the source's next byte.
  var isPassedThrough: Bool { count == 0 && failure == nil && source != nil }

  /// Notes that bytes were passed on past the buffer: what is in it is not at hand any longer.
  func notePassed(_ count: Int) {
    oldestOffset = offset + count
    empty()
  }

  /// Puts bytes that were passed on back before the unused ones.
  func putBack(_ bytes: [UInt8]) {
    oldestOffset = offset - bytes.count
    buffer = bytes + unused
    used = 0
  }

  /// Makes the bytes from `offset` on, which are still at hand, unused again.
  func rewind(to offset: Int) {
    precondition(offset >= oldestOffset && offset <= self.offset, "those bytes are gone")
    used = offset - oldestOffset
  }

  /// Makes room for `count` bytes behind those that are there.
  private func makeRoom(_ count: Int) {
    guard buffer.capacity - buffer.count < count else { return }
    let oldest = min(max(0, used - Self.historySize), heldOffset.map { $0 - oldestOffset } ?? .max)
    (used, oldestOffset) = (used - oldest, oldestOffset + oldest)
    withBuffer { buffer in
      buffer.removeFirst(oldest)
      if buffer.count + count > buffer.capacity {
        buffer.reserveCapacity(max(2 * buffer.capacity, 2 * count + buffer.count))
      }
    }
  }

  private func empty() {
    used = 0
    if !buffer.isEmpty { withBuffer { $0.removeAll(keepingCapacity: true) } }
  }

  /// Calls `body` with the buffer, which is taken out meanwhile.
  ///
  /// So no access to the property lasts while others' code runs, and the language need not check at
  /// each one whether another is under way: that took some thousand instructions a file.
  private func withBuffer<Result, Failure: Error>(
    _ body: (inout [UInt8]) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    defer { swap(&bytes, &buffer) }
    return try body(&bytes)
  }
}
