/// Writes rows of a ledger, each as its differences from the one before.
///
///     flags  record  filter  event?  delivery?  (series  value)?  identity?  caller  texts?
struct RowWriter {
  private let series: [Int]
  private let madeBy: [Int]
  private var (record, event, delivery) = (0, 0, 0)
  private var calls = TextTable()
  private var callers = TextTable()

  /// Creates a writer that gives series and callers these numbers.
  init(series: [Int], callers: [Int]) {
    (self.series, madeBy) = (series, callers)
  }

  /// Begins the rows of a file.
  mutating func begin(_ count: Int, to writer: inout ReadingWriter) {
    writer.add(count)
    record = 0
  }

  mutating func add(
    _ row: LedgerRow, showing match: MatchedRecord?, to writer: inout ReadingWriter
  ) {
    writer.add(byte: RowFlags(of: row, isShown: match != nil).rawValue)
    writer.add(signed: row.record - record)
    record = row.record
    writer.add(row.filter)
    if let time = row.times.event {
      writer.add(signed: time - event)
      event = time
    }
    if let time = row.times.delivery {
      writer.add(signed: time - delivery)
      delivery = time
    }
    if let sample = row.sample {
      writer.add(series[sample.series])
      writer.add(value: sample.value)
    }
    if let identity = row.identity {
      writer.add(word: identity.high)
      writer.add(word: identity.low)
    }
    writer.add(row.caller == CallerRegister.none ? 0 : madeBy[row.caller] + 1)
    guard let texts = match?.texts else { return }
    calls.add(texts.call, to: &writer)
    callers.add(texts.caller, to: &writer)
    writer.add(text: texts.own.bytes)
  }
}

/// Texts that are written once each, and then by their numbers.
private struct TextTable {
  private var numbers: [CompactTexts: Int] = [:]
  private var last: (texts: CompactTexts, number: Int)?

  mutating func add(_ texts: CompactTexts, to writer: inout ReadingWriter) {
    // Neighbours are often alike, and share what they have.
    if let last, last.texts == texts { return writer.add(last.number + 1) }
    if let number = numbers[texts] {
      last = (texts, number)
      return writer.add(number + 1)
    }
    writer.add(0)
    writer.add(text: texts.bytes)
    last = (texts, numbers.count)
    numbers[texts] = numbers.count
  }
}

extension ReadingWriter {
  /// Adds a sample's value: most are small whole numbers.
  fileprivate mutating func add(value: Double) {
    if let small = Int(exactly: value), (0..<1 << 30).contains(small), value.sign == .plus {
      return add(small + 1)
    }
    add(0)
    add(word: value.bitPattern)
  }
}
