import TrailArchives

/// The gzip members of a file that lie ahead of what is being read, in the file's order.
///
/// They are guesses: bytes between two places at which members seem to begin. The stream offers them as
/// it reads the file, whichever thread has nothing better to do inflates one, and the stream takes what
/// came of it where it arrives at that offset. It takes whole members only, checksum and length being
/// right; of any other it gets nil and inflates what is there itself, so that a wrong guess costs time
/// and changes nothing. What it has passed is forgotten, also while it is being inflated.
///
/// Bytes are counted from when a thread begins with a member until its buffer has come back, as what
/// came out of it was walked, dropped or passed. All of it is under the lock of `ReadAhead`, but for
/// a `MemberWork`, which is its thread's from `takeWork` to `finish`.
struct MemberQueue {
  /// Bytes of members that are being inflated, wait to be taken or are in use, at most; one there may
  /// always be.
  private static let mostWaiting = 6 << 20
  /// Buffers that are kept to be used again, at most: each may have become as large as the largest member.
  private static let mostSpare = 3

  private enum Fate {
    case waits(PackedMember)
    case inflating
    case ended(UnpackedMember?)
  }

  private var members: [(offset: Int, fate: Fate)] = []
  /// Inflaters to be used again.
  private var inflaters: [MemberInflater] = []
  /// Buffers to be used again, the smallest first.
  private var buffers: [[UInt8]] = []
  /// The member that was taken last: its bytes may be in use until another one is.
  private var taken: UnpackedMember?
  /// Bytes of members that are inflated or being so, up to when their buffers are free again.
  private var waitingCount = 0

  /// Whether there is a member to be inflated.
  var hasWork: Bool { next != nil }

  private var next: (index: Int, member: PackedMember)? {
    for (index, (_, fate)) in members.enumerated() {
      guard case .waits(let member) = fate else { continue }
      let fits = waitingCount == 0 || waitingCount + member.unpackedCount <= Self.mostWaiting
      return fits ? (index, member) : nil
    }
    return nil
  }

  /// Appends a member, which lies behind all others.
  mutating func append(_ member: PackedMember) {
    members.append((member.offset, .waits(member)))
  }

  /// Takes the next member that nobody inflates; nil where there is none.
  mutating func takeWork(_ method: InflateMethod) -> MemberWork? {
    guard let (index, member) = next else { return nil }
    members[index].fate = .inflating
    waitingCount += member.unpackedCount
    let inflater = inflaters.popLast() ?? MemberInflater(method)
    return MemberWork(member: member, inflater: inflater, buffer: buffer(for: member))
  }

  /// Takes note of what came of `work`.
  mutating func finish(_ work: MemberWork) {
    inflaters.append(work.inflater)
    let offset = work.member.offset
    if let index = members.firstIndex(where: { $0.offset == offset }), work.result != nil {
      members[index].fate = .ended(work.result)
      return
    }
    waitingCount -= work.member.unpackedCount
    recycle(work.buffer)
    if let index = members.firstIndex(where: { $0.offset == offset }) {
      members[index].fate = .ended(nil)
    }
  }

  /// Whether it is known what came of the member at `offset`, or nobody inflates it.
  func isReady(at offset: Int) -> Bool {
    !members.contains { member in
      if member.offset == offset, case .inflating = member.fate { true } else { false }
    }
  }

  /// Takes what came out of the member at `offset`, nil where nothing did; those before are forgotten.
  mutating func take(at offset: Int) -> UnpackedMember? {
    if let taken { takeBack(taken.bytes, count: taken.count) }
    taken = nil
    while let first = members.first, first.offset <= offset {
      members.removeFirst()
      guard case .ended(let member?) = first.fate else { continue }
      if first.offset == offset {
        taken = member
      } else {
        takeBack(member.bytes, count: member.count)
      }
    }
    return taken
  }

  /// Hands over the member that was taken last: its bytes are in use until they come back.
  mutating func handOver() {
    taken = nil
  }

  /// Takes back the bytes of a member that was taken, of which `count` were the member's.
  mutating func takeBack(_ bytes: [UInt8], count: Int) {
    waitingCount -= count
    recycle(bytes)
  }

  /// The smallest spare buffer that is large enough; none, where a new one has to be made.
  private mutating func buffer(for member: PackedMember) -> [UInt8] {
    let size = MemberInflater.bufferSize(for: member)
    return buffers.firstIndex { $0.count >= size }.map { buffers.remove(at: $0) } ?? []
  }

  private mutating func recycle(_ buffer: [UInt8]) {
    buffers.insert(buffer, at: buffers.firstIndex { $0.count >= buffer.count } ?? buffers.count)
    if buffers.count > Self.mostSpare { buffers.removeFirst() }
  }

  /// Forgets all members, and gives their room back; nobody may be inflating one.
  mutating func removeAll() {
    (members, buffers, inflaters, taken, waitingCount) = ([], [], [], nil, 0)
  }
}
