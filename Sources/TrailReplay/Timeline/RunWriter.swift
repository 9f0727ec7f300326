import TrailArchives

/// Writes rows in blocks of some kilobytes, each behind its length in a word of eight bytes.
///
///     flags  record  event?  delivery?  identity?  file  call  caller  accessKey  own
struct RunWriter {
  /// Bytes of rows after which a block ends.
  private static let blockSize = 64 * 1024

  private let file: RunFile
  private let start: Int
  private var end: Int
  private var block = ReadingWriter()
  private var (event, delivery) = (0, 0)
  private var texts = RecentTexts()

  /// Begins a run at the end of `file`, which is at `start`.
  init(to file: RunFile, at start: Int) {
    (self.file, self.start, end) = (file, start, start)
  }

  mutating func add(_ row: TimelineRow) throws(TimelineError) {
    let call = row.call
    block.add(byte: RunFlags(of: row).rawValue)
    block.add(call.record)
    if let time = call.eventTime {
      block.add(signed: time - event)
      event = time
    }
    if let time = call.deliveryTime {
      block.add(signed: time - delivery)
      delivery = time
    }
    if row.identity != .none {
      block.add(word: row.identity.high)
      block.add(word: row.identity.low)
    }
    texts.add(call.file.bytes, to: &block)
    texts.add(call.texts.call.bytes, to: &block)
    texts.add(call.texts.caller.bytes, to: &block)
    texts.add(row.accessKey.bytes, to: &block)
    block.add(text: call.texts.own.bytes)
    if block.bytes.count >= Self.blockSize { try flush() }
  }

  /// Ends the run, and returns where in the file it is.
  mutating func finish() throws(TimelineError) -> Range<Int> {
    if !block.bytes.isEmpty { try flush() }
    return start..<end
  }

  private mutating func flush() throws(TimelineError) {
    var length = ReadingWriter()
    length.add(word: UInt64(block.bytes.count))
    try file.append(length.bytes + block.bytes)
    end += length.bytes.count + block.bytes.count
    block = ReadingWriter()
  }
}

/// What a stored row has.
struct RunFlags: RawRepresentable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of row: TimelineRow) {
    let outcome = UInt8(Self.outcomes.firstIndex(of: row.call.outcome) ?? 0)
    rawValue =
      outcome << 3 | (row.call.eventTime == nil ? 0 : 4) | (row.call.deliveryTime == nil ? 0 : 2)
      | (row.identity == .none ? 0 : 1)
  }

  /// Kept, since there is one of these for each row.
  private static let outcomes = CallOutcome.allCases

  var hasIdentity: Bool { rawValue & 1 != 0 }
  var hasDelivery: Bool { rawValue & 2 != 0 }
  var hasEvent: Bool { rawValue & 4 != 0 }

  /// Nil where it is none.
  var outcome: CallOutcome? {
    let number = Int(rawValue >> 3)
    return number < Self.outcomes.count ? Self.outcomes[number] : nil
  }
}

/// Texts that are written once, and then by their numbers while they are remembered: a bounded number is.
private struct RecentTexts {
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let text: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(words: text)
    }
  }

  mutating func add(_ text: [UInt8], to block: inout ReadingWriter) {
    let key = Key(text: text)
    if let number = numbers[key] { return block.add(number + 1) }
    block.add(0)
    block.add(text: text)
    if numbers.count == RunCursor.mostKnown { numbers.removeAll(keepingCapacity: true) }
    numbers[key] = numbers.count
  }
}
