/// Reads the header of a gzip member (RFC 1952, section 2.3), wherever the input ends in it.
struct GzipHeader {
  private enum Part {
    case magic
    case method
    case timeAndSystem(left: Int)
    case extraLength
    case extra(left: Int)
    case name
    case comment
    case checksum
    case over
  }

  /// What stands in the header besides, as bits of its fourth byte.
  private enum Flag {
    static let checksum = 0x02
    static let extra = 0x04
    static let name = 0x08
    static let comment = 0x10
    static let reserved = 0xE0
  }

  private var part = Part.magic
  private var flags = 0
  /// Whether the bytes have a checksum: that is known behind the fourth.
  private var mayHaveChecksum = true
  private var checksum = Checksum()

  /// Reads on; nil once the header is over, and its faults have zlib's words.
  mutating func read(from reader: inout BitReader) -> Inflater.Progress? {
    while true {
      if case .over = part { return nil }
      guard reader.need(bitsNeeded) else { return .needsInput }
      if let fault = readPart(from: &reader) { return .damaged(fault) }
    }
  }

  /// Bits of the next bytes that are read together; 0: the part has none left.
  private var bitsNeeded: Int {
    switch part {
    case .magic, .method, .extraLength, .checksum: 16
    case .timeAndSystem(let left), .extra(let left): left > 0 ? 8 : 0
    case .name, .comment: 8
    case .over: 0
    }
  }

  /// Reads those bytes; returns what is wrong with them.
  private mutating func readPart(from reader: inout BitReader) -> String? {
    switch part {
    case .over: break
    case .magic:
      guard take(from: &reader) == 0x1F, take(from: &reader) == 0x8B else {
        return "incorrect header check"
      }
      part = .method
    case .method:
      guard take(from: &reader) == 8 else { return "unknown compression method" }
      flags = take(from: &reader)
      mayHaveChecksum = flags & Flag.checksum > 0
      guard flags & Flag.reserved == 0 else { return "unknown header flags set" }
      part = .timeAndSystem(left: 6)
    case .timeAndSystem(left: 0), .extra(left: 0): goOn()
    case .timeAndSystem(let left), .extra(let left):
      _ = take(from: &reader)
      pass(left - 1)
    case .extraLength:
      let low = take(from: &reader)
      part = .extra(left: low | take(from: &reader) << 8)
    case .name, .comment:
      if take(from: &reader) == 0 { goOn() }
    case .checksum:
      guard reader.take(16) == Int(checksum.value & 0xFFFF) else { return "header crc mismatch" }
      goOn()
    }
    return nil
  }

  private mutating func take(from reader: inout BitReader) -> Int {
    let byte = UInt8(reader.take(8))
    if mayHaveChecksum { checksum.add(CollectionOfOne(byte).span.bytes) }
    return Int(byte)
  }

  private mutating func pass(_ left: Int) {
    if case .extra = part { part = .extra(left: left) } else { part = .timeAndSystem(left: left) }
  }

  /// Goes on to the next part that there is.
  private mutating func goOn() {
    switch part {
    case .magic, .method, .over: return
    case .timeAndSystem: part = flags & Flag.extra > 0 ? .extraLength : .name
    case .extraLength, .extra: part = .name
    case .name: part = .comment
    case .comment: part = .checksum
    case .checksum: part = .over
    }
    switch part {
    case .name where flags & Flag.name == 0, .comment where flags & Flag.comment == 0,
      .checksum where flags & Flag.checksum == 0:
      goOn()
    default: return
    }
  }
}
