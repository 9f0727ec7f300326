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
    for (filter, counts) in strangers.sorted(by: { $0.key < $1.key }) {
      writer.add(filter)
      counts.encode(to: &writer)
    }
  }

  init(from reader: inout ReadingReader, for plan: ReplayPlan) throws(ArchiveReadingError) {
    let tally = try ReplayTally(from: &reader)
    let damages = try DamageCollector(from: &reader)
    var times = TimeSpread()
    for _ in 0..<2 {
      if let time = try reader.optional({ (reader) throws(ArchiveReadingError) in
        try reader.signed()
      }) {
        times.add(time)
      }
    }
    let isOlder = try reader.flag()
    self.init(of: plan)
    (self.tally, self.damages) = (tally, damages)
    let records = try RecordCounts(from: &reader)
    var strangers: [Int: RecordCounts] = [:]
    for _ in 0..<(try reader.count()) {
      strangers[try reader.number(upTo: plan.filters.count - 1)] = try RecordCounts(from: &reader)
    }
    take(times, isOlder: isOlder, records, strangers)
  }
}

extension RecordCounts {
  /// Minutes in order, each as its distance from the one before, with its count.
  func encode(to writer: inout ReadingWriter) {
    let counts = byMinute.filter { $0.value != 0 }.sorted { $0.key < $1.key }
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
    var minute = 0
    for _ in 0..<(try reader.count(of: 2)) {
      let (next, hasOverflown) = minute.addingReportingOverflow(try reader.signed())
      // No time is further away than the year 9999 is.
      guard !hasOverflown, next.magnitude < 1 << 33 else { throw reader.damage }
      minute = next
      let count = try reader.signed()
      guard count.magnitude < 1 << 48 else { throw reader.damage }
      add(count, at: minute * 60)
    }
  }
}
