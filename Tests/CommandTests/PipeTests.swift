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
      "match in", "match in --jobs 5", "show 0:1 0:2 --in in",
      "replay in --show matches --format jsonl --quiet",
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
    // So many that another thread begins to read ahead, and has to wait.
    for number in 0..<20 {
      let call = MadeCall("id-\(number)")
      try search.write(GzipWriter.member(MadeArchive.document([call])))
      #expect(search.nextLine() == call.json)
    }
    try search.endInput()
    #expect(try search.end().ending == .status(0))
  }

  @Test(
    "Ctrl-C ends the reading of standard input, and what was read is reported, marked incomplete",
    arguments: [SIGINT, SIGTERM])
  func interrupt(signal: CInt) throws {
    let folder = try TemporaryFolder()
    let replay = try LiveTrailbell(
      ["replay", "-", "--summary", "summary.json", "--show", "matches", "--errors", "e.jsonl"],
      in: folder.path)
    for number in 0..<50 { try replay.write(MadeCall("id-\(number)").bytes + [0x0A]) }
    try replay.write(Array(MadeCall("half").bytes.dropLast(9)))
    try replay.awaitInput()
    replay.interrupt(signal)
    let result = try replay.end()
    #expect(result.ending == .status(2))
    #expect(result.lines.count == 50)
    let summary = try JSONText.object(
      try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "summary.json"))))
    #expect(summary["complete"] as? Bool == false && summary["addsUp"] as? Bool == true)
    #expect((summary["records"] as? [String: Any])?["matched"] as? Int == 50)
    let errors = try String(contentsOfFile: folder.path(of: "e.jsonl"), encoding: .utf8)
    #expect(errors.contains(#""kind":"interrupted""#))
    #expect(errors.contains(#""done":"what came before was read""#))
    #expect(errors.count { $0 == "\n" } == 1)
  }

  @Test(
    "Ctrl-C ends the reading of an archive on standard input as well", arguments: [600, 1024, 1700])
  func interruptedArchive(count: Int) throws {
    var tar = TarWriter()
    for name in ["a", "b"] { tar.add(MadeArchive.document([MadeCall(name)]), as: "\(name).json") }
    for bytes in [tar.unended, GzipWriter.member(tar.unended, .stored)] {
      let folder = try TemporaryFolder()
      let replay = try LiveTrailbell(["replay", "-", "--summary", "summary.json"], in: folder.path)
      try replay.write(Array(bytes.prefix(count)))
      try replay.awaitInput()
      replay.interrupt()
      #expect(try replay.end().ending == .status(2))
      let summary = try String(contentsOfFile: folder.path(of: "summary.json"), encoding: .utf8)
      #expect(summary.contains(#""complete":false"#) && summary.contains(#""addsUp":true"#))
    }
  }

  @Test("Ctrl-C ends a replay of files at once, without a summary file or half a line")
  func interruptedFiles() throws {
    let folder = try TemporaryFolder()
    // A FIFO that nobody writes to keeps the replay busy.
    let fifo = try folder.makeFIFO("pipe")
    let replay = try LiveTrailbell(
      ["replay", "pipe", "--summary", "summary.json"], in: folder.path)
    let writer = FileHandle(forUpdatingAtPath: fifo)
    try writer?.write(contentsOf: Data(MadeCall("one").bytes))
    Thread.sleep(forTimeInterval: 0.3)
    replay.interrupt()
    let result = try replay.end()
    #expect(result.ending == .signal(SIGINT))
    #expect(result.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["pipe"])
    try writer?.close()
  }

  @Test("A file that grows is followed through tail, record by record")
  func followedFile() throws {
    let folder = try TemporaryFolder()
    let calls = ["one", "two"].map { MadeCall($0) }
    let start = Array("{\"Records\":[".utf8) + calls[0].bytes
    let path = try folder.write(start, to: "big.json")
    // Interrupted, the shell ends the search, and without a reader tail ends too.
    let search = try LiveTrailbell(
      shell: "tail -c +1 -f big.json | trailbell match - & trap \"kill $!\" INT; wait",
      in: folder.path)
    #expect(search.nextLine() == calls[0].json)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(Array(",".utf8) + calls[1].bytes))
    #expect(search.nextLine() == calls[1].json)
    try file.close()
    search.interrupt()
    _ = try search.end()
  }

  @Test("Records of every shape come out of a live pipe as soon as they are whole")
  func liveShapes() throws {
    let call = MadeCall("one")
    let text = call.json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    for head in [
      #"{"Events":[{"CloudTrailEvent":"\#(text)"}"#, #"{"events":[{"message":"\#(text)"}"#,
      #"{"detail-type":"x via CloudTrail","detail":\#(call.json)}"#, "[\(call.json)",
      "2026-03-02T14:02:11.123Z \(call.json)",
    ] {
      let folder = try TemporaryFolder()
      let search = try LiveTrailbell(["match"], in: folder.path)
      try search.write(Array(head.utf8))
      #expect(search.nextLine() == call.json)
      try search.endInput()
      _ = try search.end()
    }
  }

  @Test("A writer that dies in the middle of a member loses nothing it had written")
  func dyingWriter() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match", "-"], in: folder.path)
    let member = GzipWriter.member(
      MadeArchive.document([MadeCall("one"), MadeCall("two")]), .stored)
    try search.write(Array(member.dropLast(30)))
    #expect(search.nextLine() == MadeCall("one").json)
    try search.endInput()
    #expect(try search.end().ending == .status(2))
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
    #expect(result.ending == .status(2))
    #expect(result.output.isEmpty)
  }

  @Test(
    "Results that a full disk cannot take are reported, not lost in silence",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs Linux's /dev/full"),
    arguments: ["match in", "match in -c", "replay in", "show calls:1"])
  func fullDisk(command: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell("trailbell \(command) > /dev/full")
    #expect(result.status != 0)
    #expect(result.errors.contains("No space left on device"))
  }
}
