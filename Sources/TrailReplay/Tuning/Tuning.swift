import MetricAlarms
public import TrailArchives

/// What other thresholds, periods and exceptions would have meant: an archive is read once, and judged under each
/// choice.
///
///     var grid = TuningGrid()
///     grid.thresholds = [1, 2, 5]
///     let outcome = Tuning(TuningPlan(replay, grid: grid)).run(over: [.path(ArchiveLocation("logs"))])
///     for result in outcome.results { print(result.alarmCount) }
public struct Tuning: Sendable {
  private let plan: TuningPlan

  /// Creates the tuning that `plan` asks for.
  public init(_ plan: TuningPlan) {
    var plan = plan
    // Nothing is shown of single matches but the first one of each burst.
    (plan.replay.evidenceLimit, plan.replay.matchesPerTransition) = (1, 1)
    (plan.replay.explains, plan.replay.keepsRecords) = (false, false)
    (plan.replay.showsAllMatches, plan.replay.others) = (false, nil)
    self.plan = plan
  }

  /// Reads `inputs` to their end and returns what each choice would have meant.
  ///
  /// Blocks the calling thread. Each result is what a replay with the settings of its choice comes to.
  public func run(over inputs: [ArchiveInput]) -> TuningOutcome {
    var reading = plan.replay
    reading.filters += plan.marks
    // Any choice finds as much before the time asked for as it looks back.
    let choices = plan.sorted.possible.map(plan.replay)
    let warmUp = (choices + [plan.replay]).map(\.warmUp).max() ?? 0
    return TuningJudge(plan, reading).outcome(of: Replay(reading, warmUp: warmUp).read(inputs))
  }
}
