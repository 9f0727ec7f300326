/// Texts in the order of their bytes, and days in order; of what is too much only that it is.
extension ArchiveExtent {
  func encode(to writer: inout ReadingWriter) {
    for texts in [accounts, regions] {
      writer.add(texts.all) { writer, texts in
        writer.add(texts.count)
        for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
          writer.add(text: text)
        }
      }
    }
    writer.add(minutes.days) { writer, days in
      writer.add(days.count)
      for (day, words) in days.sorted(by: { $0.key < $1.key }) {
        writer.add(signed: day)
        for word in words { writer.add(word: word) }
      }
    }
    writer.add(first) { $0.add(signed: $1) }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    accounts = try DistinctTexts(from: &reader)
    regions = try DistinctTexts(from: &reader)
    minutes = try CoveredMinutes(from: &reader)
    note(try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() })
  }
}

extension DistinctTexts {
  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    let texts = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.list { (reader) throws(ArchiveReadingError) in try reader.text() }
    }
    guard let texts else {
      drop()
      return
    }
    for text in texts { add(text) }
    guard all?.count == texts.count else { throw reader.damage }
  }
}

extension CoveredMinutes {
  /// Bits that stand for a minute: an hour has 60.
  private static let minutes: UInt64 = 1 << 60 - 1

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    let times = ReadingReader.times
    let days = times.lowerBound / 86_400 - 1...times.upperBound / 86_400
    guard try reader.flag() else {
      drop()
      return
    }
    var last = Int.min
    for _ in 0..<(try reader.count(of: 1 + 8 * Self.wordsPerDay)) {
      let day = try reader.signed()
      guard days.contains(day), day > last else { throw reader.damage }
      last = day
      for hour in 0..<Self.wordsPerDay {
        let bits = try reader.word()
        guard bits <= Self.minutes else { throw reader.damage }
        if bits != 0 { add(bits, to: hour, of: day) }
      }
      guard self.days?[day] != nil else { throw reader.damage }
    }
  }
}
