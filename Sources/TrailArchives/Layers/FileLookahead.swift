/// Bytes of a file that were read before it was their turn, and the gzip members seen in them.
///
/// Where members begin is only guessed here, by gzip's magic number: a wrong guess does not inflate
/// to a member's end.
struct FileLookahead {
  /// Bytes that are looked at ahead.
  private static let size = 1 << 20
  /// Most bytes that may come out of a member that is offered.
  private static let mostUnpacked = 4 << 20

  private var bytes: [UInt8] = []
  private var start = 0
  /// How many bytes, of those from `start` on, have been searched for members.
  private var searched = 0
  /// Where the last member that was seen begins.
  private var memberOffset: Int?
  /// The offset in the file of the byte at `start`.
  private(set) var offset = 0
  /// Whether the file has ended behind these bytes.
  private(set) var isLast = false

  var count: Int { bytes.count - start }

  /// Whether it is time to read further.
  var isShort: Bool { !isLast && count < Self.size / 2 }

  /// Begins at `offset` of the file, where nothing is there.
  mutating func begin(at offset: Int) {
    guard count == 0 else { return }
    (self.offset, start, searched) = (offset, 0, 0)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Whether more can be read.
  var hasRoom: Bool { !isLast && count < Self.size }

  /// Appends what `read` appends, nothing at the file's end; returns how many bytes.
  mutating func append(
    _ read: (inout OutputRawSpan) throws(ArchiveError) -> Int
  ) throws(ArchiveError) -> Int {
    bytes.removeFirst(start)
    start = 0
    let count = try bytes.append(room: Self.size - bytes.count, read)
    isLast = count == 0
    return count
  }

  /// Hands the first bytes on.
  mutating func pass(into output: inout OutputRawSpan) -> Int {
    let count = output.append(copying: bytes.span.bytes.extracting(start...))
    start += count
    offset += count
    searched = max(0, searched - count)
    return count
  }

  /// Calls `body` with each member that is here from its first byte to where another one begins.
  mutating func forEachMember(_ body: (PackedMember) -> Void) {
    while let found = nextMember() {
      offer(upTo: found, body)
      memberOffset = found
    }
    if isLast {
      offer(upTo: offset + count, body)
      memberOffset = nil
    }
  }

  private func offer(upTo next: Int, _ body: (PackedMember) -> Void) {
    guard let memberOffset, memberOffset >= offset else { return }
    let first = start + memberOffset - offset
    let packed = bytes[first..<(start + next - offset)]
    guard packed.count >= PackedMember.leastCount else { return }
    let member = PackedMember(offset: memberOffset, bytes: Array(packed))
    if member.unpackedCount <= Self.mostUnpacked { body(member) }
  }

  /// The offset in the file at which the next member seems to begin.
  private mutating func nextMember() -> Int? {
    guard let found = bytes.span.extracting((start + searched)...).firstMember else {
      searched = max(searched, count - 3)
      return nil
    }
    let place = searched + found
    searched = place + 1
    return offset + place
  }
}
