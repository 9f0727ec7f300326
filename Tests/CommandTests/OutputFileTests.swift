import Foundation
import ReplayTestSupport
import Testing

/// Whoever looks at the file sees the results of one whole run, the last one or the one before.
@Suite("The file that results go to")
struct OutputFileTests {
  private static let runs = [
    "replay in", "timeline in --format markdown", "exposure in --format csv", "match in",
    "match in -c",
    "show in/calls.json.gz:1", "check f.json", "check --pattern '{ $.a = 1 }'", "rules list",
    "rules show cis-4.8", "rules export cis-4.8",
  ]

  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b", at: "14:20:00")])
    try archive.folder.write("{\"metricFilters\":[{\"filterName\":\"f\"}]}", to: "f.json")
    return archive
  }

  private static func content(_ archive: MadeArchive, _ name: String) throws -> String {
    try String(contentsOfFile: archive.folder.path(of: name), encoding: .utf8)
  }

  private static func files(_ archive: MadeArchive) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).sorted()
  }

  @Test("It holds what standard output would have had, which stays empty", arguments: runs)
  func same(run: String) throws {
    let archive = try Self.archive()
    let piped = try archive.shell("trailbell \(run)")
    let result = try archive.shell("trailbell \(run) --output out")
    #expect(result.ending == piped.ending && result.errors == piped.errors)
    #expect(result.text.isEmpty && !piped.text.isEmpty)
    #expect(try Self.content(archive, "out") == piped.text)
    #expect(try Self.files(archive) == ["f.json", "in", "out"])
  }

  @Test(
    "What is being written is not read, though it lies among the inputs",
    arguments: ["match in", "match in -c", "timeline in -f csv", "show a", "replay in --json"])
  func ownDraft(run: String) throws {
    let archive = try Self.archive()
    let piped = try archive.shell("trailbell \(run)")
    let result = try archive.shell("trailbell \(run) --output in/a.json")
    #expect(result.ending == piped.ending && result.errors == piped.errors)
    #expect(try Self.content(archive, "in/a.json") == piped.text)
  }

  @Test("- is standard output")
  func standardOutput() throws {
    let archive = try Self.archive()
    #expect(try archive.run("match", "in", "-c", "--output", "-").text == "2\n")
    #expect(try Self.files(archive) == ["f.json", "in"])
  }

  @Test("On a terminal the file is laid out as a file is")
  func terminal() throws {
    let archive = try Self.archive()
    let line = "trailbell replay in --quiet"
    let piped = try archive.shell(line).text
    let screen = try TerminalProcess.shell(line + " -o out", columns: 60, in: archive.folder.path)
    #expect(screen.text.isEmpty)
    #expect(try Self.content(archive, "out") == piped)
  }

  @Test("Where results are complete as far as they go, the file is written, whatever the status")
  func statuses() throws {
    let archive = try Self.archive()
    let fails = try archive.run("replay", "in", "--fail-on", "alarm", "-o", "one")
    #expect(fails.status == 1)
    #expect(try Self.content(archive, "one").contains("ALARM"))
    try archive.write(Array("{\"Records\":[{".utf8), to: "cut.json")
    let damaged = try archive.run("replay", "in", "-o", "two")
    #expect(damaged.status == 2)
    #expect(try Self.content(archive, "two").contains("ALARM"))
    let rejected = try archive.run("replay", "in", "--pattern", "{ $.a = }", "-o", "three")
    #expect(rejected.status == 65)
    #expect(try Self.files(archive) == ["f.json", "in", "one", "two"])
  }

  @Test(
    "A signal that ends the run leaves what was there, and nothing beside it",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(signal: CInt) throws {
    let folder = try TemporaryFolder()
    try folder.write("before", to: "out")
    // A FIFO that nobody writes to keeps the search busy.
    let fifo = try folder.makeFIFO("pipe")
    let search = try LiveTrailbell(["match", "pipe", "-o", "out"], in: folder.path)
    let writer = FileHandle(forUpdatingAtPath: fifo)
    try writer?.write(contentsOf: Data(MadeCall("one").bytes))
    let draft = { try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3 }
    for _ in 0..<500 where try !draft() { usleep(10_000) }
    #expect(try draft())
    search.interrupt(signal)
    #expect(try search.end().ending == .signal(signal))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out", "pipe"])
    #expect(try String(contentsOfFile: folder.path(of: "out"), encoding: .utf8) == "before")
    try writer?.close()
  }

  @Test("Ctrl-C while standard input is read ends reading, and the file has what was read")
  func interruptedInput() throws {
    let folder = try TemporaryFolder()
    for presses in [1, 2] {
      let search = try LiveTrailbell(["timeline", "-", "-o", "out\(presses)"], in: folder.path)
      try search.write(MadeCall("one").bytes + [0x0A])
      try search.awaitInput()
      for _ in 0..<presses { search.interrupt() }
      let result = try search.end()
      // The second one may come when all has been written.
      #expect(presses == 2 || result.ending == .status(2))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      left.first == "out1" && left.allSatisfy { $0.hasPrefix("out") && !$0.contains("draft") })
  }

  @Test("A disk without room leaves what was there, and says so")
  func full() throws {
    let archive = try MadeArchive((0..<400).map { MadeCall("id-\($0)") })
    try archive.folder.write("before", to: "out")
    let result = try archive.shell("trap '' XFSZ; ulimit -f 8; trailbell match in -o out")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("trailbell: out: results cannot be written: "))
    #expect(try Self.content(archive, "out") == "before")
    // The system may end the program here.
    let killed = try archive.shell("ulimit -f 8; exec trailbell match in -o out")
    #expect(killed.ending != .status(0))
    #expect(try Self.files(archive) == ["in", "out"])
    let device = try archive.shell("trailbell match in -o /dev/full")
    #expect(device.status == 2 && device.errors.contains("/dev/full: results cannot be written"))
  }

  @Test("A place where no file can be is reported before anything is read")
  func unwritable() throws {
    let archive = try Self.archive()
    for path in ["no/such/file", "in", "f.json/x"] {
      let result = try archive.run("replay", "in", "--rules", "cis", "-o", path)
      #expect([2, 64].contains(result.status) && result.text.isEmpty)
      #expect(result.errors.contains(path))
    }
    #expect(try Self.files(archive) == ["f.json", "in"])
  }

  @Test(
    "What is read is not written over, nor another file of the run",
    arguments: [
      "replay in -o in/calls.json.gz", "match in/calls.json.gz -o in/calls.json.gz",
      "match - -o in/calls.json.gz < in/calls.json.gz",
      "match -o in/calls.json.gz < in/calls.json.gz",
      "timeline in -o s --summary s", "exposure in -o s --errors s", "check f.json -o f.json",
      "replay in --rules f.json -o f.json", "show in/calls.json.gz:1 --output in/calls.json.gz",
      "simulate --alarm f.json --samples f.json -o f.json", "replay in -o ''",
      "echo in | trailbell match --files-from - -o f.json",
    ])
  func overwriting(line: String) throws {
    let archive = try Self.archive()
    let before = try Self.content(archive, "f.json")
    let command = line.hasPrefix("echo") ? line : "trailbell \(line)"
    let result = try archive.shell(command)
    #expect(result.status == 64, "\(result.errors)")
    #expect(try Self.content(archive, "f.json") == before)
    #expect(try archive.run("match", "in", "-c").text == "2\n")
  }

  @Test("Results of an earlier run are replaced, in a folder that is read as well")
  func again() throws {
    for run in ["replay . --format csv", "timeline . --format markdown"] {
      let line = "trailbell \(run) --quiet -o old"
      #expect(try Self.archive().shell("\(line) && \(line)").status == 0, "\(line)")
    }
  }

  @Test("A FIFO or device is written to, and a link's file is the one that is replaced")
  func special() throws {
    let archive = try Self.archive()
    try archive.folder.makeFIFO("fifo")
    let result = try archive.shell(
      "trailbell match in -c -o fifo & cat fifo; wait; test -p fifo && echo is a FIFO")
    #expect(result.text == "2\nis a FIFO\n")
    #expect(try archive.run("match", "in", "-c", "-o", "/dev/null").status == 0)
    try archive.folder.write("old", to: "file")
    try archive.folder.makeLink("link", to: "file")
    #expect(try archive.run("match", "in", "-c", "-o", "link").status == 0)
    #expect(try Self.content(archive, "file") == "2\n")
    let link = archive.folder.path(of: "link")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "file")
  }
}
