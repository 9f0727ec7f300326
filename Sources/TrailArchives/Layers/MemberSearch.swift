/// Finds the next gzip member that can be trusted behind damage: one that inflates to its end, its
/// checksum and length being right.
///
/// A member is tried before a byte of it is handed on, so its compressed bytes are held meanwhile.
/// That and the work spent on trials are bounded: what is beyond is not found, and is reported as lost.
struct MemberSearch: ~Copyable {
  /// Largest member that is tried, in compressed bytes.
  static let largestMember = 64 << 20
  /// Work that all trials in one file may take: bytes they inflate, and a sixteenth of what comes out.
  private static let effort = 256 << 20

  private let inflater: Inflater
  /// What came out of the last step of a trial.
  private var scratch: [UInt8] = []
  private var spent = 0
  /// Whether what was tried last inflates to gzip again.
  private var isPacked = false

  /// Creates a search; nil when zlib is asked for and finds no memory.
  init?(_ method: InflateMethod) {
    guard let inflater = Inflater(method) else { return nil }
    self.inflater = inflater
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
      // A failure of the source ends it here; it has been, or will be, reported by whoever reads on.
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
      let (used, progress) = inflate(feed, from: position)
      position += used
      spent += used + scratch.count / 16
      if isFirst, scratch.count > 1 {
        isPacked = scratch.starts(with: LayerForm.gzipMagic)
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

  /// Inflates the unused bytes from `position` on into the scratch bytes.
  private mutating func inflate(
    _ feed: ByteFeed, from position: Int
  ) -> (used: Int, progress: Inflater.Progress) {
    let inflater = inflater
    scratch.removeAll(keepingCapacity: true)
    return scratch.append(room: 64 * 1024) { output in
      feed.withUnused { inflater.inflate($0.bytes.extracting(position...), into: &output) }
    }
  }
}
