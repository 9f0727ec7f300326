import TrailArchives

/// The gzip members of a file that lie ahead of what is being read, in the file's order.
struct MemberQueue {
  /// Bytes of members that are inflated and wait to be taken, at most.
  private static let mostWaiting = 4 << 20

  private enum Fate {
    case waits(PackedMember)
    case isInflated
    case ended(UnpackedMember?)
  }

  private var members: [(offset: Int, fate: Fate)] = []
  /// Inflaters and buffers to be used again.
  private var inflaters: [MemberInflater] = []
  private var buffers: [[UInt8]] = []
  /// The member that was taken last: its bytes may be in use until another one is.
  private var taken: UnpackedMember?
  /// Bytes of members that are inflated or being so.
  private var waitingCount = 0

  /// Whether there is a member to be inflated.
  var hasWork: Bool { waitingCount < Self.mostWaiting && nextIndex != nil }

  private var nextIndex: Int? {
    members.firstIndex { if case .waits = $0.fate { true } else { false } }
  }

  /// Appends a member, which lies behind all others.
  mutating func append(_ member: PackedMember) {
    members.append((member.offset, .waits(member)))
  }

  /// Takes the next member that nobody inflates; nil where there is none.
  mutating func takeWork(_ method: InflateMethod) -> MemberWork? {
    guard hasWork, let index = nextIndex, case .waits(let member) = members[index].fate else {
      return nil
    }
    members[index].fate = .isInflated
    waitingCount += member.unpackedCount
    let inflater = inflaters.popLast() ?? MemberInflater(method)
    return MemberWork(member: member, inflater: inflater, buffer: buffers.popLast() ?? [])
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
    buffers.append(work.buffer)
    if let index = members.firstIndex(where: { $0.offset == offset }) {
      members[index].fate = .ended(nil)
    }
  }

  /// Whether it is known what came of the member at `offset`, or nobody inflates it.
  func isReady(at offset: Int) -> Bool {
    !members.contains { member in
      if member.offset == offset, case .isInflated = member.fate { true } else { false }
    }
  }

  /// Takes what came out of the member at `offset`, nil where nothing did; those before are forgotten.
  mutating func take(at offset: Int) -> UnpackedMember? {
    if let taken { buffers.append(taken.bytes) }
    taken = nil
    while let first = members.first, first.offset <= offset {
      members.removeFirst()
      guard case .ended(let member?) = first.fate else { continue }
      waitingCount -= member.count
      if first.offset == offset { taken = member } else { buffers.append(member.bytes) }
    }
    return taken
  }

  /// Forgets all members, and gives their room back; nobody may be inflating one.
  mutating func removeAll() {
    (members, buffers, inflaters, taken, waitingCount) = ([], [], [], nil, 0)
  }
}
