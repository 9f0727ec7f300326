import AlarmStates
import Foundation
import MetricAlarms
import MetricWindows
import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// Asking for the end of an archive gives what asking for all of it gives of that end.
@Suite("A replay from a time on is the end of the whole replay")
struct WarmUpAgreementTests {
  private static let treatments: [MissingDataTreatment] = [.missing, .breaching, .notBreaching]

  private static func outcome(
    of archive: LongArchive, _ rules: RandomAlarms, _ change: (inout ReplayPlan) -> Void
  ) -> ReplayOutcome {
    var plan = ReplayPlan(
      filters: rules.filters, alarms: rules.alarms,
      reading: ReadingSettings(duplicates: .drop, jobs: 1))
    plan.composites = rules.composites
    (plan.account, plan.region) = ("111122223333", "eu-west-1")
    plan.evidenceLimit = nil
    change(&plan)
    return Replay(plan).run(over: [archive.input])
  }

  /// Lines of JSON whose `key` is not before `time`, as texts of times compare.
  private static func lines(_ text: String, _ key: String, from time: String) throws -> [String] {
    try text.split(separator: "\n").map(String.init).filter { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?[key] as? String).prefix(19) >= time.prefix(19)
    }
  }

  private static func transitions(of outcome: ReplayOutcome) -> String {
    var text = ""
    JSONLinesReport(outcome).write([.transitions]) { text += $0 }
    return text
  }

  private static func messages(of outcome: ReplayOutcome) -> String {
    var text = ""
    SNSReport(outcome.alarms, in: outcome.place).write([.transitions]) { text += $0 }
    return text
  }

  @Test(
    "on both clocks, in states, reasons, matches and messages", arguments: Seeds.first(60, of: 200))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let archive = try LongArchive(&random)
    let rules = try RandomAlarms(&random, treatments: Self.treatments)
    let margin = random.pick([0, 1800])
    let from =
      archive.times.lowerBound - margin
      + random.number(in: 0...(archive.times.count + 2 * margin)) / random.pick([1, 60]) * 60
    let windows = random.pick([EvaluationWindows.sliding, .aligned])
    for clock in ReplayClock.allCases {
      let change = { (plan: inout ReplayPlan) in
        plan.windows = windows
        plan.reading.clock = clock
        plan.reading.duplicates = clock == .delivery ? .count : .drop
      }
      let whole = Self.outcome(of: archive, rules, change)
      let end = Self.outcome(of: archive, rules) {
        change(&$0)
        $0.reading.selection.from = from
      }
      let time = LongArchive.date(from)
      let comment: Comment = "seed \(seed), \(clock), \(windows), from \(time)"
      expect(
        Self.transitions(of: end), try Self.lines(Self.transitions(of: whole), "at", from: time),
        comment)
      expect(
        Self.messages(of: end),
        try Self.lines(Self.messages(of: whole), "StateChangeTime", from: time), comment)
      #expect(end.tally.addsUp, comment)
      #expect(end.counts.total == whole.matches.count { $0.time ?? 0 >= from }, comment)
      #expect(
        end.timelines.map { $0.clipped(from: from) }
          == whole.timelines.map { $0.clipped(from: from) }, comment)
    }
  }

  /// Line by line, so that a failure shows the first line that differs.
  private func expect(_ text: String, _ expected: [String], _ comment: Comment) {
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == expected.count, comment)
    let pair = zip(lines, expected).first { !Self.agree($0, $1) }
    #expect(pair?.0 == pair?.1, comment)
  }

  /// Whether they say the same, but for what came of a composite alarm's children before all that was
  /// read: since when they were in their states, and the matches behind that.
  private static func agree(_ line: String, _ whole: String) -> Bool {
    if line == whole { return true }
    let child = #/"value\\?":\\?"[A-Z_]+\\?"}|"Value":"[A-Z_]+"}/#
    guard line.firstMatch(of: child) != nil else { return false }
    let untold = #/,\\?"[Tt]imestamp\\?":\\?"[^"\\]*\\?"(?=})|"matchCount".*(?="reasonData")/#
    let later = #/"secondsAfterFirstEvent".*$/#
    return line.replacing(untold, with: "").replacing(later, with: "")
      == whole.replacing(untold, with: "").replacing(later, with: "")
  }
}

extension SampleTimeline {
  fileprivate func clipped(from time: Int) -> SampleTimeline { clipped(to: time..<(.max)) }
}
