import AlarmStates
import FilterPatterns
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Two sets of definitions over one reading, and two replays.
@Suite("What differs between definitions is the set difference of two replays")
struct DifferencesAgreementTests {
  /// Some controls, some of them changed, some under the metrics of others.
  private static func plan(
    _ random: inout SeededGenerator, _ reading: ReadingSettings, alike: Int
  ) throws -> ReplayPlan {
    var plan = BuiltInPlan.all()
    plan.reading = reading
    plan.windows = .sliding
    var forge = PatternForge(seed: random.number(in: 0...9999))
    plan.filters = try plan.filters.filter { _ in random.chance(70) }.map { filter in
      guard !random.chance(alike) else { return filter }
      return MetricFilter(
        name: filter.name, pattern: try FilterPattern(parsing: forge.patterns(1)[0]),
        series: filter.series)
    }
    plan.alarms = plan.alarms.filter { _ in random.chance(70) }
    for index in plan.alarms.indices where !random.chance(alike) {
      plan.alarms[index].settings.threshold = Double(random.number(in: 1...3))
      plan.alarms[index].settings.period = random.pick([60, 300])
    }
    if random.chance(50) {
      plan.filters.append(
        try .test("{ $.eventName = Put* }") {
          ($0.metricName, $0.value) = ("Who", "$.eventVersion")
          $0.dimensions = [MetricDimension(name: "type", value: "$.userIdentity.type")]
        })
      plan.filters.append(
        try .test("{ $.readOnly IS FALSE }") { ($0.metricName, $0.defaultValue) = ("d", 0.5) })
    }
    plan.showsAllMatches = true
    return plan
  }

  private static func reading(_ random: inout SeededGenerator) -> ReadingSettings {
    var reading = ReadingSettings(
      duplicates: random.pick(DuplicateTreatment.allCases), jobs: random.number(in: 1...3))
    reading.clock = random.pick(ReplayClock.allCases)
    reading.readsAllFiles = true
    if random.chance(40) {
      reading.selection.from = 1_772_456_400 + random.number(in: 0...9999)
    }
    return reading
  }

  @Test(
    "Each side is a replay, and what differs is in one and not in the other",
    arguments: Seeds.first(24, of: 200))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 7000 + seed, files: 4)
    let input = [ArchiveInput.path(ArchiveLocation(archive.folder.path))]
    let reading = Self.reading(&random)
    let old = try Self.plan(&random, reading, alike: 80)
    var new = try Self.plan(&random, reading, alike: 80)
    if random.chance(30) {
      new.reading.exceptions = try ExceptedRecords.principals(&random).map {
        PrincipalException(try ExceptedPrincipal($0))
      }
    }
    let found = Comparison(of: old, with: new).run(over: input)
    let (before, after) = (Self.lone(old, over: input), Self.lone(new, over: input))
    #expect(Self.lines(of: found.old) == Self.lines(of: before), "seed \(seed)")
    #expect(Self.lines(of: found.new) == Self.lines(of: after), "seed \(seed)")

    let (had, has) = (Self.changes(of: before), Self.changes(of: after))
    let lost = found.transitions.compactMap { difference in
      difference.old.map { Self.text(difference.alarm, $0) }
    }
    let gained = found.transitions.compactMap { difference in
      difference.new.map { Self.text(difference.alarm, $0) }
    }
    #expect(Set(lost) == had.subtracting(has) && lost.count == Set(lost).count, "seed \(seed)")
    #expect(Set(gained) == has.subtracting(had) && gained.count == Set(gained).count)
    let (matched, matches) = (Self.matches(of: before), Self.matches(of: after))
    let vanished = found.matches.filter { $0.kind == .vanishes }.map(Self.text)
    let appeared = found.matches.filter { $0.kind == .appears }.map(Self.text)
    #expect(Set(vanished) == matched.subtracting(matches), "seed \(seed)")
    #expect(Set(appeared) == matches.subtracting(matched), "seed \(seed)")
  }

  @Test(
    "The other way round it is the same with the sides changed", arguments: Seeds.first(12, of: 200)
  )
  func symmetry(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 8000 + seed, files: 4)
    let input = [ArchiveInput.path(ArchiveLocation(archive.folder.path))]
    let reading = Self.reading(&random)
    let old = try Self.plan(&random, reading, alike: 80)
    let new = try Self.plan(&random, reading, alike: 80)
    let there = Comparison(of: old, with: new).run(over: input)
    let back = Comparison(of: new, with: old).run(over: input)
    let pairs = { (found: Differences, isTurned: Bool) in
      found.transitions.map { difference in
        let texts = [difference.old, difference.new].map { change in
          change.map { Self.text(difference.alarm, $0) } ?? "-"
        }
        return isTurned ? Array(texts.reversed()) : texts
      }
    }
    #expect(Set(pairs(there, false)) == Set(pairs(back, true)), "seed \(seed)")
    #expect(
      Set(there.matches.map { "\($0.kind == .appears) \(Self.text($0))" })
        == Set(back.matches.map { "\($0.kind == .vanishes) \(Self.text($0))" }))
    #expect(Set(there.filters.map(\.name)) == Set(back.filters.map(\.name)))
    #expect(Set(there.alarms.map(\.name)) == Set(back.alarms.map(\.name)))
    let same = Comparison(of: old, with: old).run(over: input)
    #expect(same.isEmpty, "seed \(seed)")
  }

  private static func lone(_ plan: ReplayPlan, over input: [ArchiveInput]) -> ReplayOutcome {
    Replay(plan).run(over: input)
  }

  private static func lines(of outcome: ReplayOutcome) -> String {
    var text = ""
    JSONLinesReport(outcome).write([.transitions, .windows, .matches]) { text += $0 }
    return text
  }

  private static func text(_ alarm: String, _ change: AlarmStory.Change) -> String {
    let transition = change.transition
    return "\(alarm) \(transition.at) \(transition.from) \(transition.to)"
  }

  private static func changes(of outcome: ReplayOutcome) -> Set<String> {
    Set(
      outcome.alarms.flatMap { story in story.changes.map { text(story.alarm.name, $0) } })
  }

  private static func text(_ difference: MatchDifference) -> String {
    "\(difference.filter) \(difference.match.file) \(difference.match.record)"
  }

  private static func matches(of outcome: ReplayOutcome) -> Set<String> {
    Set(
      outcome.matches.map { match in
        "\(outcome.plan.filters[match.filter].name) \(match.file) \(match.record)"
      })
  }
}
