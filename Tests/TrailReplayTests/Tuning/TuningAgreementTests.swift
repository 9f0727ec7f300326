import AlarmStates
import FilterPatterns
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// One reading judged under every choice of a grid, and a replay for each of them.
@Suite("Tuning says what a loop of replays says")
struct TuningAgreementTests {
  private static func plan(_ random: inout SeededGenerator) throws -> ReplayPlan {
    var plan = BuiltInPlan.all(duplicates: random.pick(DuplicateTreatment.allCases))
    plan.filters = random.shuffled(plan.filters)
    plan.alarms = plan.alarms.filter { _ in random.chance(60) }
    plan.windows = random.pick([.sliding, .sliding, .aligned])
    plan.reading.clock = random.pick(ReplayClock.allCases)
    plan.reading.jobs = random.number(in: 1...3)
    // By their names files were delivered before what is in them: some would be read for one choice only.
    plan.reading.readsAllFiles = true
    if random.chance(40) {
      plan.reading.selection.from = 1_772_456_400 + random.number(in: 0...9999)
    }
    for index in plan.alarms.indices where random.chance(30) {
      plan.alarms[index].details.actions.ok = ["arn:aws:sns:eu-west-1:111122223333:ok"]
      plan.alarms[index].settings.period = random.pick([60, 120, 600])
    }
    if random.chance(30) {
      plan.filters.append(
        try .test("{ $.readOnly IS FALSE }") { ($0.metricName, $0.defaultValue) = ("d", 0.5) })
      plan.alarms.append(
        MetricAlarm(
          settings: AlarmSettings(name: "d", threshold: 2),
          series: MetricSeries(namespace: "N", metricName: "d")))
    }
    return plan
  }

  private static func grid(_ random: inout SeededGenerator) -> TuningGrid {
    var grid = TuningGrid()
    let some = { (random: inout SeededGenerator) in random.chance(60) }
    if some(&random) { grid.thresholds = random.shuffled([0, 1, 2, 3, 5]).dropLast(2) }
    if some(&random) { grid.periods = Array(random.shuffled([10, 60, 300, 900, 7]).dropLast(3)) }
    if some(&random) {
      let all = [(1, 1), (2, 3), (3, 3), (1, 2)].map { TuningChoice.Datapoints($0.0, of: $0.1) }
      grid.datapoints = Array(random.shuffled(all).dropLast(2))
    }
    if some(&random) {
      grid.treatments = Array(random.shuffled(MissingDataTreatment.allCases).dropLast(2))
    }
    return grid
  }

  @Test("In counts, times, notices and what is missed", arguments: Seeds.first(24, of: 300))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 5000 + seed, files: 5)
    let input = [ArchiveInput.path(ArchiveLocation(archive.folder.path))]
    let principals = ExceptedRecords.principals(&random)
    var replay = try Self.plan(&random)
    var plan = TuningPlan(replay, grid: Self.grid(&random))
    if random.chance(60) {
      plan.replay.reading.exceptions = try principals.map {
        PrincipalException(try ExceptedPrincipal($0))
      }
      plan.grid.excepts = random.pick([[false, true], [true]])
    }
    let outcome = Tuning(plan).run(over: input)
    #expect(outcome.results.count + outcome.refused.count == plan.grid.choices.count)

    (replay.evidenceLimit, replay.matchesPerTransition) = (nil, .max)
    let now = Replay(replay).run(over: input)
    for result in outcome.results {
      var chosen = replay
      chosen.alarms = try result.choice.alarms(replay.alarms)
      if result.choice.excepts { chosen.reading.exceptions = plan.replay.reading.exceptions }
      let reference = ReferenceTuning(now: now, under: Replay(chosen).run(over: input)) { match in
        let record = archive.files[match.file]?[match.record - 1] ?? []
        return !result.choice.excepts || !ExceptedRecords.excepts(record, principals)
      }
      let comment: Comment = "seed \(seed), \(result.choice)"
      #expect(result.alarmCount == reference.alarmCount, comment)
      #expect(result.secondsInAlarm == reference.secondsInAlarm, comment)
      #expect(result.notificationCount == reference.notificationCount, comment)
      let missed = result.missedBursts.map { outcome.bursts[$0] }.map { "\($0.alarm) \($0.at)" }
      #expect(Set(missed) == reference.missedBursts, comment)
      #expect(Set(result.missedActors) == reference.missedActors, comment)
    }
  }

  @Test("As it is now nothing is missed, whatever is tried", arguments: 0..<8)
  func today(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 6000 + seed, files: 4)
    var plan = TuningPlan(try Self.plan(&random))
    plan.mustRing = [.pattern(try FilterPattern(parsing: "{ $.eventName = *Bucket* }"))]
    let outcome = Tuning(plan).run(over: [.path(ArchiveLocation(archive.folder.path))])
    #expect(outcome.results == [outcome.today])
    #expect(outcome.today.missedBursts.isEmpty && outcome.today.missedActors.isEmpty)
    // An alarm that is in ALARM from the start has not gone there.
    #expect(outcome.today.alarmCount <= outcome.bursts.count)
  }
}
