import MetricAlarms
import TrailArchives
package import TrailReplay

/// The bytes of a state: `ReadingWriter` says how numbers and texts are written.
extension FollowState {
  /// Returns the state as bytes, the same for equal states.
  package func encoded() -> [UInt8] {
    var writer = ReadingWriter()
    writer.add(from) { $0.add(signed: $1) }
    writer.add(lastArrival) { $0.add(signed: $1) }
    writer.add(silentSince) { $0.add(signed: $1) }
    writer.add(isBehindBase)
    writer.add(base) { writer, base in
      writer.add(signed: base.at)
      writer.add(base.states.count)
      for (alarm, state) in base.states.sorted(by: {
        $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }) {
        writer.add(alarm)
        writer.add(state.rawValue)
      }
      writer.add(base.account) { $0.add($1) }
      writer.add(base.region) { $0.add($1) }
    }
    edge.encode(to: &writer)
    counts.encode(to: &writer)
    outbox.encode(to: &writer)
    told.encode(to: &writer)
    waiting.encode(to: &writer)
    seen.encode(to: &writer)
    writer.add(text: reading.encoded())
    return writer.bytes
  }

  /// Reads a state that was kept, for `plan`.
  package init(decoding bytes: [UInt8], for plan: ReplayPlan) throws(ArchiveReadingError) {
    var reader = ReadingReader(bytes)
    try self.init(head: &reader)
    reading = try ArchiveReading(decoding: try reader.text(), for: plan)
    guard reader.isAtEnd else { throw reader.damage }
  }

  /// Reads all of a state but what was read of the files.
  init(decodingHead bytes: [UInt8]) throws(ArchiveReadingError) {
    var reader = ReadingReader(bytes)
    try self.init(head: &reader)
  }

  private init(head reader: inout ReadingReader) throws(ArchiveReadingError) {
    let time = { (reader: inout ReadingReader) throws(ArchiveReadingError) in try reader.time() }
    let nothing = ReplayPlan(
      filters: [], alarms: [], reading: ReadingSettings(duplicates: .drop, jobs: 1))
    self.init(of: nothing, from: try reader.optional(time))
    lastArrival = try reader.optional(time)
    silentSince = try reader.optional(time)
    isBehindBase = try reader.flag()
    base = try reader.optional { (reader) throws(ArchiveReadingError) in
      let at = try reader.time()
      var states: [String: AlarmState] = [:]
      for _ in 0..<(try reader.count(of: 2)) {
        states[try reader.string()] = try reader.named(AlarmState.self)
      }
      return Resumption(
        at: at, states: states, account: try reader.optionalString(),
        region: try reader.optionalString())
    }
    edge = try FrozenEdge(from: &reader)
    counts = try FollowCounts(from: &reader)
    outbox = try Outbox(from: &reader)
    told = try ToldTransitions(from: &reader)
    waiting = try WaitingFiles(from: &reader)
    seen = try SeenFiles(from: &reader)
  }
}

extension FrozenEdge {
  private static let fields: [any WritableKeyPath<FrozenEdge, Int?> & Sendable] = [
    \.time, \.aheadDelivery, \.untimedSince, \.newestDelivery, \.settledDelivery, \.pendingDelivery,
    \.pendingSince, \.lastGoodLook,
  ]

  fileprivate func encode(to writer: inout ReadingWriter) {
    for field in Self.fields { writer.add(self[keyPath: field]) { $0.add(signed: $1) } }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    for field in Self.fields {
      self[keyPath: field] = try reader.optional { (reader) throws(ArchiveReadingError) in
        try reader.time()
      }
    }
  }
}

extension FollowCounts {
  fileprivate func encode(to writer: inout ReadingWriter) {
    for count in [filesRead, filesDamaged, filesLate, filesRewritten, changesReported] {
      writer.add(count)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    filesRead = try reader.number(upTo: 1 << 48)
    filesDamaged = try reader.number(upTo: 1 << 48)
    filesLate = try reader.number(upTo: 1 << 48)
    filesRewritten = try reader.number(upTo: 1 << 48)
    changesReported = try reader.number(upTo: 1 << 48)
  }
}

extension Outbox {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(first)
    writer.add(lines.count)
    for line in lines { writer.add(text: line) }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let first = try reader.number(upTo: 1 << 48)
    self.init(
      first: first,
      lines: try reader.list { (reader) throws(ArchiveReadingError) in try reader.text() })
  }
}

extension ToldTransitions {
  fileprivate func encode(to writer: inout ReadingWriter) {
    let sorted = all.sorted { $0.key.description < $1.key.description }
    writer.add(sorted.count)
    for (id, told) in sorted {
      writer.add(id.description)
      writer.add(told.head.alarm)
      writer.add(signed: told.head.at)
      writer.add(told.head.from)
      writer.add(told.head.to)
      writer.add(told.revision)
      writer.add(told.isFinal)
      writer.add(told.stands)
      writer.add(word: told.content)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    for _ in 0..<(try reader.count(of: 8)) {
      let id = TransitionID(kept: try reader.string())
      let head = ToldTransition.Head(
        alarm: try reader.string(), at: try reader.time(), from: try reader.string(),
        to: try reader.string())
      take(
        id,
        ToldTransition(
          head: head, revision: try reader.number(upTo: 1 << 48), isFinal: try reader.flag(),
          stands: try reader.flag(), content: try reader.word()))
    }
  }
}

extension WaitingFiles {
  fileprivate func encode(to writer: inout ReadingWriter) {
    let sorted = all.sorted { $0.key < $1.key }
    writer.add(sorted.count)
    for (path, file) in sorted {
      writer.add(text: path.bytes)
      writer.add(file.stamp.size)
      writer.add(signed: file.stamp.modified)
      writer.add(signed: file.since)
      writer.add(file.wasRead)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    for _ in 0..<(try reader.count(of: 4)) {
      let path = ArchiveLocation(bytes: try reader.text())
      let stamp = FileStamp(
        size: try reader.number(upTo: 1 << 56), modified: try reader.signed())
      take(
        path,
        Waiting(stamp: stamp, since: try reader.time(), wasRead: try reader.flag()))
    }
  }
}

extension SeenFiles {
  fileprivate func encode(to writer: inout ReadingWriter) {
    let sorted = folders.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    writer.add(sorted.count)
    for (folder, seen) in sorted {
      writer.add(text: folder)
      seen.encode(to: &writer)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    for _ in 0..<(try reader.count(of: 3)) {
      let folder = try reader.text()
      take(folder, try SeenFolder(from: &reader))
    }
  }
}

extension SeenFolder {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(signed: changedAt)
    writer.add(closed != nil)
    if let closed {
      writer.add(closed.count)
      writer.add(word: closed.high)
      writer.add(word: closed.low)
      return
    }
    writer.add(names.count)
    for (name, size) in names.sorted(by: { $0.key < $1.key }) {
      writer.add(word: name.high)
      writer.add(word: name.low)
      writer.add(size)
    }
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let changedAt = try reader.time()
    if try reader.flag() {
      let sum = Sum(
        count: try reader.number(upTo: 1 << 40), high: try reader.word(), low: try reader.word())
      self.init(closed: sum, changedAt: changedAt)
      return
    }
    self.init()
    for _ in 0..<(try reader.count(of: 17)) {
      let name = NameMark(high: try reader.word(), low: try reader.word())
      insert(name, size: try reader.number(upTo: 1 << 56), at: changedAt)
    }
  }
}
