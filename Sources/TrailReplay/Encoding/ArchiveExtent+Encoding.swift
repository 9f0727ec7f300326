/// Texts in the order of their bytes, and days in order; of what is too much only that it is.
extension ArchiveExtent {
  func encode(to writer: inout ReadingWriter) {
    for texts in [accounts, regions] {
      writer.add(texts.all) { writer, texts in
        writer.add(texts.count)
        let texts =
          texts.count == 1 ? Array(texts) : texts.sorted { $0.lexicographicallyPrecedes($1) }
        for text in texts { writer.add(text: text) }
      }
    }
    writer.add(minutes.days) { writer, days in
      writer.add(days.count)
      for (day, words) in days.inOrder {
        writer.add(signed: day)
        // Few files have records in more than one of its hours.
        writer.add(words.indices.reduce(0) { words[$1] == 0 ? $0 : $0 | 1 << $1 })
        for word in words where word != 0 { writer.add(word: word) }
      }
    }
    writer.add(first) { $0.add(signed: $1) }
  }

  /// Reads an extent and adds it.
  mutating func add(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    try accounts.add(from: &reader)
    try regions.add(from: &reader)
    try minutes.add(from: &reader)
    note(try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() })
  }
}

extension DistinctTexts {
  fileprivate mutating func add(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    guard try reader.flag() else { return drop() }
    let count = try reader.count()
    guard count <= Self.limit else { throw reader.damage }
    var last: [UInt8]?
    for _ in 0..<count {
      let text = try reader.text()
      guard last?.lexicographicallyPrecedes(text) ?? true else { throw reader.damage }
      add(text)
      last = text
    }
  }
}

extension CoveredMinutes {
  /// Bits that stand for a minute: an hour has 60.
  private static let minutes: UInt64 = 1 << 60 - 1
  /// Days on which times are.
  private static let days =
    ReadingReader.times.lowerBound / 86_400 - 1...ReadingReader.times.upperBound / 86_400

  fileprivate mutating func add(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    guard try reader.flag() else { return drop() }
    let count = try reader.count(of: 10)
    guard count <= Self.dayLimit else { throw reader.damage }
    var last = Int.min
    for _ in 0..<count {
      let day = try reader.signed()
      guard Self.days.contains(day), day > last else { throw reader.damage }
      last = day
      let hours = try reader.number(upTo: 1 << Self.wordsPerDay - 1)
      guard hours != 0 else { throw reader.damage }
      for hour in 0..<Self.wordsPerDay where hours >> hour & 1 == 1 {
        let bits = try reader.word()
        guard bits != 0, bits <= Self.minutes else { throw reader.damage }
        add(bits, to: hour, of: day)
      }
    }
  }
}
