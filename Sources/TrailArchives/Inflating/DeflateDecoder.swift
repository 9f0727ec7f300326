/// Decodes DEFLATE data (RFC 1951) piece by piece: the input may end anywhere, and so may the room for
/// the output.
///
/// The verdicts are zlib's, word for word. What it decodes with, far from both ends, is in
/// `decodeQuickly`; near them in `decodeCarefully`, which stops between any two symbols:
///
///     header ─► stored ──────────────► header …
///        └────► code lengths ─► symbols ⇄ copying ─► header … ─► end
struct DeflateDecoder: ~Copyable {
  /// Largest distance of a match, in bytes.
  static let windowSize = 32 * 1024

  enum Stage: Equatable {
    case blockHeader
    case storedLengths
    case stored(left: Int)
    case codeCounts
    case codeLengthLengths
    case codeLengths
    case symbols
    /// In a match that the output had no room for.
    case copying(left: Int, distance: Int)
    case end
  }

  var stage = Stage.blockHeader
  var isLastBlock = false
  var reader = BitReader()
  /// The literals and lengths, and the distances, of the current block.
  var literals = DeflateTable(.literals)
  var distances = DeflateTable(.distances)
  var header = CodeHeader()
  /// The last bytes that came out in earlier calls.
  var history = DeflateHistory()

  init() {}

  /// Makes ready for other data.
  mutating func reset() {
    (stage, isLastBlock, reader) = (.blockHeader, false, BitReader())
    history.clear()
  }

  /// Decodes what `reader` has into `output`, which it goes back into as well.
  mutating func decode(into output: inout DeflateOutput) -> Inflater.Progress {
    while true {
      let stop: Inflater.Progress?
      switch stage {
      case .blockHeader: stop = readBlockHeader()
      case .storedLengths: stop = readStoredLengths()
      case .stored(let left): stop = copyStored(left, into: &output)
      case .codeCounts: stop = readCodeCounts()
      case .codeLengthLengths: stop = readCodeLengthLengths()
      case .codeLengths: stop = readCodeLengths()
      case .symbols: stop = decodeSymbols(into: &output)
      case .copying(let left, let distance):
        stage = .symbols
        stop = copy(left, from: distance, into: &output)
      case .end: return .memberEnd
      }
      if let stop {
        history.keep(output)
        return stop
      }
    }
  }

  mutating func endBlock() {
    stage = isLastBlock ? .end : .blockHeader
  }
}
