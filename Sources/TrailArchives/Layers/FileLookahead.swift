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
  private var end = 0
  /// How many bytes, of those from `start` on, have been searched for members.
  private var searched = 0
  /// Where the last member that was seen begins.
  private var memberOffset: Int?
  /// The offset in the file of the byte at `start`.
  private(set) var offset = 0
  /// Whether the file has ended behind these bytes.
  private(set) var isLast = false

  var count: Int { end - start }

  /// Whether it is time to read further.
  var isShort: Bool { !isLast && count < Self.size / 2 }

  /// Begins at `offset` of the file, where nothing is there.
  mutating func begin(at offset: Int) {
    if count == 0 { (self.offset, start, end, searched) = (offset, 0, 0, 0) }
  }

  /// Whether more can be read.
  var hasRoom: Bool { !isLast && count < Self.size }

  /// Appends what `read` appends, nothing at the file's end; returns how many bytes.
  mutating func append(
    _ read: (inout OutputRawSpan) throws(ArchiveError) -> Int
  ) throws(ArchiveError) -> Int {
    makeRoom()
    var result = Result<Int, ArchiveError>.success(0)
    let end = end
    bytes.withUnsafeMutableBytes { buffer in
      // In bounds: from the end of what is there to the end of the buffer.
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
      var output = OutputRawSpan(buffer: free, initializedCount: 0)
      do throws(ArchiveError) { result = .success(try read(&output)) } catch {
        result = .failure(error)
      }
    }
    let count = try result.get()
    self.end += count
    isLast = count == 0
    return count
  }

  /// Hands the first bytes on.
  mutating func pass(into output: inout OutputRawSpan) -> Int {
    // In bounds: the bytes that are there.
    let count = bytes.withUnsafeBytes { bytes in
      output.append(copying: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
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
    // In bounds: the bytes that are there.
    let found = bytes.withUnsafeBytes { bytes in
      UnsafeRawBufferPointer(rebasing: bytes[(start + searched)..<end]).firstMember
    }
    guard let found else {
      searched = max(searched, count - 3)
      return nil
    }
    let place = searched + found
    searched = place + 1
    return offset + place
  }

  private mutating func makeRoom() {
    if bytes.isEmpty { bytes = [UInt8](repeating: 0, count: Self.size) }
    guard start > 0 else { return }
    let kept = start..<end
    bytes.withUnsafeMutableBytes { buffer in
      // In bounds: what stays moves to the front of the same buffer; copyMemory allows overlaps.
      UnsafeMutableRawBufferPointer(rebasing: buffer[..<kept.count])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[kept]))
    }
    (start, end) = (0, kept.count)
  }
}
