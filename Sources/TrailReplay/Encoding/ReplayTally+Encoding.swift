import TrailRecords

extension ReplayTally {
  /// All counts that are numbers, in the order in which they are encoded.
  private static let counts: [any WritableKeyPath<ReplayTally, Int> & Sendable] = [
    \.files.found, \.files.read, \.files.damaged, \.files.notRecords, \.files.skipped,
    \.records.read, \.records.matched, \.records.unmatched, \.records.warmUp, \.tooLargeForLogs,
    \.compressedBytes, \.lostBytes, \.inflatedBytes, \.text.inRecords, \.text.aroundRecords,
    \.text.lost, \.text.unread, \.linksNotFollowed, \.specialFilesNotOpened, \.namedAgain,
    \.unfinishedCopies, \.looksLikeCloudTrail,
  ]
  /// More than any count of bytes is.
  private static let limit = 1 << 50

  func encode(to writer: inout ReadingWriter) {
    for count in Self.counts { writer.add(self[keyPath: count]) }
    Self.encode(skipped, to: &writer)
    Self.encode(records.refused, to: &writer)
    writer.add(passedDocuments.count)
    for (title, count) in passedDocuments.sorted(by: { $0.key < $1.key }) {
      writer.add(title)
      writer.add(count)
    }
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    self.init()
    for count in Self.counts { self[keyPath: count] = try reader.number(upTo: Self.limit) }
    skipped = try Self.refusals(from: &reader)
    records.refused = try Self.refusals(from: &reader)
    for _ in 0..<(try reader.count(of: 2)) {
      passedDocuments[try reader.string()] = try reader.number(upTo: Self.limit)
    }
  }

  private static func encode(_ counts: [RecordRefusal: Int], to writer: inout ReadingWriter) {
    writer.add(counts.count)
    for (refusal, count) in counts.sorted(by: { $0.key < $1.key }) {
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
