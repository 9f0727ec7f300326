import FilterPatterns
import TrailArchives
import TrailRecords

/// One worker's way from files to matches, without anything that a replay makes of them.
struct ArchiveScan: ~Copyable {
  private let patterns: PatternSet
  private var stream: ArchiveStream
  private var window = RecordWindow()
  private var envelope: EnvelopeScanner
  private var fields: RecordFields
  private var buffers = MatchBuffers()
  private(set) var records = 0
  private(set) var matches = 0

  init?(_ patterns: PatternSet, isQuick: Bool) {
    guard let stream = ArchiveStream(inflate: .own) else { return nil }
    self.stream = stream
    self.patterns = patterns
    envelope = EnvelopeScanner(recordLimit: 16 << 20, isQuick: isQuick)
    fields = RecordFields(for: patterns.table)
  }

  /// Reads one file to its end.
  mutating func read(_ path: ArchiveLocation, indexOnly: Bool, matches: Bool) throws {
    try stream.open(path)
    window.reset()
    envelope.reset()
    let (patterns, table) = (patterns, patterns.table)
    var isLast = false
    while true {
      if indexOnly {
        if isLast { return }
        window.discard(upTo: window.end)
        isLast = try !fill()
        continue
      }
      switch envelope.next(in: &window, isLast: isLast, for: table, into: &fields) {
      case .record(let range):
        records += 1
        if matches { match(range, with: patterns) }
      case .needsBytes: isLast = try !fill()
      case .ended: return
      case .embedded, .refused, .passed, .payload, .member, .damaged: continue
      }
    }
  }

  private mutating func fill() throws(ArchiveError) -> Bool {
    window.makeRoom(recordLimit: 16 << 20)
    var hasMore = false
    try window.append { output throws(ArchiveError) in
      hasMore = try stream.read(into: &output)
    }
    return hasMore
  }

  private mutating func match(_ range: Range<Int>, with patterns: borrowing PatternSet) {
    window.withBytes(range) { record in
      patterns.match(record, fields, message: record, using: &buffers)
    }
    matches += buffers.matches.count
  }
}
