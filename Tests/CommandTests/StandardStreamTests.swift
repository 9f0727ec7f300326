import Foundation
import ReplayTestSupport
import Testing

@Suite("Standard streams as they are found")
struct StandardStreamTests {
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    try archive.write(MadeCall("x").bytes, to: "x.json")
    return archive
  }

  @Test(
    "Standard input that is closed is empty, and nothing hangs", arguments: ["replay", "match"])
  func closedInput(command: String) throws {
    let result = try Self.archive().shell("trailbell \(command) <&-")
    #expect(result.status == 2 && result.errors.contains("-: is empty"), "\(result)")
    // No file takes its place.
    let named = try Self.archive().shell("trailbell match -c in/x.json <&-")
    #expect(named.text == "1\n" && named.status == 0)
  }

  @Test(
    "Without standard output nothing is read", arguments: ["replay in", "match in", "match -c in"])
  func closedOutput(command: String) throws {
    let result = try Self.archive().shell(
      "trailbell \(command) --errors e >&-; echo $? > status; cat status")
    #expect(result.text == "2\n")
    #expect(
      result.errors
        == "trailbell: standard output is closed: there is nowhere to write results to\n")
    let files = try Self.archive().shell("trailbell \(command) --errors e >&- 2>&-; ls")
    #expect(files.text == "in\n")
  }

  @Test("Without standard error the status stays, and no file is written to in its place")
  func closedErrors() throws {
    let result = try Self.archive().shell(
      "trailbell match -c in gone --summary s 2>&-; echo $?; grep -c trailbell: s in/x.json")
    #expect(result.text == "1\n2\ns:0\nin/x.json:0\n", "\(result)")
  }

  @Test("Damage of a live pipe is reported, and logged, before the pipe ends")
  func liveDamage() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match", "-", "--errors", "e"], in: folder.path)
    let call = MadeCall("x")
    try search.write(call.bytes + Array("\n{bad\n".utf8) + call.bytes + [0x0A])
    for _ in 0..<2 { #expect(search.nextLine() == call.json) }
    #expect(search.isRunning)
    let log = try String(contentsOfFile: folder.path(of: "e"), encoding: .utf8)
    #expect(log.contains(#""kind":"malformed""#))
    search.interrupt(SIGTERM)
    let result = try search.end()
    #expect(result.ending == .status(2))
    let messages = result.errors.split(separator: "\n").filter { $0.hasPrefix("trailbell: ") }
    #expect(messages.count == 2, "\(result.errors)")
    #expect(messages.first?.contains("malformed JSON") == true)
    #expect(messages.last?.contains("-: was interrupted") == true)
    #expect(result.errors.contains("records: 2 read = 2 matched"))
  }

  @Test("What a live pipe's count at the end would give is reported, and logged, when it is met")
  func liveCounts() throws {
    let folder = try TemporaryFolder()
    let search = try LiveTrailbell(["match", "-", "--errors", "e"], in: folder.path)
    let call = MadeCall("x")
    let bad = call.json.replacing("PutBucketPolicy", with: "Put\\x")
    let timeless = call.json.replacing(call.time, with: "soon")
    for line in [call.json, bad, timeless, "{\"a\":1}", bad, call.json] {
      try search.write(Array("\(line)\n".utf8))
    }
    for line in [call.json, timeless, call.json] { #expect(search.nextLine() == line) }
    let log = try String(contentsOfFile: folder.path(of: "e"), encoding: .utf8)
    let kinds = log.split(separator: "\n").map {
      $0.split(separator: "\"kind\":\"").last?.prefix(8)
    }
    #expect(kinds == ["badEscap", "untimed\"", "notRead\"", "badEscap"], "\(log)")
    try search.endInput()
    let result = try search.end()
    #expect(result.ending == .status(2))
    let messages = result.errors.split(separator: "\n").filter { $0.hasPrefix("trailbell: ") }
    #expect(messages.count == 4, "\(result.errors)")
    #expect(result.errors.contains("5 read = 3 matched + 0 unmatched + 2 refused"), "\(result)")
  }

  @Test("A pipe that is set not to wait is waited for")
  func nonBlocking() throws {
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    let reading = pipe.fileHandleForReading.fileDescriptor
    #expect(fcntl(reading, F_SETFL, fcntl(reading, F_GETFL) | O_NONBLOCK) == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Place.trailbell)
    process.arguments = ["match", "-c", "-", "--summary", folder.path(of: "s")]
    (process.standardInput, process.standardOutput) = (pipe, FileHandle.nullDevice)
    try process.run()
    for _ in 0..<2 {
      usleep(100_000)
      try pipe.fileHandleForWriting.write(contentsOf: Data(MadeCall("x").bytes + [0x0A]))
    }
    try pipe.fileHandleForWriting.close()
    #expect(TrailbellProcess.ending(of: process) == .status(0))
    let summary = try String(contentsOfFile: folder.path(of: "s"), encoding: .utf8)
    #expect(summary.contains(#""matched":2"#))
  }
}
