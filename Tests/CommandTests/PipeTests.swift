import Foundation
import ReplayTestSupport
import Testing

@Suite("Pipes and interrupts")
struct PipeTests {
  /// Runs a command whose reader takes one line only, and returns its status and messages.
  private static func readOneLine(of command: String, _ archive: MadeArchive) throws -> String {
    let line =
      "( trailbell \(command) 2> err; echo $? > status ) | head -n 1 > first; cat status err"
    return try archive.shell(line).text
  }

  @Test(
    "A reader that goes away early is a quiet success",
    arguments: [
      "match in", "match in --jobs 5", "replay in --show matches --format jsonl --quiet",
      "replay in --show matches --quiet --evidence all", "match --files-from list",
    ])
  func readerGoesAway(command: String) throws {
    let archive = try MadeArchive()
    let calls = (0..<600).map { MadeCall("id-\($0)", at: "14:\(10 + $0 / 12):00") }
    for part in 0..<4 { try archive.add(calls, as: "\(part).json.gz") }
    try archive.folder.write("in\n", to: "list")
    #expect(try Self.readOneLine(of: command, archive) == "0\n")
    let first = try String(contentsOfFile: archive.folder.path(of: "first"), encoding: .utf8)
    #expect(first.count { $0 == "\n" } == 1)
  }

  @Test("A record comes out of a live pipe while its writer is still there")
  func livePipe() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match"], in: folder.path)
    for call in [MadeCall("one"), MadeCall("two")] {
      try search.write(call.bytes + [0x0A])
      #expect(search.nextLine() == call.json)
      #expect(search.isRunning)
    }
    try search.write(MadeCall("no").named("GetObject").bytes)
    try search.endInput()
    let result = try search.end()
    #expect(result.ending == .status(0))
    #expect(result.output.isEmpty)
  }

  @Test("A whole gzip member comes out of a live pipe before the next one is begun")
  func livePipeOfMembers() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match", "-", "--jobs", "5"], in: folder.path)
    for call in [MadeCall("one"), MadeCall("two")] {
      try search.write(GzipWriter.member(MadeArchive.document([call])))
      #expect(search.nextLine() == call.json)
    }
    try search.endInput()
    #expect(try search.end().ending == .status(0))
  }

  @Test("Ctrl-C ends a replay at once, without a summary file or half a line")
  func interrupt() throws {
    let folder = try TemporaryFolder()
    let replay = try LiveTrailbell(
      ["replay", "-", "--summary", "summary.json", "--show", "matches"], in: folder.path)
    for number in 0..<50 { try replay.write(MadeCall("id-\(number)").bytes) }
    replay.interrupt()
    let result = try replay.end()
    #expect(result.ending == .signal(SIGINT))
    #expect(result.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("Ctrl-C ends a search, and what it has printed are whole lines")
  func interruptedSearch() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match", "-"], in: folder.path)
    let call = MadeCall("one")
    try search.write(call.bytes + [0x0A] + call.bytes.dropLast(9))
    #expect(search.nextLine() == call.json)
    search.interrupt()
    let result = try search.end()
    #expect(result.ending == .signal(SIGINT))
    #expect(result.output.isEmpty)
  }

  @Test(
    "Results that a full disk cannot take are told, not lost in silence",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs Linux's /dev/full"),
    arguments: ["match in", "match in -c", "replay in"])
  func fullDisk(command: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell("trailbell \(command) > /dev/full")
    #expect(result.status != 0)
    #expect(result.errors.contains("No space left on device"))
  }
}
