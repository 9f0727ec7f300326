/// The room that a call may fill: the free bytes of a span.
///
/// Every pointer stays in bounds for one reason: start <= next <= end, where start and end are those of
/// the free bytes, and whoever moves `next` has looked at `left` before.
struct DeflateOutput {
  let start: UnsafeMutablePointer<UInt8>
  var next: UnsafeMutablePointer<UInt8>
  let end: UnsafeMutablePointer<UInt8>

  var written: Int { next - start }
  var left: Int { end - next }

  /// Calls `body` with what was written.
  func withWritten<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: start, count: written).bytes)
  }

  /// Writes a byte, for which there must be room.
  mutating func put(_ byte: UInt8) {
    precondition(next < end, "no room for a byte")
    next.pointee = byte
    next += 1
  }

  /// Writes bytes, for which there must be room.
  mutating func put(_ bytes: RawSpan) {
    precondition(bytes.byteCount <= left, "no room for the bytes")
    bytes.withUnsafeBytes { bytes in
      // In bounds: so many are left, as was just checked.
      UnsafeMutableRawBufferPointer(start: next, count: left).copyMemory(from: bytes)
      next += bytes.count
    }
  }

  /// Writes the byte once more that is `distance` before, as so many have been written.
  mutating func putAgain(from distance: Int) {
    // In bounds: for the caller's reason.
    put((next - distance).pointee)
  }
}

extension OutputRawSpan {
  /// Calls `body` with the free bytes, and keeps what it writes; nil where there is no memory at all.
  mutating func withRoom<Result>(_ body: (inout DeflateOutput) -> Result) -> Result? {
    withUnsafeMutableBytes { buffer, initialized in
      guard let base = buffer.baseAddress else { return nil }
      // In bounds: initialized <= count; the end itself is never written to.
      let start = (base + initialized).assumingMemoryBound(to: UInt8.self)
      var room = DeflateOutput(
        start: start, next: start, end: start + (buffer.count - initialized))
      defer { initialized += room.written }
      return body(&room)
    }
  }
}
