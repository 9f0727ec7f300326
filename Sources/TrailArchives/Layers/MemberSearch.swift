/// Finds the next gzip member that can be trusted behind damage: one that inflates to its end, its
/// checksum and length being right.
///
/// A member is tried before a byte of it is handed on, so its compressed bytes are held meanwhile.
/// That and the work spent on trials are bounded: what is beyond is not found, and is told as lost.
struct MemberSearch: ~Copyable {
  /// Largest member that is tried, in compressed bytes.
  static let largestMember = 64 << 20
  /// Work that all trials in one file may take: bytes they inflate, and a sixteenth of what comes out.
  private static let effort = 256 << 20

  private let inflater: Inflater
  private let scratch: UnsafeMutableRawBufferPointer
  private var spent = 0
  /// Whether what was tried last inflates to gzip again.
  private var isPacked = false

  /// Creates a search; nil when zlib is asked for and finds no memory.
  init?(_ method: InflateMethod) {
    guard let inflater = Inflater(method) else { return nil }
    self.inflater = inflater
    scratch = .allocate(byteCount: 64 * 1024, alignment: 16)
  }

  deinit {
    scratch.deallocate()
  }

  /// Makes ready for another file.
  mutating func begin() {
    spent = 0
  }

  /// Moves `feed` from `offset`, or the oldest byte still at hand behind it, to the next member that
  /// can be trusted; false when there is none, and then nothing is left.
  ///
  /// `packedBefore`: members that begin before this offset must be packed again.
  mutating func find(in feed: ByteFeed, from offset: Int, packedBefore: Int = 0) -> Bool {
    feed.rewind(to: min(max(offset, feed.oldestOffset), feed.offset))
    defer { feed.hold(from: nil) }
    while moveToCandidate(in: feed) {
      feed.hold(from: feed.offset)
      if inflatesToItsEnd(feed), feed.offset >= packedBefore || isPacked { return true }
      feed.use(1)
    }
    return false
  }

  /// Whether a member that can be trusted begins at the first unused byte; uses nothing up.
  mutating func isMember(_ feed: ByteFeed) -> Bool {
    feed.hold(from: feed.offset)
    defer { feed.hold(from: nil) }
    return inflatesToItsEnd(feed)
  }

  /// Moves to the next bytes that a member could begin with (RFC 1952, section 2.3).
  private func moveToCandidate(in feed: ByteFeed) -> Bool {
    feed.hold(from: nil)
    while true {
      let (candidate, count) = feed.withUnused { ($0.firstMember, $0.count) }
      if let candidate {
        feed.use(candidate)
        return true
      }
      feed.use(max(0, count - 3))
      // A failure of the source ends it here; it has been, or will be, told by whoever reads on.
      guard let filled = try? feed.fill(atLeast: 4), filled == .enough else {
        feed.use(feed.count)
        return false
      }
    }
  }

  /// Inflates what begins at the first unused byte, and uses none of it up.
  private mutating func inflatesToItsEnd(_ feed: ByteFeed) -> Bool {
    inflater.reset()
    var (position, isFirst) = (0, true)
    while position < Self.largestMember, spent < Self.effort {
      if position == feed.count {
        guard let filled = try? feed.fill(atLeast: position + 1), filled == .enough else {
          return false
        }
      }
      var output = OutputRawSpan(buffer: scratch, initializedCount: 0)
      let rest = UnsafeRawBufferPointer(rebasing: feed.unusedBytes[position...])
      let (used, progress) = inflater.inflate(rest, into: &output)
      position += used
      spent += used + output.byteCount / 16
      if isFirst, output.byteCount > 1 {
        // In bounds: two bytes have been written at least.
        isPacked = scratch[0] == 0x1F && scratch[1] == 0x8B
        isFirst = false
      }
      switch progress {
      case .needsInput, .outputIsFull: continue
      case .memberEnd: return true
      case .damaged: return false
      }
    }
    return false
  }
}
