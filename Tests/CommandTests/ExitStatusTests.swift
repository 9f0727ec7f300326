import ReplayTestSupport
import Testing

@Suite("The exit status tells how it went")
struct ExitStatusTests {
  /// An archive of one match, one cut file in `damaged`, and a file without matches in `quiet`.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive([MadeCall("a")])
    let cut = GzipWriter.member(MadeArchive.document([MadeCall("b"), MadeCall("c")])).dropLast(9)
    try archive.folder.write(Array(cut), to: "damaged/cut.json.gz")
    try archive.folder.write(
      MadeArchive.document([MadeCall("d").named("GetObject")]), to: "quiet/calls.json")
    return archive
  }

  @Test(
    "Each ending has its status",
    arguments: [
      ("replay in", 0), ("replay quiet", 0), ("replay damaged", 2),
      ("replay in --fail-on alarm", 1), ("replay quiet --fail-on alarm", 0),
      ("replay in damaged --fail-on alarm", 2),
      ("match in", 0), ("match quiet", 1), ("match -c in", 0), ("match -c quiet", 1),
      ("match damaged", 2), ("match in damaged", 2), ("match quiet damaged -c", 2),
      ("match missing", 2), ("match in --files-from missing", 2),
      ("match --nonsense", 64), ("nonsense", 64), ("replay in --format xml", 64),
      ("replay in --jobs 0", 64), ("replay in --record-limit 0", 64),
      ("replay in --evidence none", 64), ("replay in --from 2026-03-02 --to 2026-03-02", 64),
      ("replay in --format jsonl --group-by actor", 64),
      ("replay in --pattern '{ $.a = 1 }' --period 45", 64),
      ("replay in --rules cis-5.1", 65), ("match in --rules nonsense", 65),
      ("replay in --pattern '{ $.a = '", 65), ("match in --pattern '{ $.a = '", 65),
      ("match --pattern= in", 0), ("replay --pattern= --fail-on alarm in", 1),
      ("check --pattern= --event /dev/null", 0), ("check --pattern= --events /dev/null", 2),
      ("check --pattern --pattern=", 65),
      ("--help", 0), ("--version", 0), ("match --help", 0),
    ])
  func ending(command: String, status: Int) throws {
    let result = try Self.archive().shell("trailbell \(command) < /dev/null")
    #expect(result.ending == .status(Int32(status)), "\(result.errors)")
  }

  @Test("An archive of which nothing was read is not called clean, unless that was allowed")
  func emptyFolder() throws {
    for command in ["replay", "match"] {
      let result = try MadeArchive().run(command, "in")
      #expect(result.status == 2)
      #expect(result.errors.contains("nothing was read: there is no file"))
      let allowed = try MadeArchive().run(command, "in", "--allow-empty")
      #expect(allowed.status == (command == "match" ? 1 : 0))
      #expect(!allowed.errors.contains("nothing was read"))
    }
  }

  @Test("What was left out on purpose is no failure, and is reported")
  func leftOut() throws {
    let archive = try Self.archive()
    for option in ["--to", "--region"] {
      let result = try archive.run("replay", "in", option, "1999-01-01")
      #expect(result.status == 0)
      #expect(
        result.errors.contains("nothing lies in the \(option == "--to" ? "times" : "Regions")"))
    }
  }

  @Test("A log file with no record in it is read")
  func emptyList() throws {
    let archive = try MadeArchive()
    for list in ["[]", "null"] {
      try archive.write(Array("{\"Records\":\(list)}".utf8), to: "x.json")
      let result = try archive.run("replay", "in")
      #expect(result.status == 0, "\(list): \(result.errors)")
    }
  }

  @Test("Quiet keeps the results and the messages, and leaves out the sums")
  func quiet() throws {
    let archive = try Self.archive()
    let usual = try archive.run("replay", "in", "damaged")
    let quiet = try archive.run("replay", "in", "damaged", "--quiet")
    #expect(quiet.output == usual.output)
    #expect(quiet.status == 2)
    #expect(quiet.errors.hasPrefix("trailbell: damaged/cut.json.gz: gzip data ends early"))
    #expect(!quiet.errors.contains("files:"))
    #expect(usual.errors.contains("files: 2 found = 1 read + 1 damaged"))
  }

  @Test("A search without damage says nothing unless asked to")
  func silentSearch() throws {
    let archive = try Self.archive()
    #expect(try archive.run("match", "in").errors == "")
    #expect(try archive.run("match", "quiet").errors == "")
    #expect(try archive.run("match", "in", "--verbose").errors.contains("files: 1 found"))
    #expect(try archive.run("match", "damaged").errors.contains("files: 1 found"))
    #expect(try !archive.run("match", "damaged", "--quiet").errors.contains("files:"))
  }

  @Test("The count is the number of lines the records would take")
  func count() throws {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b").named("GetObject"), MadeCall("c")])
    #expect(try archive.run("match", "in", "-c").text == "2\n")
    #expect(try archive.run("match", "in").lines.count == 2)
  }
}
