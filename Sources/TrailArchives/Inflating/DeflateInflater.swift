/// Inflates gzip members, or DEFLATE data alone, with Trailbell's own decoder.
///
/// The bytes and the verdicts are zlib's on every input. Where the input ends early, the bytes of a
/// code that is not whole are used up.
struct DeflateInflater: ~Copyable {
  private enum Part {
    case header
    case data
    case checksum
    case size
    case over
  }

  private var decoder = DeflateDecoder()
  private var header = GzipHeader()
  private var part = Part.header
  private var isGzip = true
  /// Of the bytes that came out of the gzip member.
  private(set) var checksum = Checksum()
  /// How many these are.
  private(set) var count = 0

  init() {}

  /// Makes ready for the next data, in `wrapping`.
  mutating func reset(_ wrapping: Inflater.Wrapping) {
    decoder.reset()
    isGzip = wrapping == .gzip
    (header, checksum, count) = (GzipHeader(), Checksum(), 0)
    part = isGzip ? .header : .data
  }

  /// Inflates from `input` to the end of `output`; returns the number of bytes used up.
  mutating func inflate(
    _ input: RawSpan, into output: inout OutputRawSpan
  ) -> (used: Int, progress: Inflater.Progress) {
    decoder.reader.begin(input)
    let progress = output.withRoom { goOn(into: &$0) } ?? .outputIsFull
    return (input.byteCount - decoder.reader.letGo(), progress)
  }

  private mutating func goOn(into room: inout DeflateOutput) -> Inflater.Progress {
    while true {
      switch part {
      case .header:
        if let stop = header.read(from: &decoder.reader) { return stop }
        part = .data
      case .data:
        let progress = decoder.decode(into: &room)
        note(room)
        guard case .memberEnd = progress else { return progress }
        decoder.reader.dropToByte()
        part = isGzip ? .checksum : .over
      case .checksum:
        guard decoder.reader.need(32) else { return .needsInput }
        guard decoder.reader.take(32) == Int(checksum.value) else {
          return .damaged("incorrect data check")
        }
        part = .size
      case .size:
        guard decoder.reader.need(32) else { return .needsInput }
        guard decoder.reader.take(32) == count & 0xFFFF_FFFF else {
          return .damaged("incorrect length check")
        }
        part = .over
      case .over: return .memberEnd
      }
    }
  }

  private mutating func note(_ room: DeflateOutput) {
    guard isGzip else { return }
    room.withWritten { checksum.add($0) }
    count += room.written
  }
}
