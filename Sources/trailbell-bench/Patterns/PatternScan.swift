import FilterPatterns
import TrailRecords

/// Scanning and matching records in memory: all that a replay does for each but inflating.
struct PatternScan {
  let name: String
  private let patterns: PatternSet

  /// What one run came to.
  struct Result {
    var seconds = 0.0
    var records = 0
    var matches = 0

    var nanosecondsPerRecord: Double { seconds * 1e9 / Double(max(records, 1)) }
  }

  /// Compiles the patterns of one row.
  init(name: String, patterns: [String]) throws {
    self.name = name
    self.patterns = PatternSet(try patterns.map { try FilterPattern(parsing: $0) })
  }

  /// Goes over `archive` once.
  func run(over archive: InflatedArchive) -> Result {
    var window = archive.window()
    return scan(&window)
  }

  /// Kept a function of its own, so that a profiler can be told to count this and nothing else.
  @inline(never)
  private func scan(_ window: inout RecordWindow) -> Result {
    var envelope = EnvelopeScanner(recordLimit: 16 << 20)
    var fields = RecordFields(for: patterns.table)
    var buffers = MatchBuffers()
    var result = Result()
    let start = ContinuousClock.now
    records: while true {
      switch envelope.next(in: &window, isLast: true, for: patterns.table, into: &fields) {
      case .record(let range):
        result.records += 1
        result.matches += window.withBytes(range) { record in
          patterns.match(record, fields, message: record, using: &buffers)
          return buffers.matches.count
        }
      case .refused, .passed, .embedded, .payload: continue
      case .needsBytes, .damaged, .member, .ended: break records
      }
    }
    let elapsed = (ContinuousClock.now - start).components
    result.seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    return result
  }
}
