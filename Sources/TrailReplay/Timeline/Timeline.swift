import MetricAlarms
public import TrailArchives

/// A timeline: the records that are asked for, in order of time.
///
///     let outcome = try Timeline(plan).run(over: [.path(ArchiveLocation("logs"))])
///     try outcome.forEachRow { print($0.call.eventName ?? "-"); return true }
public struct Timeline: Sendable {
  private let plan: TimelinePlan

  /// Creates the timeline that `plan` asks for.
  public init(_ plan: TimelinePlan) {
    self.plan = plan
  }

  /// Reads `inputs` to their end, and puts the records that are asked for in order.
  ///
  /// Blocks the calling thread. The outcome depends neither on the number of jobs nor on the order of the
  /// inputs, nor on where its rows are kept.
  public func run(over inputs: [ArchiveInput]) throws(TimelineError) -> TimelineOutcome {
    let reading = plan.narrowedReading
    let judge = SelectionJudge(plan.selection)
    let queue = FileQueue(inputs, reading)
    let rules = RecordRules(filters: [judge.filter] + plan.filters, reading: reading)
    let (found, spare) = (Monitor(Found()), SpareWorkers())
    WorkerThreads.run(reading.jobs) { [plan] in
      let collector = RowCollector(plan, judge)
      guard var reader = RecordReader(rules: rules, settings: reading, sink: collector, spare)
      else {
        found.withLock { $0.part.noteMissingMemory() }
        return
      }
      while reader.documents.sink.isOpen, found.withLock({ $0.failure == nil }),
        let file = queue.next()
      {
        reader.read(file.path, isNamed: file.isNamed)
      }
      spare.add()
      let runs = reader.documents.sink.finish()
      let (part, failure) = (reader.documents.part, reader.documents.sink.failure)
      // Its windows make room for what comes next.
      _ = consume reader
      found.withLock { $0.add(runs, part, failure) }
    }
    var all = found.withLock { $0 }
    if let failure = all.failure { throw failure }
    all.part.merge(queue.finish())
    return try TimelineOutcome(plan, all.runs, all.part)
  }

  /// What the workers have found so far.
  private struct Found {
    var runs: [RowRun] = []
    var part = ReadingPart()
    var failure: TimelineError?

    mutating func add(_ runs: [RowRun], _ part: ReadingPart, _ failure: TimelineError?) {
      self.runs += runs
      self.part.merge(part)
      self.failure = self.failure ?? failure
    }
  }
}

extension SelectionJudge {
  /// A filter with its pattern, for the rules of a run.
  fileprivate var filter: MetricFilter {
    MetricFilter(
      name: "selection", pattern: pattern,
      series: MetricSeries(namespace: "Trailbell", metricName: "Selection"))
  }
}
