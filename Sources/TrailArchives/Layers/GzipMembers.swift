/// Inflates gzip members one after another.
struct GzipMembers {
  /// What came of a read.
  enum Progress {
    /// At least one byte.
    case bytes
    /// None yet, but a member begins.
    case memberBegins
    case wouldWait
    /// The input ends behind a member.
    case end
    /// What follows the last member is no member.
    case notMember
  }

  private var isInsideMember = false
  private var holdsOutput = false
  /// Damage met in a call that gave bytes: the next call reports it.
  private var damage: ArchiveError.Kind?
  /// The offset in the input at which the member being read begins.
  private(set) var memberOffset = 0
  /// What was inflated already of the member being read, and how many bytes of it were handed on.
  private var unpacked: UnpackedMember?
  private var passedCount = 0
  /// What tells the members from others; nil: nobody asks.
  private var hash: MemberHash?
  /// Whether the input has ended behind a member.
  private var isOver = false

  /// Creates members that have not begun; `hash` takes what tells them from others.
  init(hash: MemberHash? = nil) {
    self.hash = hash
  }

  /// What tells them from others, once all have been inflated here and nothing was wrong.
  var wholeHash: MemberHash? { isOver ? hash : nil }

  /// Appends inflated bytes.
  mutating func read(
    from feed: ByteFeed, with inflater: Inflater, into output: inout OutputRawSpan,
    mayWait: Bool
  ) throws(GzipFault) -> Progress {
    while true {
      if let damage { throw GzipFault.damaged(damage) }
      if !isInsideMember { return try begin(feed, inflater, mayWait) }
      if let unpacked {
        if try passOn(unpacked, feed, into: &output) > 0 { return .bytes }
        continue
      }
      // zlib may hold output back that did not fit the last time: it is asked before more is read.
      if feed.count == 0, !holdsOutput {
        switch try fill(feed, 1, mayWait) {
        case .wouldWait: return .wouldWait
        case .short: throw GzipFault.damaged(.gzipEndsEarly)
        case .enough: break
        }
      }
      if inflate(feed, with: inflater, into: &output) > 0 { return .bytes }
    }
  }

  /// Begins the next member.
  private mutating func begin(
    _ feed: ByteFeed, _ inflater: Inflater, _ mayWait: Bool
  ) throws(GzipFault) -> Progress {
    let filled = try fill(feed, 2, mayWait)
    if filled == .wouldWait { return .wouldWait }
    if feed.count == 0 {
      isOver = true
      return .end
    }
    guard feed.begins(with: LayerForm.gzipMagic) else { return .notMember }
    inflater.reset(.gzip)
    (isInsideMember, holdsOutput, memberOffset) = (true, false, feed.offset)
    return .memberBegins
  }

  /// Begins the next member where one has ended and its bytes have come; whether it did.
  mutating func beginNext(from feed: ByteFeed, with inflater: Inflater) -> Bool {
    guard !isInsideMember, damage == nil else { return false }
    let progress = try? begin(feed, inflater, false)
    return progress == .memberBegins
  }

  /// Whether the member that begins here was inflated already, and anything came out of it.
  var holdsMember: Bool { unpacked.map { $0.count > 0 && passedCount == 0 } ?? false }

  /// Hands on the whole of the member that begins here and was inflated already.
  mutating func handOver(_ feed: ByteFeed) -> UnpackedMember? {
    guard holdsMember, let member = unpacked, (try? feed.skip(member.packedCount)) == true else {
      return nil
    }
    (unpacked, isInsideMember) = (nil, false)
    return member
  }

  /// Has the member that begins here not be inflated, as `member` is what comes out of it.
  mutating func take(_ member: UnpackedMember) {
    (unpacked, passedCount) = (member, 0)
    // It was checked elsewhere.
    hash = nil
  }

  /// Hands on what was inflated already; returns how many bytes.
  private mutating func passOn(
    _ member: UnpackedMember, _ feed: ByteFeed, into output: inout OutputRawSpan
  ) throws(GzipFault) -> Int {
    let count = output.append(
      copying: member.bytes.span.bytes.extracting(passedCount..<member.count))
    passedCount += count
    guard passedCount == member.count else { return count }
    (unpacked, isInsideMember) = (nil, false)
    // All of it has been read from the file, so that nothing can fail.
    guard (try? feed.skip(member.packedCount)) == true else {
      throw GzipFault.damaged(.gzipEndsEarly)
    }
    return count
  }

  /// Inflates what is there; returns the number of bytes that came out.
  private mutating func inflate(
    _ feed: ByteFeed, with inflater: Inflater, into output: inout OutputRawSpan
  ) -> Int {
    let before = output.byteCount
    let (used, progress) = feed.withUnused { inflater.inflate($0.bytes, into: &output) }
    feed.use(used)
    holdsOutput = false
    switch progress {
    case .needsInput: break
    case .outputIsFull: holdsOutput = true
    case .memberEnd:
      isInsideMember = false
      hash?.add(inflater.checks)
    case .damaged(let reason): judge(reason, feed, inflater)
    }
    return output.byteCount - before
  }

  /// Has zlib go on where our own decoder finds fault, as far as the member can be read again.
  private mutating func judge(_ reason: String, _ feed: ByteFeed, _ inflater: Inflater) {
    damage = .gzipDamaged(reason)
    guard let work = inflater.ownWork else { return }
    switch SecondOpinion.of(work, from: memberOffset, in: feed) {
    case .none: return
    case .damaged(let reason, let offset):
      if feed.move(to: offset) { damage = .gzipDamaged(reason) }
    case .goesOn(let zlib, let offset):
      guard feed.move(to: offset) else { return }
      inflater.goOn(with: zlib)
      // What zlib holds is asked for before more is read.
      (damage, holdsOutput) = (nil, true)
    }
  }

  private func fill(
    _ feed: ByteFeed, _ count: Int, _ mayWait: Bool
  ) throws(GzipFault) -> ByteFeed.Filled {
    do throws(ArchiveError) {
      return try feed.fill(atLeast: count, mayWait: mayWait)
    } catch {
      throw GzipFault.below(error)
    }
  }
}

/// What ends the reading of gzip members.
enum GzipFault: Error {
  /// Damage of these members' own.
  case damaged(ArchiveError.Kind)
  /// What the source failed with.
  case below(ArchiveError)
}
