import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("The list of a replay in parts")
struct ReplayListerTests {
  private static func list(
    _ inputs: [ArchiveInput], _ plan: ReplayPlan = BuiltInPlan.all()
  ) -> (paths: [String], listed: ReplayLister.Listed) {
    var paths: [String] = []
    let listed = ReplayLister(plan, keepsPassedOver: true).run(over: inputs) {
      paths.append("\($0)")
    }
    return (paths, listed)
  }

  private static func name(_ account: String, _ minute: String) -> String {
    "\(account)_CloudTrail_eu-west-1_20260302T\(minute)Z_0123456789abcdef.json.gz"
  }

  @Test("A file with several names is listed once, by the least, however they are met")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = { (name: String) in name.isEmpty ? folder.path : folder.path(of: name) }
    for name in ["a.b/x", "one", "z"] { try folder.write(name, to: name) }
    // A walk meets what is in a folder called "a" before "a.b".
    try folder.makeFolder("a")
    try FileManager.default.linkItem(atPath: path("a.b/x"), toPath: path("a/y"))
    try FileManager.default.linkItem(atPath: path("one"), toPath: path("zwei"))
    let least = [path("a.b/x"), path("one"), path("z")]
    let walk = Self.list([.path(ArchiveLocation(folder.path))])
    #expect(walk.paths.sorted() == least)
    #expect(walk.listed.tally.namedAgain == 2)
    #expect(walk.listed.count == 3)
    for inputs in [["a", "zwei", "", "z"], ["", "z", "zwei"], ["z", "a.b", "one", "zwei", "a"]] {
      let found = Self.list(inputs.map { .path(ArchiveLocation(path($0))) })
      #expect(found.paths == least)
    }
  }

  @Test("What is left out by its name is passed over, with its reason, as a replay passes it over")
  func passedOver() throws {
    let folder = try TemporaryFolder()
    let kept = Self.name("111122223333", "1405")
    for name in [kept, Self.name("444455556666", "1405"), Self.name("111122223333", "0105")] {
      try folder.write(#"{"Records":[]}"#, to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: kept))
    var plan = BuiltInPlan.all()
    plan.reading.selection.accounts = ["111122223333"]
    plan.reading.selection.from = 1_772_456_400
    let (paths, listed) = Self.list([.path(ArchiveLocation(folder.path))], plan)
    #expect(paths == [folder.path(of: kept)])
    #expect(listed.tally.files.skipped == 2)
    #expect(listed.tally.linksNotFollowed == 1)
    #expect(listed.passedOver.count == 2)

    // With it, lines give what one replay of the folder finds.
    let lines = LineCollector()
    let beside = try TemporaryFolder()
    let list = try beside.write(paths[0] + "\n", to: "list")
    try ReplayMapper(plan).run(over: PathList(path: ArchiveLocation(list))) { lines.add($0.text) }
    ReplayLister(plan, keepsPassedOver: true).forEachLine(of: listed) { _ = lines.add($0) }
    var reducer = ReplayReducer(plan)
    for _ in 0..<2 { for line in lines.all { try reducer.add(line.dropLast()) } }
    let whole = Replay(plan).run(over: [.path(ArchiveLocation(folder.path))])
    let parted = ReplayJudge(plan).outcome(of: reducer.reading)
    #expect(
      ReadingReport.text(of: parted).replacing(#""repeatedUnits":1"#, with: #""repeatedUnits":0"#)
        == ReadingReport.text(of: whole))
  }
}
