import TrailArchives

/// Inflates each gzip member as soon as it is offered.
final class EagerMembers: MembersAhead {
  private let inflater: MemberInflater
  private var members: [Int: UnpackedMember] = [:]
  /// How many were offered and were members, and how many of these were taken.
  private(set) var inflatedCount = 0
  private(set) var takenCount = 0

  init(_ method: InflateMethod) {
    inflater = MemberInflater(method)
  }

  func offer(_ member: PackedMember) {
    var buffer: [UInt8] = []
    guard let unpacked = inflater.inflate(member, into: &buffer) else { return }
    members[member.offset] = unpacked
    inflatedCount += 1
  }

  func take(at offset: Int) -> UnpackedMember? {
    guard let member = members[offset] else { return nil }
    takenCount += 1
    return member
  }
}
