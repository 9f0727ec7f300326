import TrailArchives

/// A gzip member for a thread that has nothing better to do than to inflate it.
///
/// One thread has it, without a lock, from when the queue gives it away until that takes note of it.
///
/// A class, as its buffer must have one owner to be written to in its place.
final class MemberWork {
  let member: PackedMember
  let inflater: MemberInflater
  private(set) var buffer: [UInt8]
  /// What came out of it; nil where it turned out to be none.
  private(set) var result: UnpackedMember?

  init(member: PackedMember, inflater: MemberInflater, buffer: [UInt8]) {
    (self.member, self.inflater, self.buffer) = (member, inflater, buffer)
  }

  /// Inflates the member.
  func inflate() {
    result = inflater.inflate(member, into: &buffer)
  }
}
