/// The last bytes that came out of earlier calls, which matches may still go back to.
struct DeflateHistory: ~Copyable {
  private static let size = DeflateDecoder.windowSize
  private var ring = [UInt8](repeating: 0, count: size)
  /// Where the next byte goes.
  private var position = 0
  /// How many bytes there are.
  private(set) var count = 0

  init() {}

  mutating func clear() {
    (position, count) = (0, 0)
  }

  /// Copies bytes that came out from `back` bytes before this call on, 1 for the last one.
  ///
  /// There must be room for as many as are wanted.
  func copy(_ wanted: Int, back: Int, into output: inout DeflateOutput) {
    precondition(back <= count && wanted <= back, "bytes outside the history")
    let start = (position &- back) & (Self.size - 1)
    let first = min(wanted, Self.size - start)
    // Up to the ring's end, and from its start.
    output.put(ring.span.bytes.extracting(start..<(start + first)))
    if wanted > first { output.put(ring.span.bytes.extracting(0..<(wanted - first))) }
  }

  /// Keeps what a call has written.
  mutating func keep(_ output: DeflateOutput) {
    output.withWritten { written in
      var rest = written.extracting(last: Self.size)
      count = min(Self.size, count + rest.byteCount)
      while !rest.isEmpty {
        // No further than the ring's end.
        let step = ring.fill(from: position) { $0.append(copying: rest) }
        position = (position + step) & (Self.size - 1)
        rest = rest.extracting(droppingFirst: step)
      }
    }
  }
}
