import Foundation
import ReplayTestSupport
import Testing

/// Whoever waits sees that something is done; whoever reads results sees nothing of it.
@Suite("Progress")
struct ProgressTests {
  /// Matches of which the last comes long after the first.
  private static let slowly = "(cat in/calls.json.gz; sleep 1.7) > pipe & trailbell"

  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive([MadeCall("one"), MadeCall("two")])
    _ = try archive.folder.makeFIFO("pipe")
    return archive
  }

  @Test(
    "On a terminal a line is drawn, and gone before the results", arguments: ["replay", "timeline"])
  func terminal(command: String) throws {
    let archive = try Self.archive()
    let result = try TerminalProcess.shell(
      "\(Self.slowly) \(command) pipe --color never 2>&1", columns: 30, in: archive.folder.path)
    #expect(result.ending == .status(0))
    let drawn = result.text.components(separatedBy: "\u{1B}[K")
    #expect(drawn.count > 2)
    #expect(drawn.dropFirst().dropLast().allSatisfy { $0.contains("files") && $0.count < 32 })
    #expect(drawn.first?.isEmpty == true && drawn.last?.contains("files,") == false)
    #expect(drawn.last?.contains("matched") == true)
  }

  @Test(
    "Nothing is drawn in a pipe or a file, nor with --quiet, nor among lines that come as they are found",
    arguments: [
      ("replay pipe --color never 2> err", false), ("replay pipe 2>&1 | cat", false),
      ("replay pipe --color never --quiet 2>&1", true),
      ("replay pipe --color never 2>&1 | cat", true),
      ("match pipe 2>&1", true),
    ])
  func elsewhere(command: String, isTerminal: Bool) throws {
    let archive = try Self.archive()
    let line = "\(Self.slowly) \(command)"
    let result =
      try isTerminal
      ? TerminalProcess.shell(line, columns: 80, in: archive.folder.path) : archive.shell(line)
    #expect(result.text.contains("PutBucketPolicy"))
    #expect(!result.text.contains("\u{1B}[K"))
  }

  @Test("SIGUSR1 prints it anywhere, and ends nothing")
  func signal() throws {
    let folder = try TemporaryFolder()
    let replay = try LiveTrailbell(["replay", "-"], in: folder.path)
    for number in 0..<3 { try replay.write(MadeCall("id-\(number)").bytes + [0x0A]) }
    try replay.awaitInput()
    replay.interrupt(SIGUSR1)
    #expect(replay.nextMessage() == "trailbell: 0 files, 3 records, 3 matches for 1 alarm")
    try replay.endInput()
    let result = try replay.end()
    #expect(result.ending == .status(0))
    #expect(result.errors.contains("records: 3 read = 3 matched"))
  }
}
