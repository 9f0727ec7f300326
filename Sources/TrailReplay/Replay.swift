public import AlarmStates
public import TrailArchives

/// A replay: archive → matches → windows → alarms, each station named once.
///
///     let outcome = Replay(plan).run(over: [.path(ArchivePath("logs"))])
///     print(outcome.tally.records.matched)
public struct Replay: Sendable {
  private var plan: ReplayPlan

  /// Creates the replay of `plan`.
  public init(_ plan: ReplayPlan) {
    self.plan = plan
    self.plan.reading.warmUp = plan.warmUp
  }

  /// Reads `inputs` to their end and returns what the plan's alarms would have done.
  ///
  /// Blocks the calling thread. The outcome depends neither on the number of jobs nor on the order
  /// of the inputs. What could not be read is in the outcome, and never stops the rest.
  public func run(over inputs: [ArchiveInput]) -> ReplayOutcome {
    let (ledger, part) = read(inputs)
    return ReplayOutcome(plan: plan, ledger: ledger, part: part)
  }

  /// Reads `inputs` once and returns what the plan's alarms would have done under each of
  /// `treatments` of missing data, in their order.
  public func run(
    over inputs: [ArchiveInput], treatingMissingDataAs treatments: [MissingDataTreatment]
  ) -> [ReplayOutcome] {
    let (ledger, part) = read(inputs)
    return treatments.map { treatment in
      var plan = plan
      plan.trial = treatment
      for index in plan.alarms.indices {
        plan.alarms[index].settings.treatMissingData = treatment
      }
      return ReplayOutcome(plan: plan, ledger: ledger, part: part)
    }
  }

  private func read(_ inputs: [ArchiveInput]) -> (MatchLedger, ReadingPart) {
    let queue = FileQueue(inputs, plan.reading)
    let rules = RecordRules(filters: plan.filters, reading: plan.reading)
    let idle = IdleWorkers()
    let results = Monitor((MatchLedger(plan: plan), ReadingPart()))
    WorkerThreads.run(plan.reading.jobs) { [plan] in
      let ledger = MatchLedger(plan: plan)
      guard
        var reader = RecordReader(
          rules: rules, settings: plan.reading, sink: ledger, idle)
      else {
        results.withLock { $0.1.noteMissingMemory() }
        return
      }
      while let file = queue.next() {
        reader.read(file.path, isNamed: file.isNamed)
      }
      idle.add()
      let (found, part) = (reader.texts.sink, reader.texts.part)
      // Its windows make room for what merging takes.
      _ = consume reader
      results.withLock { results in
        results.0.merge(found)
        results.1.merge(part)
      }
    }
    var (ledger, part) = results.withLock { $0 }
    part.merge(queue.finish())
    return (ledger, part)
  }
}
