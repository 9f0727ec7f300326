import TrailRecords

/// Writes rows of a ledger, each as its differences from the one before.
///
///     flags  record  filter  event?  delivery?  (series  value)?  identity?  caller  (texts  json?)?
struct RowWriter {
  private let series: [Int: Int]
  private let madeBy: [Int: Int]
  private let keepsRecords: Bool
  private var (record, event, delivery) = (0, 0, 0)
  private var calls = TextTable()
  private var callers = TextTable()

  /// Creates a writer that gives series and callers these numbers; `keepsRecords`: it writes the records as well.
  init(series: [Int: Int], callers: [Int: Int], keepsRecords: Bool) {
    (self.series, madeBy, self.keepsRecords) = (series, callers, keepsRecords)
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
    let isSame = record == row.record
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
      writer.add(series[sample.series] ?? sample.series)
      writer.add(value: sample.value)
    }
    if let identity = row.identity {
      writer.add(word: identity.high)
      writer.add(word: identity.low)
    }
    writer.add(madeBy[row.caller].map { $0 + 1 } ?? 0)
    guard let match else { return }
    calls.add(match.texts.call, to: &writer)
    callers.add(match.texts.caller, to: &writer)
    writer.add(text: match.texts.own.bytes)
    if keepsRecords { add(match.json ?? [], isSame: isSame, to: &writer) }
  }

  /// Adds a record on one line; none where it is that of the row before.
  private func add(_ json: [UInt8], isSame: Bool, to writer: inout ReadingWriter) {
    var text: [UInt8] = []
    if !isSame { CompactText.append(json.span, to: &text) }
    writer.add(text: text)
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
