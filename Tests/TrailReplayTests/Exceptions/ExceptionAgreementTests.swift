import AlarmDefinitions
import FilterPatterns
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// A replay with exceptions, without them, and with patterns that hold them.
@Suite("Exceptions take away the matches of their principals, and nothing else")
struct ExceptionAgreementTests {
  /// Random patterns of a seed: 500 in all.
  private static let patternsPerSeed = 25

  @Test(
    "Of the fifteen controls and of patterns of all kinds", arguments: Seeds.first(20, of: 100))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: seed, files: 6)
    let principals = ExceptedRecords.principals(&random)
    var plan = BuiltInPlan.all(duplicates: random.pick(DuplicateTreatment.allCases))
    for pattern in try Self.patterns(seed, &random) {
      plan.filters.append(try .test(pattern) { $0.metricName = "m\(plan.filters.count)" })
    }
    plan.showsAllMatches = true
    let without = Replay(plan).run(over: [.path(ArchiveLocation(archive.folder.path))])
    plan.reading.exceptions = try principals.map { PrincipalException(try ExceptedPrincipal($0)) }
    plan.reading.jobs = 1 + seed % 3
    let with = Replay(plan).run(over: [.path(ArchiveLocation(archive.folder.path))])
    let findings = try #require(with.exceptions)

    let isExcepted = { (match: MatchedRecord) in
      let record = archive.files[match.file]?[match.record - 1] ?? []
      return ExceptedRecords.excepts(record, principals)
    }
    #expect(with.matches == without.matches.filter { !isExcepted($0) }, "seed \(seed)")
    let taken = findings.uses.flatMap(\.matches).sorted()
    #expect(taken == without.matches.filter(isExcepted), "seed \(seed)")
    #expect(findings.counts.total == taken.count)
    #expect(with.counts.total + taken.count == without.counts.total)
    #expect(Self.course(findings.alarms) == Self.course(without.alarms), "seed \(seed)")
    #expect(without.exceptions == nil)
    let tally = with.tally.records
    #expect(tally.matched + tally.excepted == without.tally.records.matched)
    #expect(with.tally.addsUp)
  }

  @Test(
    "Patterns with a clause judge as the engine does, in windows and alarms too",
    arguments: Seeds.first(40, of: 200))
  func clauses(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 1000 + seed, files: 4)
    let principals = try ExceptedRecords.principals(&random).map { try ExceptedPrincipal($0) }
    var plan = BuiltInPlan.all(duplicates: random.pick(DuplicateTreatment.allCases))
    plan.filters.append(
      try .test("{ $.readOnly IS FALSE }") {
        ($0.defaultValue, $0.metricName) = (0.5, "d")
      })
    plan.reading.clock = random.pick(ReplayClock.allCases)
    plan.filters.removeAll { filter in (try? filter.excepting(principals)) == nil }
    var written = plan
    written.filters = try plan.filters.map { try $0.excepting(principals) }
    plan.reading.exceptions = principals.map { PrincipalException($0) }
    let input = [ArchiveInput.path(ArchiveLocation(archive.folder.path))]
    let (engine, clause) = (Replay(plan).run(over: input), Replay(written).run(over: input))
    #expect(Self.lines(of: engine) == Self.lines(of: clause), "seed \(seed)")
    #expect(engine.tally.records.matched == clause.tally.records.matched)
    #expect(engine.tally.records.unmatched == clause.tally.records.unmatched)
  }

  @Test("A reading that was stored, and one merged of parts, say the same", arguments: 0..<6)
  func stored(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try ExceptedRecords(seed: 2000 + seed, files: 6)
    var plan = try RandomPlan.make(&random)
    plan.keepsRecords = false
    plan.reading.exceptions = try ExceptedRecords.principals(&random).map {
      PrincipalException(
        try ExceptedPrincipal($0), expires: random.pick([nil, 1_772_458_200, 1_772_460_000]))
    }
    let whole = Replay(plan).read([.path(ArchiveLocation(archive.folder.path))])
    var parts = ArchiveReading(of: plan)
    for file in random.shuffled(Array(archive.files.keys.sorted())) {
      parts.merge(
        try ArchiveReading(
          decoding: Replay(plan).read([.path(file)]).encoded(), for: plan))
    }
    let judge = ReplayJudge(plan)
    #expect(
      Self.report(judge.outcome(of: whole)) == Self.report(judge.outcome(of: parts)),
      "seed \(seed)")
    #expect(whole.encoded() == parts.encoded())
  }

  /// All that is said of exceptions, with what is said of everything.
  private static func report(_ outcome: ReplayOutcome) -> String {
    var text = ReadingReport.text(of: outcome)
    JSONLinesReport(outcome).write([.excepted]) { text += $0 }
    return text
  }

  private static func lines(of outcome: ReplayOutcome) -> String {
    var text = ""
    JSONLinesReport(outcome).write([.transitions, .windows, .matches]) { text += $0 }
    return text
  }

  private static func course(_ stories: [AlarmStory]) -> [[String]] {
    stories.map { $0.changes.map { "\($0.transition)" } }
  }

  private static func patterns(
    _ seed: Int, _ random: inout SeededGenerator
  ) throws -> [String] {
    var forge = PatternForge(seed: seed)
    let words = ["PutBucketPolicy", "alice", "ci", "eu-west-1", "DeleteTrail", "Denied"]
    return forge.patterns(patternsPerSeed).map { json in
      let (one, other) = (random.pick(words), random.pick(words))
      switch random.number(in: 0...7) {
      case 0: return "\(one) -\(other)"
      case 1: return "?\(one) ?\(other)"
      case 2: return "%\(one)%"
      case 3: return "[message = *\(one)*, ...]"
      case 4: return ""
      case 5: return "{ $.awsRegion = \(random.pick(["eu*", "us*"])) || $.readOnly IS TRUE }"
      default: return json
      }
    }
  }
}
