public import MetricAlarms
public import TrailArchives

/// Finds the matching records of an archive and hands them on while it reads, one JSON line each.
public struct MatchSearch: Sendable {
  let filters: [MetricFilter]
  private let reading: ReadingSettings

  /// Creates the search for records that any of `filters` matches.
  public init(filters: [MetricFilter], reading: ReadingSettings) {
    self.filters = filters
    self.reading = reading
  }

  /// Reads `inputs` and hands lines to `write`, in listing order whatever the number of jobs.
  ///
  /// Blocks the calling thread. A line is the record with the white space between its tokens
  /// removed. `write` returns false when nobody reads any longer: the search then ends early.
  /// Of duplicates, where they are dropped, the first in listing order survives.
  public func run(
    over inputs: [ArchiveInput], write: @escaping @Sendable ([UInt8]) -> Bool
  ) -> MatchOutcome {
    let queue = FileQueue(inputs, reading)
    let rules = RecordRules(filters: filters, reading: reading)
    let spare = SpareWorkers()
    let output = OrderedLines(
      lookAhead: reading.jobs * 4, dropsDuplicates: reading.duplicates == .drop, write: write)
    let total = Monitor(ReadingPart())
    WorkerThreads.run(reading.jobs) { [reading] in
      let sink = LineSink(output: output, wantsFacts: reading.duplicates == .drop)
      guard var reader = RecordReader(rules: rules, settings: reading, sink: sink, spare)
      else {
        total.withLock { $0.noteMissingMemory() }
        return
      }
      while output.isOpen, let file = queue.next() {
        output.awaitPlace(for: file.position)
        reader.documents.sink.begin(file.position)
        reader.read(file.path, isNamed: file.isNamed)
        reader.documents.sink.end()
      }
      spare.add()
      let part = reader.documents.part
      total.withLock { $0.merge(part) }
    }
    var part = total.withLock { $0 }
    part.merge(queue.finish())
    return MatchOutcome(
      linesWritten: output.linesWritten, duplicatesDropped: output.duplicatesDropped,
      lastRecordTime: part.times.last, tally: part.tally, damages: part.damages.first,
      damageCount: part.damages.count)
  }
}

/// What a search found besides the lines it handed on.
public struct MatchOutcome: Sendable {
  /// Matching records handed on.
  public let linesWritten: Int
  /// Matching records that were dropped as duplicates.
  public let duplicatesDropped: Int
  /// The time of the last record that took part, in seconds since the Unix epoch; nil: none has one.
  public let lastRecordTime: Int?
  /// What became of every file and record.
  public let tally: ReplayTally
  /// What could not be read, in order; of very many places the first ones.
  public let damages: [InputDamage]
  /// How many places could not be read.
  public let damageCount: Int

  /// Whether everything named was read whole.
  public var isComplete: Bool { damageCount == 0 }
}
