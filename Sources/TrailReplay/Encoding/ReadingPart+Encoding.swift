import TrailArchives

extension ReadingPart {
  func encode(to writer: inout ReadingWriter) {
    tally.encode(to: &writer)
    damages.encode(to: &writer)
    writer.add(times.first) { $0.add(signed: $1) }
    writer.add(times.last) { $0.add(signed: $1) }
    writer.add(isOlder)
    records.encode(to: &writer)
    writer.add(strangers.count)
    for (filter, counts) in strangers.inOrder {
      writer.add(filter)
      counts.encode(to: &writer)
    }
    extent.encode(to: &writer)
    // Only for a plan that asks for them: a plan's fingerprint says whether they are there.
    if let files {
      writer.add(files.count)
      for file in files.sorted() { file.encode(to: &writer) }
    }
  }

  /// Reads what was counted elsewhere for the same plan, with so many filters, and adds it; `listsFiles`: a list of
  /// files was written.
  ///
  /// Where that fails, part of it was added.
  mutating func add(
    from reader: inout ReadingReader, filters: Int, listsFiles: Bool
  ) throws(ArchiveReadingError) {
    try tally.add(from: &reader)
    let damages = try DamageCollector(from: &reader)
    if damages.count > 0 { self.damages.take(damages) }
    for _ in 0..<2 {
      let time = try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() }
      if let time { note(time) }
    }
    if try reader.flag() { noteOlder() }
    let records = try RecordCounts(from: &reader)
    var strangers: [Int: RecordCounts] = [:]
    for _ in 0..<(try reader.count()) {
      strangers[try reader.number(upTo: filters - 1)] = try RecordCounts(from: &reader)
    }
    merge(records, strangers)
    try extent.add(from: &reader)
    guard listsFiles else { return }
    for _ in 0..<(try reader.count(of: InputFile.leastSize)) { list(try InputFile(from: &reader)) }
  }
}

extension RecordCounts {
  /// Minutes in order, each as its distance from the one before, with its count.
  func encode(to writer: inout ReadingWriter) {
    let counts = byMinute.isEmpty ? [] : byMinute.filter { $0.value != 0 }.inOrder
    writer.add(counts.count)
    var last = 0
    for (minute, count) in counts {
      writer.add(signed: minute / 60 - last)
      writer.add(signed: count)
      last = minute / 60
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    let minutes = ReadingReader.times.lowerBound / 60...ReadingReader.times.upperBound / 60
    var (last, sum): (Int?, Int) = (nil, 0)
    for _ in 0..<(try reader.count(of: 2)) {
      let (minute, hasOverflown) = (last ?? 0).addingReportingOverflow(try reader.signed())
      guard !hasOverflown, minutes.contains(minute), minute > last ?? .min else {
        throw reader.damage
      }
      let count = try reader.signed()
      // More records than any archive has, all minutes together.
      guard count > 0, count < 1 << 48 - sum else { throw reader.damage }
      add(count, at: minute * 60)
      (last, sum) = (minute, sum + count)
    }
  }
}
