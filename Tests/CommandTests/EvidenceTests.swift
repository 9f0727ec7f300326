import ReplayTestSupport
import Testing

@Suite("The records kept as evidence")
struct EvidenceTests {
  /// 30 matches in one minute, written last first, and one in the next minute.
  private static func archive() throws -> MadeArchive {
    let burst = (10..<40).map { MadeCall("id-\($0)", at: "14:02:\($0)") }
    let archive = try MadeArchive(burst.reversed() + [MadeCall("next", at: "14:03:00")])
    return archive
  }

  private static let firstOnes = (10..<30).map { "id-\($0)" } + ["next"]

  /// The eventIDs behind the first transition, and how many they are said to be.
  private static func evidence(
    _ archive: MadeArchive, _ options: String...
  ) throws -> (eventIDs: [String], transition: [String: Any]) {
    let result = try TrailbellProcess.run(
      ["replay", "in", "--format", "jsonl", "--windows", "aligned"] + options,
      in: archive.folder.path)
    let transition = try JSONText.object(try #require(result.lines.first))
    let matches = transition["matches"] as? [[String: Any]] ?? []
    return (matches.map { $0["eventID"] as? String ?? "-" }, transition)
  }

  @Test("Of each minute the first 20 by time are shown, and all are counted")
  func usual() throws {
    let archive = try Self.archive()
    let (eventIDs, transition) = try Self.evidence(archive)
    #expect(eventIDs == Self.firstOnes)
    #expect(transition["matchCount"] as? Int == 31)
    #expect(transition["matchesNotShown"] as? Int == 10)
    let told = try archive.run("replay", "in").errors
    #expect(told.contains("31 matches"))
    #expect(told.contains("matches counted but not kept for the report: 10"))
  }

  @Test("In text, too, the number of those not shown is given")
  func more() throws {
    let text = try Self.archive().run("replay", "in", "--windows", "aligned").text
    #expect(text.contains("… and 10 more; --evidence all keeps every match"))
  }

  @Test("All of them, or another number, can be asked for")
  func otherNumbers() throws {
    let archive = try Self.archive()
    #expect(try Self.evidence(archive, "--evidence", "all").eventIDs.count == 31)
    #expect(try Self.evidence(archive, "--evidence", "1").eventIDs == ["id-10", "next"])
  }

  @Test("A list of matches is one of all, whatever is kept behind transitions")
  func list() throws {
    let result = try Self.archive().replay("--evidence", "1")
    #expect(result.eventIDs.count == 31)
    #expect(result.count("matchesNotShown") == 0)
  }

  @Test("A huge number is as good as all")
  func hugeNumber() throws {
    let archive = try Self.archive()
    let result = try archive.run(
      "replay", "in", "--evidence", "\(Int.max)", "--format", "jsonl", "--show", "matches")
    #expect(result.status == 0)
    #expect(result.lines.count == 31)
  }

  @Test("What is shown depends neither on the jobs nor on the files' order", arguments: [1, 2, 5])
  func order(jobs: Int) throws {
    let archive = try MadeArchive()
    var random = SeededGenerator(seed: 20)
    let calls = (0..<300).map { MadeCall("id-\(1000 + $0)", at: "14:02:\(10 + $0 % 6)") }
    let shuffled = random.shuffled(calls + calls)
    for part in 0..<6 {
      try archive.add(Array(shuffled[(part * 100)..<(part * 100 + 100)]), as: "\(part).json.gz")
    }
    let expected = (0..<20).map { "id-\(1000 + $0 * 6)" }
    #expect(try Self.evidence(archive, "--jobs", "\(jobs)").eventIDs == expected)
    let result = try archive.replay("--jobs", "\(jobs)")
    #expect(result.eventIDs.count == 300)
    #expect(result.count("duplicatesDropped") == 300)
    #expect(result.records("matched") == 600)
  }
}
