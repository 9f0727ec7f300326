/// The last bytes that came out of earlier calls, which matches may still go back to.
struct DeflateHistory: ~Copyable {
  private static let size = DeflateDecoder.windowSize
  /// Owned; a ring.
  private let ring = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
  /// Where the next byte goes.
  private var position = 0
  /// How many bytes there are.
  private(set) var count = 0

  init() {
    ring.initialize(repeating: 0, count: Self.size)
  }

  deinit {
    ring.deallocate()
  }

  mutating func clear() {
    (position, count) = (0, 0)
  }

  /// Copies bytes that came out from `back` bytes before this call on, 1 for the last one.
  func copy(_ wanted: Int, back: Int, to target: UnsafeMutablePointer<UInt8>) {
    precondition(back <= count && wanted <= back, "bytes outside the history")
    let start = (position &- back) & (Self.size - 1)
    let first = min(wanted, Self.size - start)
    // In bounds: up to the ring's end, and from its start; the caller has room for all.
    target.update(from: ring + start, count: first)
    (target + first).update(from: ring, count: wanted - first)
  }

  /// Keeps what a call has written.
  mutating func keep(_ output: DeflateOutput) {
    let kept = min(output.written, Self.size)
    var source = output.next - kept
    var left = kept
    while left > 0 {
      let step = min(left, Self.size - position)
      // In bounds: no further than the ring's end, and the last bytes that were written.
      (ring + position).update(from: source, count: step)
      position = (position + step) & (Self.size - 1)
      source += step
      left -= step
    }
    count = min(Self.size, count + kept)
  }
}
