/// The inflated bytes at hand: a buffer that slides over a stream and never holds more than it must.
///
/// Bytes are appended at the end and discarded at the front; whoever scans discards whole records,
/// so what is left begins at a record's first byte:
///
///     | free | unscanned …              | padding |      discard, makeRoom
///            ^start                     ^end
///
/// Behind `end` there are always `padding` NUL bytes, so that the scanner may look ahead a few
/// bytes and needs no bounds check for each: NUL is legal nowhere in JSON.
///
/// Its bytes are looked at as they come, 64 together, for what a walk over records cannot pass unseen:
/// the index.
package struct RecordWindow: ~Copyable {
  /// NUL bytes kept behind the last byte.
  package static let padding = 64
  /// Larger windows have no index, as that would be larger still: what is in them is walked byte by byte.
  private static let indexedCapacity = 1 << 20

  /// Bytes a window holds before a larger record makes it grow.
  package static let usualCapacity = 192 * 1024

  /// Where the bytes live; `capacity + padding` bytes, owned by this value alone.
  private(set) var base: UnsafeMutablePointer<UInt8>
  /// Bytes the window can hold now.
  package private(set) var capacity: Int
  /// Index of the first byte not yet discarded.
  package private(set) var start = 0
  /// Index behind the last byte.
  package private(set) var end = 0
  /// How far into the stream the byte at index 0 is.
  private var origin = 0
  /// Offsets in the stream at which gzip members begin among the bytes here, ascending.
  var memberStarts: [Int] = []
  /// What is where from index 0 to `end`.
  private(set) var textIndex: TextIndex

  /// Creates an empty window.
  package init(capacity: Int = RecordWindow.usualCapacity) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + Self.padding)
    base.initialize(repeating: 0, count: capacity + Self.padding)
    textIndex = TextIndex(capacity: capacity <= Self.indexedCapacity ? capacity : 0)
    extendTextIndex()
  }

  deinit {
    base.deallocate()
  }

  /// How many bytes are waiting.
  package var count: Int { end - start }

  /// How far into the stream the byte at `index` is.
  package func offset(of index: Int) -> Int { origin + index }

  /// Where the byte that is so far into the stream is, or would be, in the window.
  func index(ofOffset offset: Int) -> Int { offset - origin }

  /// Empties the window for a new stream, and gives back what a large record made it take.
  package mutating func reset() {
    (start, end, origin, memberStarts) = (0, 0, 0, [])
    textIndex.reset()
    if capacity > Self.usualCapacity { reallocate(Self.usualCapacity) }
    pad()
    extendTextIndex()
  }

  /// Holds `bytes` and nothing else.
  package mutating func hold(_ bytes: [UInt8]) {
    reset()
    if bytes.count > capacity { reallocate(bytes.count) }
    _ = append(contentsOf: bytes[...])
  }

  /// Removes the bytes from `index` on, as if they had never come, and returns them.
  package mutating func takeBack(from index: Int) -> [UInt8] {
    let bytes = withBytes(index..<end) { bytes in bytes.indices.map { bytes[$0] } }
    end = index
    dropMemberStarts(from: index)
    pad()
    textIndex.reset()
    extendTextIndex()
    return bytes
  }

  /// Gives up the bytes before `index`.
  package mutating func discard(upTo index: Int) {
    precondition(start <= index && index <= end, "discards what the window does not hold")
    start = index
  }

  /// Moves what is left to the front, and grows when not even a quarter would be free then.
  ///
  /// It never grows beyond `recordLimit` and one usual window: a larger record is not kept.
  package mutating func makeRoom(recordLimit: Int) {
    let waiting = count
    if start > 0 {
      // In bounds: both ranges lie in the allocation, and `update` allows them to overlap.
      base.update(from: base + start, count: waiting)
      origin += start
      (start, end) = (0, waiting)
      textIndex.reset()
    }
    let largest = recordLimit + Self.usualCapacity
    if capacity - waiting < max(capacity / 4, 1), capacity < largest {
      reallocate(min(capacity * 2, largest))
    }
    pad()
    extendTextIndex()
  }

  /// Lets `body` append to the free bytes.
  package mutating func append<Failure: Error>(
    _ body: (inout OutputRawSpan) throws(Failure) -> Void
  ) throws(Failure) {
    try append { output, _ throws(Failure) in try body(&output) }
  }

  /// Lets `body` append to the free bytes, and say at which of those it appends gzip members begin,
  /// from 0, ascending.
  package mutating func append<Failure: Error>(
    _ body: (_ output: inout OutputRawSpan, _ memberStarts: inout [Int]) throws(Failure) -> Void
  ) throws(Failure) {
    // In bounds: end <= capacity always holds, and the allocation is padding bytes longer.
    let free = UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    var span = OutputRawSpan(buffer: free, initializedCount: 0)
    var starts: [Int] = []
    defer {
      noteMemberStarts(starts, from: 0, count: span.byteCount)
      end += span.byteCount
      pad()
      extendTextIndex()
    }
    try body(&span, &starts)
  }

  /// Appends as many bytes as there is room for, and returns how many.
  ///
  /// `memberStarts`: the indexes of bytes at which gzip members begin, ascending; others are ignored.
  package mutating func append(
    contentsOf bytes: ArraySlice<UInt8>, memberStarts: [Int] = []
  ) -> Int {
    let count = min(bytes.count, capacity - end)
    noteMemberStarts(memberStarts, from: bytes.startIndex, count: count)
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress else { return }
      // In bounds: no more than either holds.
      (base + end).update(from: source, count: count)
    }
    end += count
    pad()
    extendTextIndex()
    return count
  }

  /// Calls `body` with the bytes of `range`, indexes of this window.
  package borrowing func withBytes<Result>(
    _ range: Range<Int>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    precondition(start <= range.lowerBound && range.upperBound <= end, "outside the window")
    // In bounds: just checked.
    let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return body(bytes.span)
  }

  /// The byte at `index`, or NUL behind the end.
  func byte(at index: Int) -> UInt8 {
    // In bounds: the padding follows the end, and nobody asks further than one byte behind it.
    base[min(index, end)]
  }

  /// Whether the index says what is in the window.
  var isIndexed: Bool { capacity <= Self.indexedCapacity }

  private mutating func extendTextIndex() {
    if isIndexed { textIndex.extend(over: base, count: end) }
  }

  private mutating func pad() {
    // In bounds: the allocation is padding bytes longer than capacity, and end <= capacity.
    (base + end).update(repeating: 0, count: Self.padding)
  }

  private mutating func reallocate(_ newCapacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.padding)
    // In bounds: whoever shrinks has emptied the window; else the new one is larger.
    larger.initialize(from: base, count: end)
    (larger + end).initialize(repeating: 0, count: newCapacity + Self.padding - end)
    base.deallocate()
    (base, capacity) = (larger, newCapacity)
    textIndex = TextIndex(capacity: isIndexed ? newCapacity : 0)
  }
}
