import FilterPatterns
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("How far a reading has come")
struct ReadingProgressTests {
  private static func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let record = #"{"eventVersion":"1.08","eventTime":"2026-03-02T14:00:00Z","eventName":"Get"}"#
    for number in 1...7 {
      let records = [String](repeating: record, count: number).joined(separator: ",")
      let document = Array("{\"Records\":[\(records)]}".utf8)
      try folder.write(GzipWriter.member(document), to: "\(number).json.gz")
    }
    try folder.write("no records", to: "notes.txt")
    return folder
  }

  @Test("At the end it is what the tally says, however many read", arguments: [1, 5])
  func end(jobs: Int) throws {
    let folder = try Self.archive()
    var reading = ReadingSettings(duplicates: .count, jobs: jobs)
    let progress = ReadingProgress()
    reading.progress = progress
    let inputs = [ArchiveInput.path(ArchiveLocation(folder.path))]
    let search = MatchSearch(
      filters: [try MetricFilter.test("{ $.eventName = Get }")], reading: reading)
    #expect(!progress.isJudging)
    let tally = search.run(over: inputs) { _ in true }.tally
    #expect(progress.isJudging)
    let counts = progress.counts
    #expect(counts.files == tally.files.found && counts.files == 8)
    #expect(counts.records == tally.records.read && counts.records == 28)
    #expect(counts.matches == tally.records.matched)
    #expect(counts.bytes == tally.compressedBytes)
    let found = try #require(FoundFiles(inputs, reading))
    found.find()
    #expect(found.counts.isComplete)
    #expect(found.counts.files == counts.files && found.counts.bytes == counts.bytes)
  }

  @Test("What is passed over by its name is not waited for")
  func passedOver() throws {
    let folder = try TemporaryFolder()
    for account in ["111122223333", "444455556666"] {
      try folder.write(
        "{}", to: "\(account)_CloudTrail_eu-west-1_20260302T1400Z_AAAAAAAAAAAAAAAA.json")
    }
    var reading = ReadingSettings(duplicates: .count, jobs: 1)
    reading.selection.accounts = ["444455556666"]
    let found = try #require(FoundFiles([.path(ArchiveLocation(folder.path))], reading))
    found.find()
    #expect(found.counts.files == 1)
  }

  @Test("What can be listed only once is not listed for this")
  func onlyOnce() throws {
    let folder = try TemporaryFolder()
    let fifo = try folder.makeFIFO("pipe")
    let reading = ReadingSettings(duplicates: .count, jobs: 1)
    for input in [
      ArchiveInput.standardInput, .path(ArchiveLocation(fifo)), .list(PathList(path: nil)),
    ] {
      #expect(FoundFiles([.path(ArchiveLocation(folder.path)), input], reading) == nil)
    }
  }

  @Test("Alarms count from the first match of a filter that feeds them")
  func alarms() throws {
    let folder = try Self.archive()
    let progress = ReadingProgress()
    var reading = ReadingSettings(duplicates: .count, jobs: 1)
    reading.progress = progress
    let filters = try ["Get", "Put"].map { name in
      MetricFilter(
        name: name, pattern: try FilterPattern(parsing: "{ $.eventName = \(name) }"),
        series: MetricSeries(namespace: "Tests", metricName: name), metricValue: 1)
    }
    let alarms = filters.map {
      MetricAlarm(settings: AlarmSettings(name: $0.name, threshold: 99), series: $0.series)
    }
    #expect(progress.alarms(of: alarms, fedBy: filters) == 0)
    _ = Replay(ReplayPlan(filters: filters, alarms: alarms, reading: reading))
      .run(over: [.path(ArchiveLocation(folder.path))])
    #expect(progress.alarms(of: alarms, fedBy: filters) == 1)
  }
}
