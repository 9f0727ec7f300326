import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A replay in parts")
struct ReplayInPartsTests {
  /// All forms in which a report is written, and its summary.
  private static func reports(of outcome: ReplayOutcome) -> [String: String] {
    var reports: [String: String] = [:]
    for format in ReportFormat.allCases where format != .html || outcome.plan.keepsRecords {
      for kinds in ReportKind.allCases.map({ [$0] }) + [ReportKind.allCases] {
        let isAsked = format.traits.abilities.isSuperset(of: [.show, .severalKinds])
        guard isAsked || kinds == [.transitions] else { continue }
        var text = ""
        format.report(of: .replay([outcome])).write(Set(kinds)) { text += $0 }
        reports["\(format) \(kinds)"] = text
      }
    }
    var circumstances = RunCircumstances()
    circumstances.inputs = ["--files-from list"]
    reports["summary"] = SummaryReport(outcome, circumstances).text
    reports["damage"] = outcome.damages.map { DamageLine($0).text }.joined()
    return reports
  }

  /// Where two texts differ first; nil where they are the same.
  private static func difference(_ text: String, _ other: String) -> String? {
    let (one, two) = (Array(text.utf8), Array(other.utf8))
    if one == two { return nil }
    let start = max(0, zip(one, two).prefix { $0 == $1 }.count - 40)
    let parts = [one, two].map { String(decoding: $0.dropFirst(start).prefix(160), as: UTF8.self) }
    return "byte \(start + 40): \(parts[0]) … \(parts[1])"
  }

  @Test(
    "says what one replay of all files says, however they are cut, mixed, repeated and merged",
    arguments: Seeds.first(24, of: 1000))
  func agrees(seed: Int) throws {
    var random = SeededGenerator(seed: seed &+ 70_000)
    let archive = try PartedArchive(&random, seed: seed &+ 70_000)
    var plan = try RandomPlan.make(&random)
    let isCaseFile = random.chance(40)
    if isCaseFile {
      (plan.keepsRecords, plan.followsBuckets) = (true, true)
      plan.inputFiles = random.pick([.sizes, .hashes])
    } else {
      (plan.followsBuckets, plan.inputFiles) = (false, nil)
    }
    plan.account = "111122223333"
    let judge = ReplayJudge(plan)
    let whole = judge.outcome(of: try archive.whole(plan))

    let lines = try archive.lines(
      plan, keepsRecords: isCaseFile || random.chance(30), &random)
    var reducer = ReplayReducer(plan)
    for line in try PartedArchive.merged(lines, plan, &random) { try reducer.add(line.dropLast()) }
    #expect(reducer.unitCount == archive.paths.count)
    #expect(archive.paths.allSatisfy { reducer.holds(ArchiveLocation($0)) })
    var parted = Self.reports(of: judge.outcome(of: reducer.reading))
    // What alone differs: how many files had several lines.
    parted["summary"]?.replace(/"repeatedUnits":\d+/, with: #""repeatedUnits":0"#)
    for (name, text) in Self.reports(of: whole) {
      #expect(Self.difference(parted[name] ?? "", text) == nil, "seed \(seed): \(name)")
    }
  }

  @Test(
    "has lines of the same bytes whatever the order, the jobs and the inflater", arguments: 0..<12)
  func sameLines(seed: Int) throws {
    var random = SeededGenerator(seed: seed &+ 71_000)
    let archive = try PartedArchive(&random, seed: seed &+ 71_000)
    var plan = try RandomPlan.make(&random)
    plan.reading.jobs = 1
    let lines = try archive.lines(plan, keepsRecords: seed % 2 == 0, &random)
    plan.reading.jobs = 4
    plan.reading.inflateMethod = .zlib
    let others = try archive.lines(plan, keepsRecords: seed % 2 == 0, &random)
    #expect(Set(lines) == Set(others))
    #expect(Set(lines).count == archive.paths.count)
  }

  @Test("merges to the same bytes whatever the order of lines", arguments: 0..<12)
  func sameMerge(seed: Int) throws {
    var random = SeededGenerator(seed: seed &+ 72_000)
    let archive = try PartedArchive(&random, seed: seed &+ 72_000)
    let plan = try RandomPlan.make(&random)
    let lines = try archive.lines(plan, keepsRecords: seed % 2 == 0, &random)
    let merged = try (0..<2).map { _ in
      let tree = try PartedArchive.merged(random.shuffled(lines), plan, &random)
      var merger = LineMerger(plan)
      for line in tree { try merger.add(line.dropLast()) }
      var text: [[UInt8]] = []
      merger.forEachLine { line in
        text.append(line)
        return true
      }
      return text
    }
    #expect(merged[0] == merged[1])
    #expect(merged[0].count == 1)
  }
}
