import AlarmStates
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailRecords
import TrailReplay

@Suite("What lies before the time asked for")
struct WarmUpTests {
  /// Midnight of 2 March 2026.
  private static let day = 1_772_409_600

  private static func outcome(
    _ clocks: [String], from: Int, _ treatment: MissingDataTreatment = .missing,
    _ change: (inout ReplayPlan) -> Void = { _ in }
  ) throws -> ReplayOutcome {
    let archive = try SmallArchive(
      clocks.enumerated().map { [SmallArchive.record($0.element, "null", id: "\($0.offset)")] })
    return try outcome(of: archive, from: from, treatment, change)
  }

  private static func outcome(
    of archive: SmallArchive, from: Int, _ treatment: MissingDataTreatment,
    _ change: (inout ReplayPlan) -> Void = { _ in }
  ) throws -> ReplayOutcome {
    let filter = try MetricFilter.test()
    var settings = AlarmSettings(name: "a")
    settings.treatMissingData = treatment
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    reading.selection.from = day + from
    reading.readsAllFiles = true
    var plan = ReplayPlan(
      filters: [filter], alarms: [MetricAlarm(settings: settings, series: filter.series)],
      reading: reading)
    change(&plan)
    return Replay(plan).run(over: archive.inputs)
  }

  /// A plan that reports from four o'clock on, whose alarm looks so many minutes back.
  private static func plan(minutes: Int) throws -> ReplayPlan {
    let filter = try MetricFilter.test()
    var settings = AlarmSettings(name: "a")
    (settings.period, settings.evaluationPeriods) = (60, minutes)
    settings.datapointsToAlarm = 1
    settings.treatMissingData = .notBreaching
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    reading.selection.from = day + 4 * 3600
    reading.readsAllFiles = true
    return ReplayPlan(
      filters: [filter], alarms: [MetricAlarm(settings: settings, series: filter.series)],
      reading: reading)
  }

  private static func text(_ outcome: ReplayOutcome) -> String {
    var text = ""
    TextReport(outcome, style: ReportStyle()).write([.transitions]) { text += $0 }
    return text
  }

  @Test("An alarm that rang before does not ring again for what is only now asked for")
  func noInventedAlarm() throws {
    let outcome = try Self.outcome(["00:03:10", "00:06:00", "01:00:00"], from: 300)
    let changes = outcome.alarms[0].changes
    #expect(changes.map(\.transition.to) == [.insufficientData, .alarm, .insufficientData])
    #expect(changes.map(\.isAfterLastRecord) == [false, false, true])
    #expect(outcome.alarms[0].beginning?.state == .alarm)
    #expect(outcome.tally.records.warmUp == 1 && outcome.tally.records.matched == 2)
    #expect(outcome.counts.total == 2 && outcome.matches.count == 2)
    let text = Self.text(outcome)
    #expect(text.contains("\nstate at 2026-03-02 00:05 UTC: ALARM a\n"))
    #expect(text.hasPrefix("2026-03-02 00:06 to 01:00 UTC · "))
    #expect(text.contains("  if nothing more came\n"))
  }

  @Test("A record before the warm-up shows that the alarm was there, and not since when it was so")
  func older() throws {
    let outcome = try Self.outcome(["00:00:00", "05:00:00"], from: 4 * 3600)
    let beginning = outcome.alarms[0].beginning
    #expect(beginning?.state == .insufficientData && beginning?.since == nil)
    #expect(outcome.tally.records.refused[.otherTime] == 1)
    let text = Self.text(outcome)
    #expect(text.contains("(was INSUFFICIENT_DATA since before 04:00:00)"), "\(text)")
  }

  @Test(
    "Silence before the time asked for rings where missing data breach, unless nothing was there")
  func breaching() throws {
    let outcome = try Self.outcome(["00:00:00", "05:00:00"], from: 4 * 3600, .breaching)
    #expect(outcome.alarms[0].beginning?.state == .alarm)
    #expect(outcome.alarms[0].changes.isEmpty)
    let young = try Self.outcome(["05:00:00"], from: 4 * 3600, .breaching)
    #expect(young.alarms[0].beginning == nil)
    #expect(young.alarms[0].changes.first?.transition.to == .alarm)
  }

