import ReplayTestSupport
import Testing

/// Files that cannot hold what was asked for are not opened, and that is reported.
@Suite("Files left out by their names")
struct NameSelectionTests {
  private static func name(_ time: String, _ account: String = "1", _ region: String = "eu-west-1")
    -> String
  {
    "\(account)_CloudTrail_\(region)_\(time)Z_AbCdEfGh12345678.json.gz"
  }

  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    let times = [
      "20260302T1243", "20260302T1244", "20260302T1405", "20260303T1459", "20260303T1500",
    ]
    for time in times { try archive.add([MadeCall(time)], as: name(time)) }
    try archive.add([MadeCall("other account")], as: name("20260302T1405", "2"))
    try archive.add([MadeCall("other region")], as: name("20260302T1405", "1", "us-gov-west-1"))
    try archive.add([MadeCall("renamed")], as: "20260302T0000.json.gz")
    return archive
  }

  private static func skipped(_ result: ReplayResult) -> [String: Int] {
    result.summary["skipped"] as? [String: Int] ?? [:]
  }

  private static let range = ["--from", "2026-03-02T14:00Z", "--to", "2026-03-02T15:00Z"]

  @Test("By eventTime, an hour before the warm-up and a day after are read all the same")
  func times() throws {
    let result = try Self.archive().replay(Self.range, inputs: ["in"])
    #expect(Self.skipped(result) == ["otherTime": 2])
    #expect(result.files("skipped") == 2 && result.files("read") == 6)
    #expect(result.eventIDs.contains("20260302T1244") && result.eventIDs.contains("renamed"))
    #expect(!result.eventIDs.contains("20260303T1500"))
    #expect(result.status == 0 && result.addsUp)
  }

  @Test("By the delivery clock, the name's minute is the time, and nothing else is read")
  func deliveryClock() throws {
    let result = try Self.archive().replay(
      Self.range + ["--clock", "delivery"], inputs: ["in"])
    #expect(Self.skipped(result) == ["otherTime": 4])
    #expect(result.records("read") == 4)
  }

  @Test("Accounts and Regions are known by their names too")
  func places() throws {
    let archive = try Self.archive()
    let account = try archive.replay("--account", "2")
    #expect(Self.skipped(account) == ["otherAccount": 6])
    let region = try archive.replay("--region", "us-gov-west-1")
    #expect(Self.skipped(region) == ["otherRegion": 6])
  }

  @Test("--all-files opens every one")
  func allFiles() throws {
    let result = try Self.archive().replay(Self.range + ["--all-files"], inputs: ["in"])
    #expect(result.files("skipped") == 0 && result.files("read") == 8)
    #expect(result.eventIDs.count == 8)
  }

  @Test("What is left out is told to people, with the way to read it")
  func told() throws {
    let result = try Self.archive().run("replay", "in", "--account", "3")
    #expect(
      result.errors.contains(
        "7 skipped (by name: of another account: 7; --all-files reads them)"))
    #expect(result.status == 0)
  }

  @Test("Files in archives are left out by their names as well")
  func inArchive() throws {
    var tar = TarWriter()
    for time in ["20260302T1405", "20260101T0000"] {
      tar.add(GzipWriter.member(MadeArchive.document([MadeCall(time)])), as: "x/" + Self.name(time))
    }
    let archive = try MadeArchive()
    try archive.write(tar.archive, to: "logs.tar")
    let result = try archive.replay(Self.range, inputs: ["in"])
    #expect(result.eventIDs == ["20260302T1405"])
    #expect(Self.skipped(result) == ["otherTime": 1] && result.files("found") == 2)
  }

  @Test("A file the user names is left out in the same way")
  func named() throws {
    let result = try Self.archive().replay(
      Self.range, inputs: ["in/" + Self.name("20260302T1243")])
    #expect(result.files("skipped") == 1 && result.status == 0)
  }
}
