import Testing

@Suite("What a form of report cannot do is refused")
struct ReportDemandsTests {
  private static let own = "is CloudWatch's own; --show and --explain are for text and jsonl"
  private static let trials =
    "--treat-missing-data all is for text, jsonl, csv and markdown, and goes without --explain"
  private static let grouping =
    "--group-by is for --format text; JSON lines can be grouped by \"actor\""

  @Test(
    "Nothing asked for is passed over in silence: the message names the forms that can do it",
    arguments: [
      ("replay in --format jsonl --group-by actor", grouping),
      ("replay in --format history --group-by actor --explain", grouping),
      ("replay in --format eventbridge --show windows", "--format eventbridge \(own)"),
      ("replay in --format history --explain", "--format history \(own)"),
      (
        "replay in --explain --group-by actor",
        "--explain and --group-by exclude one another; give one of them"
      ),
      ("replay in --format sns --treat-missing-data all", trials),
      ("replay in --format sns --treat-missing-data all --explain", "--format sns \(own)"),
      ("replay in --format jsonl --treat-missing-data all --explain", trials),
      ("replay in --format csv --explain", "--explain is for text and jsonl"),
      ("replay in --format markdown --explain", "--explain is for text and jsonl"),
      ("replay in --format markdown --group-by actor", grouping),
      (
        "replay in --format csv --detail",
        "--detail is for --format text and markdown; other formats leave nothing out"
      ),
      (
        "replay in --format csv --show matches,windows",
        "--format csv is rows of one kind for spreadsheets:"
          + " of --show transitions, windows, matches or excepted give one"
      ),
      ("simulate --alarm a --samples s --format csv --explain", "--explain is for text and jsonl"),
      ("simulate --alarm a --samples s --format sns --explain", "--explain is for text and jsonl"),
      ("simulate --alarm a --samples s --format history --treat-missing-data all", trials),
      (
        "simulate --alarm a --samples s --format sns --treat-missing-data all --explain", trials
      ),
    ])
  func refusal(command: String, message: String) throws {
    let result = try MadeArchive([MadeCall("a")]).shell("trailbell \(command) < /dev/null")
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: \(message)\n"), "\(result.errors)")
    #expect(result.text == "")
  }

  @Test("What every form of its kind can do is not refused", arguments: ["text", "jsonl"])
  func accepted(format: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    for option in ["--show windows,matches", "--explain", "--treat-missing-data all"] {
      let result = try archive.shell("trailbell replay in --format \(format) \(option)")
      #expect(result.status == 0, "\(option): \(result.errors)")
      #expect(result.text != "")
    }
  }
}
