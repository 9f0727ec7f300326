import Foundation
import ReplayTestSupport
import Testing

@Suite("Following a folder from the command line")
struct FollowTests {
  private static func follow(_ archive: MadeArchive, _ more: String...) throws -> ProcessResult {
    try TrailbellProcess.run(
      ["follow", "in", "--state", "state", "--once", "--quiet"] + more, in: archive.folder.path)
  }

  private static func types(_ result: ProcessResult) throws -> [String] {
    try result.text.split(separator: "\n").map {
      let object = try JSONText.object(String($0))
      return "\(object["type"] ?? "") \(object["to"] ?? "") \(object["revision"] ?? "")"
    }
  }

  /// The name of a delivery file.
  private static func name(_ clock: String, _ unique: String) -> String {
    "111122223333_CloudTrail_eu-west-1_20260302T\(clock)Z_\(unique).json.gz"
  }

  @Test("Each change is reported once; a file that comes late brings a correction")
  func once() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("a", at: "14:02:10")], as: Self.name("1405", "k"))
    #expect(try Self.follow(archive, "--json").text.isEmpty)
    try archive.add([MadeCall("b", at: "15:30:00").named("GetObject")], as: Self.name("1535", "b"))
    let first = try Self.follow(archive, "--json", "--fail-on", "alarm")
    #expect(try Self.types(first) == ["transition ALARM 1", "transition INSUFFICIENT_DATA 1"])
    #expect(first.status == 1)
    let second = try Self.follow(archive, "--json", "--fail-on", "alarm")
    #expect(second.text.isEmpty && second.status == 0)
    // Its name sorts before all that was read.
    try archive.add([MadeCall("c", at: "14:20:00")], as: Self.name("1425", "a"))
    let third = try Self.follow(archive, "--json")
    #expect(
      try Self.types(third) == [
        "correction INSUFFICIENT_DATA 2", "correction ALARM 1", "correction INSUFFICIENT_DATA 1",
      ] || Self.types(third).allSatisfy { $0.hasPrefix("correction") })
    #expect(!third.text.isEmpty)
    try Self.expectDocumented(first.text, third.text)
  }

  /// Holds the keys of lines together with the tables of them.
  private static func expectDocumented(_ transitions: String, _ corrections: String) throws {
    let page = ProjectDocument("Documentation/Output.md")
    let keys = { (title: String) in
      page.rows(of: ["key", "meaning"], below: title).flatMap { ProjectDocument.codes(in: $0[0]) }
    }
    for line in transitions.split(separator: "\n") {
      let own = keys("Following: `follow`").prefix(3)
      #expect(Array(JSONText.keys(of: String(line)).suffix(3)) == Array(own))
    }
    for line in corrections.split(separator: "\n") {
      #expect(JSONText.keys(of: String(line)) == ["type"] + keys("`correction`"))
    }
  }

  @Test("What stands after all files have come is what one replay finds")
  func agreement() throws {
    let archive = try MadeArchive()
    for minute in 0..<20 {
      let clock = "14:\(minute + 10):05"
      try archive.add(
        [MadeCall("\(minute)", at: clock).named(minute % 7 == 0 ? "PutBucketPolicy" : "GetObject")],
        as: Self.name("14\(minute + 12)", "\(19 - minute)"))
      _ = try Self.follow(archive, "--json", "--lateness", "0s")
    }
    let status = try archive.shell("trailbell follow --status --state state --json")
    #expect(try JSONText.object(status.text)["filesSeen"] as? Int == 20)
    #expect(try JSONText.object(status.text)["undelivered"] as? Int == 0)
  }

  @Test("A state belongs to its rules, and to one follower at a time")
  func owners() throws {
    let archive = try MadeArchive([MadeCall("a")])
    #expect(try Self.follow(archive).status == 0)
    let other = try Self.follow(archive, "--rules", "cis")
    #expect(other.status == 2 && other.errors.contains("made under other rules"))
    #expect(try Self.follow(archive, "--rules", "cis", "--reset").status == 0)
    let first = try LiveTrailbell(
      ["follow", "in", "--state", "other", "--quiet", "--poll", "1s"], in: archive.folder.path)
    let state = archive.folder.path(of: "other/state-1")
    while first.isRunning, !FileManager.default.fileExists(atPath: state) { usleep(20_000) }
    let second = try archive.run("follow", "in", "--state", "other", "--once")
    #expect(second.status == 2)
    #expect(second.errors.contains("another process follows with this state"))
    first.interrupt(SIGTERM)
    #expect(try first.end().status == 0)
  }

  @Test("What nobody read of the results comes again; what a crash cut is passed over")
  func undelivered() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("a", at: "14:02:10")], as: Self.name("1405", "k"))
    try archive.add([MadeCall("b", at: "15:30:00").named("GetObject")], as: Self.name("1535", "b"))
    // A pipe that nobody reads.
    let closed = try archive.shell(
      "(sleep 1; trailbell follow in --state state --once --quiet --json; echo $? >&2) | true")
    #expect(closed.errors == "0\n")
    let again = try Self.follow(archive, "--json")
    #expect(try Self.types(again).first == "transition ALARM 1")
    // The last generation is cut: the one before goes on.
    let generations = try FileManager.default.contentsOfDirectory(
      atPath: archive.folder.path(of: "state")
    ).filter { $0.hasPrefix("state-") }.sorted()
    let last = try #require(generations.last)
    let bytes = try Data(contentsOf: URL(filePath: archive.folder.path(of: "state/" + last)))
    try archive.folder.write(Array(bytes.dropLast(9)), to: "state/" + last)
    let rest = try Self.follow(archive, "--json")
    #expect(rest.errors.contains("the last state was not whole") && rest.status == 0)
  }
}
