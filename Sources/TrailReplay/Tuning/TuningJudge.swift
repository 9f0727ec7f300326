import MetricAlarms

/// Judges one reading under every choice of a plan.
struct TuningJudge {
  private let plan: TuningPlan
  /// The replay as it was read: with the patterns of the plan's demands as filters behind its own.
  private let replay: ReplayPlan

  init(_ plan: TuningPlan, _ replay: ReplayPlan) {
    self.plan = plan
    var replay = replay
    replay.reading.warmUp = replay.warmUp
    self.replay = replay
  }

  func outcome(of reading: ArchiveReading) -> TuningOutcome {
    let (whole, isExcepting) = (reading.withoutExceptions, plan.grid.excepts.contains(true))
    let all = judged(whole)
    let excepting = isExcepting ? judged(reading) : nil
    let told = ToldMatches(whole.ledger, all.distinct, excepting: excepting?.distinct)
    let stories = all.alarms(of: replay)
    let demands = TuningDemands(
      plan, told, TuningBursts(of: stories, in: all, told),
      until: reading.part.times.last)
    let score = { (choice: TuningChoice, stories: [AlarmStory]) in
      demands.result(of: choice, stories) { sources in
        guard choice.excepts, let excepting else { return all.numbers(in: sources) }
        return told.unexcepted(excepting.numbers(in: sources))
      }
    }
    let sorted = plan.sorted
    let results = sorted.possible.map { choice in
      var replay = plan.replay(of: choice)
      replay.filters = self.replay.filters
      let samples = choice.excepts ? excepting ?? all : all
      return score(
        choice, samples.alarms(of: replay, WalkSpan(of: replay, choice.excepts ? reading : whole)))
    }
    return TuningOutcome(
      plan: plan, now: ReplayOutcome(of: replay, all, in: whole, alarms: stories),
      today: score(TuningChoice(), stories), demands, results: results, refused: sorted.refused)
  }

  private func judged(_ reading: ArchiveReading) -> JudgedSamples {
    JudgedSamples(of: DistinctMatches(in: reading, by: replay), in: reading, by: replay)
  }
}
