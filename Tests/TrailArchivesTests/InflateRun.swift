import TrailArchives

/// What an inflater made of some data, and how far it came.
struct InflateRun: Equatable {
  var bytes: [UInt8] = []
  /// How many bytes of the data belong to the member; nil where it is damaged or cut.
  var used: Int?
  /// nil: all of the data was used up, and more is wanted.
  var verdict: Inflater.Progress?
  /// Whether a call has used more than it was given, or less than nothing.
  var usesTooMuch = false

  /// Inflates `data`, with pieces of the data and room for the output of those sizes at most.
  init(
    of data: [UInt8], by method: InflateMethod, _ wrapping: Inflater.Wrapping = .gzip,
    piece: Int = 1 << 16, room: Int = 1 << 16
  ) {
    guard let inflater = Inflater(method) else {
      self.init()
      return
    }
    self.init(of: data, by: inflater, wrapping, piece: piece, room: room)
  }

  private init() {}

  /// The same with an inflater that may have been used before.
  init(
    of data: [UInt8], by inflater: Inflater, _ wrapping: Inflater.Wrapping, piece: Int, room: Int
  ) {
    inflater.reset(wrapping)
    var (position, holdsOutput) = (0, true)
    while verdict == nil, position < data.count || holdsOutput {
      // Of its own, with nothing behind it: so a read behind its end is found.
      let input = Array(data[position..<min(data.count, position + piece)])
      let (taken, progress) = bytes.append(room: room) {
        inflater.inflate(input.span.bytes, into: &$0)
      }
      usesTooMuch = usesTooMuch || taken < 0 || taken > input.count
      position += taken
      holdsOutput = progress == .outputIsFull
      if holdsOutput || progress == .needsInput { continue }
      verdict = progress
      if progress == .memberEnd { used = position }
    }
  }
}
