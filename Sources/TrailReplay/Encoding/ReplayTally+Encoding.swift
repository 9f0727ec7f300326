import TrailRecords

extension ReplayTally {
  /// All counts that are numbers, in the order in which they are encoded.
  private var counts: [Int] {
    get {
      [
        files.found, files.read, files.damaged, files.notRecords, files.skipped,
        records.read, records.matched, records.unmatched, records.warmUp, tooLargeForLogs,
        compressedBytes, lostBytes, inflatedBytes, text.inRecords, text.aroundRecords,
        text.lost, text.unread, linksNotFollowed, specialFilesNotOpened, namedAgain,
        unfinishedCopies, looksLikeCloudTrail,
      ]
    }
    set {
      var rest = newValue[...]
      let next = { rest.popFirst() ?? 0 }
      (files.found, files.read, files.damaged) = (next(), next(), next())
      (files.notRecords, files.skipped) = (next(), next())
      (records.read, records.matched, records.unmatched) = (next(), next(), next())
      (records.warmUp, tooLargeForLogs) = (next(), next())
      (compressedBytes, lostBytes, inflatedBytes) = (next(), next(), next())
      (text.inRecords, text.aroundRecords, text.lost) = (next(), next(), next())
      (text.unread, linksNotFollowed, specialFilesNotOpened) = (next(), next(), next())
      (namedAgain, unfinishedCopies, looksLikeCloudTrail) = (next(), next(), next())
    }
  }
  /// More than any count of bytes is.
  private static let limit = 1 << 50

  func encode(to writer: inout ReadingWriter) {
    for count in counts { writer.add(count) }
    Self.encode(skipped, to: &writer)
    Self.encode(records.refused, to: &writer)
    writer.add(passedDocuments.count)
    for (title, count) in passedDocuments.inOrder {
      writer.add(title)
      writer.add(count)
    }
  }

  /// Reads a tally and adds it.
  mutating func add(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    var counts = counts
    for index in counts.indices { counts[index] += try reader.number(upTo: Self.limit) }
    // No sum of real ones is as great; one more could be too much.
    guard counts.allSatisfy({ $0 < 1 << 60 }) else { throw reader.damage }
    self.counts = counts
    skipped.merge(try Self.refusals(from: &reader), uniquingKeysWith: &+)
    records.refused.merge(try Self.refusals(from: &reader), uniquingKeysWith: &+)
    var passed: [String: Int] = [:]
    for _ in 0..<(try reader.count(of: 2)) {
      passed[try reader.string()] = try reader.number(upTo: Self.limit)
    }
    passedDocuments.merge(passed, uniquingKeysWith: &+)
  }

  private static func encode(_ counts: [RecordRefusal: Int], to writer: inout ReadingWriter) {
    writer.add(counts.count)
    for (refusal, count) in counts.inOrder {
      writer.add(refusal.rawValue)
      writer.add(count)
    }
  }

  private static func refusals(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> [RecordRefusal: Int] {
    var counts: [RecordRefusal: Int] = [:]
    for _ in 0..<(try reader.count(of: 2)) {
      counts[try reader.named(RecordRefusal.self)] = try reader.number(upTo: limit)
    }
    return counts
  }
}