  @Test("A file left out for its name proves as much as a record that was read")
  func skippedFile() throws {
    let archive = try SmallArchive([
      [SmallArchive.record("00:09:00", "null")], [SmallArchive.record("05:00:00", "null")],
    ])
    for readsAllFiles in [false, true] {
      // The second file's name says 00:11, too; delivered so early, it is only read when all are.
      let outcome = try Self.outcome(of: archive, from: 4 * 3600, .breaching) {
        $0.reading.readsAllFiles = readsAllFiles
      }
      #expect(outcome.tally.files.skipped == (readsAllFiles ? 0 : 2))
      #expect(outcome.alarms[0].beginning?.state == .alarm)
    }
  }

  @Test("Where an alarm keeps its state without data, it is not known before its first datapoint")
  func ignoring() throws {
    let outcome = try Self.outcome(["00:00:00", "05:00:00", "06:00:00"], from: 4 * 3600, .ignore)
    #expect(outcome.alarms[0].beginning.map { $0.state == nil } == true)
    let text = Self.text(outcome)
    #expect(text.contains("state at 2026-03-02 04:00 UTC: not known"), "\(text)")
    #expect(text.split(separator: "(state before 2026-03-02 04:00 UTC not known)").count == 2)
    let known = try Self.outcome(["00:00:00", "03:58:10", "05:00:00"], from: 4 * 3600, .ignore)
    #expect(known.alarms[0].beginning?.state == .alarm)
  }

  @Test("Alarms that look further back than what was read say nothing before they can be judged")
  func longerAlarms() throws {
    let archive = try SmallArchive(
      ["00:00:00", "03:57:10", "04:30:00", "07:00:00"].map { [SmallArchive.record($0, "null")] })
    let (short, long) = (try Self.plan(minutes: 5), try Self.plan(minutes: 60))
    let bytes = Replay(short).read(archive.inputs).encoded()
    let outcome = ReplayJudge(long).outcome(of: try ArchiveReading(decoding: bytes, for: long))
    let story = outcome.alarms[0]
    // Read from six minutes before four on, it is judged an hour after that.
    #expect(story.startedAt == Self.day + 4 * 3600 + 54 * 60 && story.beginning == nil)
    let first = try #require(story.changes.first)
    #expect(first.transition.to == .alarm && first.transition.at == story.startedAt)
    #expect(first.origin == .unknown(before: Self.day + 4 * 3600 + 54 * 60))
    // Read for it, the alarm is known to have rung at four.
    #expect(Replay(long).run(over: archive.inputs).alarms[0].beginning?.state == .alarm)
  }

  @Test("Alarms that look less far back than what was read are judged as if read for them")
  func shorterAlarms() throws {
    let archive = try SmallArchive(
      ["00:00:00", "03:20:00", "03:50:00", "04:30:00"].map { [SmallArchive.record($0, "null")] })
    let (short, long) = (try Self.plan(minutes: 5), try Self.plan(minutes: 60))
    let bytes = Replay(long).read(archive.inputs).encoded()
    let reading = try ArchiveReading(decoding: bytes, for: short)
    let (outcome, whole) = (
      ReplayJudge(short).outcome(of: reading), Replay(short).run(over: archive.inputs)
    )
    #expect(Self.text(outcome) == Self.text(whole))
    #expect(outcome.alarms[0].beginning == whole.alarms[0].beginning)
    #expect(outcome.alarms[0].beginning?.since == nil)
  }

  @Test("Of parts read from different times on, what all of them hold is judged")
  func mergedParts() throws {
    let archive = try SmallArchive(
      ["00:00:00", "03:59:10", "04:30:00"].map { [SmallArchive.record($0, "null")] })
    let (short, long) = (try Self.plan(minutes: 5), try Self.plan(minutes: 60))
    var merged = Replay(long).read(Array(archive.inputs.prefix(1)))
    merged.merge(Replay(short).read(Array(archive.inputs.dropFirst())))
    let story = ReplayJudge(long).outcome(of: merged).alarms[0]
    #expect(story.startedAt == Self.day + 4 * 3600 + 54 * 60)
  }

  @Test("A copy beyond the border is the same event as without it")
  func duplicates() throws {
    let record = SmallArchive.record("00:04:00", "null", id: "1")
    let archive = try SmallArchive([[record], [record], [SmallArchive.record("00:20:00", "null")]])
    // By delivery, at 00:10 and 00:11: the first survives, and lies before what is asked for.
    let outcome = try Self.outcome(of: archive, from: 660, .missing) {
      $0.reading.clock = .delivery
    }
    #expect(outcome.counts.total == 1 && outcome.duplicatesDropped == 1)
    #expect(outcome.alarms[0].changes.map(\.transition.to) == [.alarm, .insufficientData])
    #expect(outcome.tally.addsUp)
  }
}
