import TrailRecords

/// Matching records of one worker as lines, on their way to the common output.
struct LineSink: MatchSink {
  /// Bytes held before they are handed on, when no pause in the input does it earlier.
  private static let bufferSize = 64 * 1024

  let wantsFacts: Bool
  var wantsSamples: Bool { false }
  private let output: OrderedLines
  private var position = 0
  private var lines = MatchLines()

  var isOpen: Bool { output.isOpen }

  init(output: OrderedLines, wantsFacts: Bool) {
    self.output = output
    self.wantsFacts = wantsFacts
  }

  /// Begins the file at `position` in listing order.
  mutating func begin(_ position: Int) {
    self.position = position
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    CompactText.append(record, to: &lines.bytes)
    lines.bytes.append(UInt8(ascii: "\n"))
    lines.count += 1
    if wantsFacts { lines.marks.append((lines.bytes.count, match.identity)) }
    if lines.bytes.count >= Self.bufferSize { flush() }
  }

  mutating func flush() {
    guard lines.count > 0 else { return }
    output.add(lines, of: position)
    lines = MatchLines()
  }

  /// Ends the file.
  mutating func end() {
    flush()
    output.end(position)
  }
}

/// Some lines of one file.
struct MatchLines: Sendable {
  var bytes: [UInt8] = []
  /// How many lines `bytes` holds.
  var count = 0
  /// Where each line ends and which event it is; empty where duplicates count.
  var marks: [(end: Int, identity: EventIdentity?)] = []
}
