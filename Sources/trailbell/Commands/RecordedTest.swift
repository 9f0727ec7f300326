import AlarmDefinitions
import AlarmStates
import ArgumentParser
import CLibrary
import MetricAlarms
import ReplayReports
import TrailReplay
import UTCTimes

/// A test being written of what happened in an archive.
struct RecordedTest {
  /// Records of a test, at most; more are no example any more.
  private static let mostRecords = 500
  /// A moment is as long as a minute: times are given in minutes.
  private static let moment = 60

  private let options: RecordingOptions
  private let reader: DefinitionsReader

  init(_ options: RecordingOptions, _ reader: DefinitionsReader) {
    (self.options, self.reader) = (options, reader)
  }

  /// Reads the archive and writes the test; ends the program with status 1 where no alarm rings then.
  func write(to options: OutputOptions) throws {
    let output = try options.opened()
    guard let time = self.options.time?.seconds,
      let plan = try RuleTestFiles.plan(self.options.usedRules, reader)
    else { throw ExitCode(ExitStatus.rejected.rawValue) }
    let outcome = replayed(plan, output)
    let rings = outcome.rings(during: time..<(time + Self.moment))
    guard !rings.isEmpty else {
      StandardError.message(Self.nothing(at: time, outcome))
      throw ExitCode((outcome.isComplete ? ExitStatus.askedFor : .damaged).rawValue)
    }
    let (test, expected) = test(of: rings, in: outcome, plan)
    let results = BufferedOutput(to: output)
    results.write(test.text(rules: rules(from: options), expecting: expected.expectations))
    results.finish()
    try (outcome.isComplete ? ExitStatus.complete : .damaged).exit()
  }

  private func replayed(_ plan: ReplayPlan, _ output: ResultOutput) -> ReplayOutcome {
    var plan = plan
    (plan.keepsRecords, plan.showsAllMatches, plan.evidenceLimit) = (true, true, nil)
    output.keepUnread(in: &plan.reading)
    let progress = ProgressLine(&plan.reading, options.inputs, isQuiet: false)
    let outcome = progress.follow { Replay(plan).run(over: options.inputs) }
    DamageMessages.write(
      outcome.damages, of: outcome.damageCount, errors: nil,
      advice: "trailbell replay --errors FILE writes them all to a file")
    return outcome
  }

  private static func nothing(at time: Int, _ outcome: ReplayOutcome) -> String {
    let times = outcome.alarms.flatMap(\.changes).filter { $0.transition.to == .alarm }
      .map(\.transition.at)
    let nearest = times.min { abs($0 - time) < abs($1 - time) }
    let hint = nearest.map { "; the nearest time is \(UTCTime($0).text(.machine))" }
    return "no alarm rings at \(UTCTime(time).text(.machine))"
      + (hint ?? ", nor at any other time of this archive")
  }

  /// The test and what it expects, after it has been run: it must do what the archive does.
  private func test(
    of rings: [RecordedRing], in outcome: ReplayOutcome, _ plan: ReplayPlan
  ) -> (RecordedRuleTest, RecordedExpectations) {
    let all = outcome.calls(behind: rings)
    let calls = Array(all.prefix(Self.mostRecords))
    if calls.count < all.count {
      StandardError.message(
        "the test has the first \(calls.count) of \(all.count) records behind these alarms")
    }
    let records = calls.compactMap { outcome.json(of: $0) }
    let places = Set(calls.map { RecordLocation(of: $0) })
    let counts = Self.counts(outcome) { places.contains(RecordLocation(of: $0)) }
    let (test, result) = trial(of: records, matchedAs: counts, plan)
    let expected = RecordedExpectations(of: rings, in: result)
    for ring in expected.lost {
      StandardError.message(
        "note: these records alone do not bring \(ring.story.alarm.name) to ALARM at "
          + UTCTime(ring.change.transition.at).text(.machine))
    }
    return (test, expected)
  }

  /// The test with as many stand-ins as leave all matches as they are.
  private func trial(
    of records: [[UInt8]], matchedAs counts: [Int: Int], _ plan: ReplayPlan
  ) -> (RecordedRuleTest, RuleTestResult) {
    for caution in [RecordedRuleTest.Caution.hidesSentences, .readsSentences] {
      let test = RecordedRuleTest(records, for: plan.filters, caution)
      let result = RuleTestRun(test.test(), plan).result()
      if Self.counts(result.outcome, where: { _ in true }) == counts { return (test, result) }
    }
    StandardError.message(
      "note: what the filters look at is as in the archive, names or not: they ask for it")
    let test = RecordedRuleTest(records, for: plan.filters, .keepsValues)
    return (test, RuleTestRun(test.test(), plan).result())
  }

  /// The rules as a document of tests names them that is where results go: paths in it begin in its folder.
  private func rules(from output: OutputOptions) -> [String] {
    let steps = output.file.map { $0.split(separator: "/").dropLast().filter { $0 != "." } } ?? []
    guard output.file?.hasPrefix("/") != true, !steps.contains("..") else {
      return options.usedRules.map { name in
        Definitions.isBuiltIn(name) ? name : resolvedPath(name) ?? name
      }
    }
    let way = String(repeating: "../", count: steps.count)
    return options.usedRules.map { name in
      Definitions.isBuiltIn(name) || name.hasPrefix("/") ? name : way + name
    }
  }

  /// How many of these matches each filter has.
  private static func counts(
    _ outcome: ReplayOutcome, where isWanted: (MatchedRecord) -> Bool
  ) -> [Int: Int] {
    outcome.matches.filter(isWanted).reduce(into: [:]) { $0[$1.filter, default: 0] += 1 }
  }
}
