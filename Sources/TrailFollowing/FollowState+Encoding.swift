import MetricAlarms
import TrailArchives
package import TrailReplay

/// The bytes of a state: `ReadingWriter` says how numbers and texts are written.
extension FollowState {
  /// Returns the state but for its parts (`FollowState+Parts`) as bytes, the same for equal states.
  package func encoded() -> [UInt8] {
    var writer = ReadingWriter()
    writer.add(from) { $0.add(signed: $1) }
    writer.add(lastArrival) { $0.add(signed: $1) }
    writer.add(silentSince) { $0.add(signed: $1) }
    writer.add(hasRaisedAlarm)
    writer.add(lastFailure) { writer, failure in
      writer.add(signed: failure.at)
      writer.add(failure.text)
    }
    writer.add(isBehindBase)
    writer.add(base) { writer, base in
      base.encode(to: &writer)
    }
    edge.encode(to: &writer)
    counts.encode(to: &writer)
    outbox.encode(to: &writer)
    waiting.encode(to: &writer)
    writer.add(seen.count)
    writer.add(told.notFinal)
    writer.add(text: reading.encoded())
    return writer.bytes
  }

  /// Reads a state that was kept with its `parts`, for `plan`.
  package init(
    decoding bytes: [UInt8], _ parts: [[UInt8]], for plan: ReplayPlan
  ) throws(ArchiveReadingError) {
    var reader = ReadingReader(bytes)
    try self.init(head: &reader)
    for part in parts { try take(part: part) }
    guard try reader.number() == seen.count, try reader.number() == told.notFinal else {
      throw reader.damage
    }
    reading = try ArchiveReading(decoding: try reader.text(), for: plan)
    guard reader.isAtEnd else { throw reader.damage }
  }

  /// Reads how far a follower has come from a state that was kept, without its parts.
  static func status(
    in bytes: [UInt8], without delivered: DeliveredLines?
  ) throws(ArchiveReadingError) -> FollowStatus {
    var reader = ReadingReader(bytes)
    var state = try FollowState(head: &reader)
    if let delivered { state.outbox.drop(delivered) }
    return FollowStatus(
      of: state, filesSeen: try reader.number(), notFinal: try reader.number())
  }

  private init(head reader: inout ReadingReader) throws(ArchiveReadingError) {
    let time = { (reader: inout ReadingReader) throws(ArchiveReadingError) in try reader.time() }
    let nothing = ReplayPlan(
      filters: [], alarms: [], reading: ReadingSettings(duplicates: .drop, jobs: 1))
    self.init(of: nothing, from: try reader.optional(time))
    lastArrival = try reader.optional(time)
    silentSince = try reader.optional(time)
    hasRaisedAlarm = try reader.flag()
    lastFailure = try reader.optional { (reader) throws(ArchiveReadingError) in
      Failure(at: try reader.time(), text: try reader.string())
    }
    isBehindBase = try reader.flag()
    base = try reader.optional { (reader) throws(ArchiveReadingError) in
      try Resumption(from: &reader)
    }
    edge = try FrozenEdge(from: &reader)
    counts = try FollowCounts(from: &reader)
    outbox = try Outbox(from: &reader)
    waiting = try WaitingFiles(from: &reader)
  }
}

extension Resumption {
  fileprivate func encode(to writer: inout ReadingWriter) {
    writer.add(signed: at)
    writer.add(signed: began)
    writer.add(standings.count)
    let sorted = standings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (alarm, standing) in sorted {
      writer.add(alarm)
      writer.add(standing.state.rawValue)
      writer.add(standing.since) { $0.add(signed: $1) }
      writer.add(signed: standing.updatedAt)
      writer.add(standing.reason) { $0.add($1) }
      writer.add(standing.reasonData) { $0.add($1) }
    }
    writer.add(account)
    writer.add(region)
  }

  fileprivate init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let (at, began) = (try reader.time(), try reader.time())
    var standings: [String: Standing] = [:]
    for _ in 0..<(try reader.count(of: 6)) {
      let alarm = try reader.string()
      let state = try reader.named(AlarmState.self)
      let since = try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() }
      standings[alarm] = Standing(
        state, since: since, updatedAt: try reader.time(), reason: try reader.optionalString(),
        reasonData: try reader.optionalString())
    }
    self.init(
      at: at, began: began, standings: standings, account: try reader.string(),
      region: try reader.string())
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
