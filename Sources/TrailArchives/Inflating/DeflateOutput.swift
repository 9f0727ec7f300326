/// The room that a call may fill.
struct DeflateOutput {
  let start: UnsafeMutablePointer<UInt8>
  var next: UnsafeMutablePointer<UInt8>
  let end: UnsafeMutablePointer<UInt8>

  /// The free bytes of `buffer` from `index` on.
  init?(_ buffer: UnsafeMutableRawBufferPointer, from index: Int) {
    guard let base = buffer.baseAddress else { return nil }
    // In bounds: index <= count; the end itself is never written to.
    start = (base + index).assumingMemoryBound(to: UInt8.self)
    (next, end) = (start, start + (buffer.count - index))
  }

  var written: Int { next - start }
  var left: Int { end - next }
  var writtenBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: written) }

  /// Writes a byte, for which there must be room.
  mutating func put(_ byte: UInt8) {
    precondition(next < end, "no room for a byte")
    next.pointee = byte
    next += 1
  }
}
