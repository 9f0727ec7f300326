/// The bits of DEFLATE data, each byte's lowest first.
///
/// Bytes are taken up only when their bits are needed, so that at the data's end no byte of what
/// follows has been.
struct BitReader {
  /// The bits taken up and not yet used, the next one lowest; those above `count` are 0.
  private(set) var bits: UInt64 = 0
  private(set) var count = 0
  private var next: UnsafePointer<UInt8>?
  private var end: UnsafePointer<UInt8>?

  /// Goes on in `input`, whose owner holds it until `letGo` is called.
  mutating func begin(_ input: RawSpan) {
    input.withUnsafeBytes { bytes in
      next = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
      // In bounds: one behind the last byte, which is never read.
      end = next.map { $0 + bytes.count }
    }
  }

  /// Lets go of the input; returns how many bytes of it have not been taken up.
  mutating func letGo() -> Int {
    defer { (next, end) = (nil, nil) }
    return left
  }

  /// How many bytes have not been taken up.
  var left: Int {
    guard let next, let end else { return 0 }
    return end - next
  }

  /// Takes up a byte; false when there is none.
  mutating func pull() -> Bool {
    guard let byte = next, byte != end else { return false }
    // In bounds: just checked. At most 48 bits are wanted at once, so there is room for eight more.
    bits |= UInt64(byte.pointee) &<< UInt64(count)
    (count, next) = (count + 8, byte + 1)
    return true
  }

  /// Takes up bytes until there are so many bits, 56 at most; false when there are not.
  mutating func need(_ wanted: Int) -> Bool {
    while count < wanted {
      guard pull() else { return false }
    }
    return true
  }

  /// Uses up and returns bits that are there.
  mutating func take(_ wanted: Int) -> Int {
    let value = bits & ((1 &<< UInt64(wanted)) &- 1)
    drop(wanted)
    return Int(value)
  }

  /// Uses up bits that are there.
  mutating func drop(_ wanted: Int) {
    bits &>>= UInt64(wanted)
    count -= wanted
  }

  /// Uses up the rest of a byte.
  mutating func dropToByte() {
    drop(count & 7)
  }

  /// Copies bytes from the input itself, which no bit must be left before; returns how many.
  ///
  /// There must be room for as many as are wanted.
  mutating func copy(_ wanted: Int, into output: inout DeflateOutput) -> Int {
    precondition(count == 0, "bits are left before the bytes")
    guard let source = next else { return 0 }
    let copied = min(wanted, left)
    // In bounds: so many are left.
    output.put(UnsafeRawBufferPointer(start: source, count: copied).bytes)
    next = source + copied
    return copied
  }

  /// What the quick decoder reads from; it puts back what it has not used.
  var position: (next: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>)? {
    guard let next, let end else { return nil }
    return (next, end)
  }

  /// Goes on where the quick decoder has come to, whole bytes being given back.
  ///
  /// Bytes that were taken up in an earlier call, and are not used because the data are damaged, stay.
  mutating func goOn(at next: UnsafePointer<UInt8>, _ bits: UInt64, _ count: Int) {
    let given = min(count >> 3, self.next.map { next - $0 } ?? 0)
    // In bounds: no further back than the decoder began.
    self.next = next - given
    self.count = count - 8 * given
    self.bits = bits & ((1 &<< UInt64(self.count)) &- 1)
  }
}
