import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("Files of an earlier run")
struct EarlierRunTests {
  /// A summary, and the line of a damaged place.
  private static func written() throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write("{\"Records\":[{", to: "cut.json")
    let filters = try SmallReplay([]).outcome().plan.filters
    let plan = ReplayPlan(
      filters: filters, alarms: [], reading: ReadingSettings(duplicates: .count, jobs: 1))
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation(file))])
    return [SummaryReport(outcome, .init()).text] + outcome.damages.map { DamageLine($0).text }
  }

  @Test("A summary and a list of damage may be written over, cut off at any byte too")
  func ours() throws {
    let texts = try Self.written()
    #expect(texts.count == 2)
    for text in texts {
      for count in 0...EarlierRun.bytesToTell {
        #expect(EarlierRun.mayHaveWritten(Array(text.utf8.prefix(count))), "\(count) of \(text)")
      }
    }
  }

  @Test(
    "Results may be written over by results, and by nothing else",
    arguments: [ReportFormat.csv, .markdown, .html], ReportKind.allCases)
  func results(format: ReportFormat, kind: ReportKind) throws {
    let outcome = try SmallReplay([SmallReplay.call("14:02:11", "Put", by: "ann")]).outcome()
    var text = ""
    format.report(of: .replay([outcome])).write([kind]) { text += $0 }
    let beginning = Array(text.utf8.prefix(EarlierRun.bytesToTell))
    #expect(EarlierRun.mayHaveWrittenResults(beginning))
    #expect(!EarlierRun.mayHaveWritten(beginning))
  }

  @Test(
    "What is anybody else's is not",
    arguments: [
      "{\"type\":\"match\",\"fi", "{\"type\":\"damaged\"", "{\"Records\":[{\"e", " ", "x",
    ])
  func others(text: String) {
    #expect(!EarlierRun.mayHaveWritten(Array(text.utf8)))
    #expect(!EarlierRun.mayHaveWrittenResults(Array(text.utf8)))
  }
}
