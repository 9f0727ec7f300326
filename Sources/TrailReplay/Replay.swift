public import MetricAlarms
public import TrailArchives

/// A replay: archive → matches → windows → alarms, each station named once.
///
///     let outcome = Replay(plan).run(over: [.path(ArchiveLocation("logs"))])
///     print(outcome.tally.records.matched)
public struct Replay: Sendable {
  private var plan: ReplayPlan

  /// Creates the replay of `plan`.
  public init(_ plan: ReplayPlan) {
    var plan = plan
    plan.reading.warmUp = plan.warmUp
    plan.reading.inputFiles = plan.inputFiles
    self.plan = plan
  }

  /// Creates a replay that reads so many seconds before the time from which it reports.
  init(_ plan: ReplayPlan, warmUp: Int) {
    self.init(plan)
    self.plan.reading.warmUp = warmUp
  }

  /// Reads `inputs` to their end and returns what the plan's alarms would have done.
  ///
  /// Blocks the calling thread. The outcome depends neither on the number of jobs nor on the order
  /// of the inputs. What could not be read is in the outcome, and never stops the rest.
  public func run(over inputs: [ArchiveInput]) -> ReplayOutcome {
    ReplayJudge(plan).outcome(of: read(inputs))
  }

  /// Reads `inputs` once and returns what the plan's alarms would have done under each of
  /// `treatments` of missing data, in their order.
  public func run(
    over inputs: [ArchiveInput], treatingMissingDataAs treatments: [MissingDataTreatment]
  ) -> [ReplayOutcome] {
    ReplayJudge(plan).outcomes(of: read(inputs), treatingMissingDataAs: treatments)
  }

  /// Reads `inputs` to their end and returns what was found, for `ReplayJudge`.
  ///
  /// Blocks the calling thread.
  public func read(_ inputs: [ArchiveInput]) -> ArchiveReading {
    let queue = FileQueue(inputs, plan.reading)
    let rules = RecordRules(
      filters: plan.filters, reading: plan.reading, watching: plan.watch,
      others: plan.others?.filters ?? [])
    let spare = SpareWorkers()
    var nothing = ArchiveReading(of: plan)
    // Further back, where choices of a tuning look back further.
    nothing.readsFrom = plan.reading.readsFrom
    let found = Monitor(nothing)
    let reads = plan.followsBuckets ? Monitor(BucketReads()) : nil
    WorkerThreads.run(plan.reading.jobs) { [plan, nothing] in
      guard
        var reader = RecordReader(
          rules: rules, settings: plan.reading,
          sink: MatchCollector(plan: plan, reads: reads), spare)
      else {
        found.withLock { $0.part.noteMissingMemory() }
        return
      }
      while let file = queue.next() {
        reader.read(file.path, isNamed: file.isNamed)
      }
      spare.add()
      var reading = nothing
      (reading.ledger, reading.part) = (reader.documents.sink.ledger, reader.documents.part)
      reading.exceptions = ExceptionLedgers(of: reader.documents.sink)
      // Its windows make room for what merging takes.
      _ = consume reader
      found.withLock { $0.merge(reading) }
    }
    var reading = found.withLock { $0 }
    if let reads { reading.ledger.reads = reads.withLock { $0 } }
    reading.part.merge(queue.finish())
    return reading
  }
}
