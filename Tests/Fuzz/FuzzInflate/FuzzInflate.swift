import TrailArchives

/// libFuzzer's door: any bytes, as gzip or as DEFLATE data, inflate as zlib inflates them, with the
/// same verdict, whatever the pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInflate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let input = UnsafeRawBufferPointer(start: start, count: count)
  let data = UnsafeRawBufferPointer(rebasing: input.dropFirst())
  let wrapping: Inflater.Wrapping = input[0] & 1 == 0 ? .gzip : .none
  let (piece, room) = (1 + Int(input[0] >> 1 & 7) * 40, 1 + Int(input[0] >> 4) * 70)
  let zlib = Inflation(of: data, by: .zlib, wrapping, piece: 1 << 16, room: 1 << 16)
  let own = Inflation(of: data, by: .own, wrapping, piece: piece, room: room)
  precondition(own == zlib, "not what zlib makes of it")
  return 0
}

/// What an inflater makes of one input.
struct Inflation: Equatable {
  /// A bomb is not followed to its end.
  private static let limit = 1 << 20
  private var bytes: [UInt8] = []
  private var verdict: Inflater.Progress?
  private var used: Int?

  init(
    of data: UnsafeRawBufferPointer, by method: InflateMethod, _ wrapping: Inflater.Wrapping,
    piece: Int, room: Int
  ) {
    guard let inflater = Inflater(method) else { return }
    inflater.reset(wrapping)
    var (position, holdsOutput) = (0, true)
    while verdict == nil, position < data.count || holdsOutput, bytes.count < Self.limit {
      let input = UnsafeRawBufferPointer(
        rebasing: data[position..<min(data.count, position + piece)])
      let (taken, progress) = bytes.append(room: room) {
        inflater.inflate(input.bytes, into: &$0)
      }
      position += taken
      holdsOutput = progress == .outputIsFull
      if holdsOutput || progress == .needsInput { continue }
      verdict = progress
      if progress == .memberEnd { used = position }
    }
    // Where it ends for length, that depends on the room.
    if bytes.count >= Self.limit { (bytes, verdict, used) = ([], nil, nil) }
  }
}
