import ReplayTestSupport
import Testing

/// What people type by habit means what they expect.
@Suite("Short options")
struct ShortOptionTests {
  @Test(
    "A short option is its long one",
    arguments: [
      ("replay in -q -f jsonl -r cis-4.8", "replay in --quiet --format jsonl --rules cis-4.8"),
      ("replay in -q -fjsonl -rcis", "replay in --quiet --json --rules cis"),
      ("replay in -qf jsonl", "replay in --quiet --json"),
      ("replay in --json --format jsonl -v", "replay in --format jsonl --verbose"),
      ("timeline in -qv -f csv", "timeline in --quiet --verbose --format csv"),
      ("exposure in -q --json -r cis", "exposure in --quiet --format jsonl --rules cis"),
      ("match in -v -r cis", "match in --verbose --rules cis"),
      ("check --pattern x --json", "check --pattern x -f jsonl"),
      ("rules list --json", "rules list -f jsonl"),
      ("replay in -q -o out; cat out", "replay in --quiet --output out; cat out"),
    ])
  func short(typed: String, long: String) throws {
    let archive = try MadeArchive([MadeCall("one"), MadeCall("two").named("GetObject")])
    let results = try [typed, long].map { try archive.shell("trailbell \($0)") }
    #expect(results[0].status == 0 && !results[0].text.isEmpty, "\(results[0].errors)")
    #expect(results[0].text == results[1].text && results[0].errors == results[1].errors)
  }

  @Test("Two forms at once are refused", arguments: ["replay in", "timeline in", "rules list"])
  func twoForms(command: String) throws {
    let result = try MadeArchive([MadeCall("one")])
      .shell("trailbell \(command) --json --format text")
    #expect(result.status == 64 && result.text.isEmpty)
    #expect(result.errors.contains("--json is --format jsonl; give one of them"))
  }

  @Test("Colours come on a terminal, always or never, as asked")
  func colours() throws {
    let archive = try MadeArchive([MadeCall("one")])
    let line = "trailbell replay in --quiet --color"
    let isColoured = { (text: String) in text.contains("\u{1B}[1;31mALARM") }
    for (choice, inPipe, onTerminal) in [
      ("auto", false, true), ("always", true, true), ("never", false, false),
    ] {
      #expect(try isColoured(archive.shell("\(line) \(choice)").text) == inPipe)
      let screen = try TerminalProcess.shell(
        "\(line) \(choice)", columns: 100, in: archive.folder.path)
      #expect(isColoured(screen.text) == onTerminal)
      let forced = try archive.shell("NO_COLOR=1 \(line) \(choice)")
      #expect(isColoured(forced.text) == inPipe)
    }
    let plain = try TerminalProcess.shell(
      "\(line) auto", columns: 100, variables: ["NO_COLOR": "1"], in: archive.folder.path)
    #expect(!isColoured(plain.text))
  }
}
