import Foundation
import ReplayTestSupport
import Testing

@Suite("Results as Markdown")
struct MarkdownTests {
  /// What is left of a line where each piece of code is replaced by `C`, found as Markdown finds it: it ends at
  /// the next run of as many backticks.
  private static func bare(_ line: String) -> String {
    var (bare, rest) = ("", line[...])
    while let start = rest.firstIndex(of: "`") {
      bare += rest[..<start]
      let fence = rest[start...].prefix { $0 == "`" }
      rest = rest[fence.endIndex...]
      var end: Range<Substring.Index>?
      var place = rest.startIndex
      while let next = rest[place...].firstIndex(of: "`") {
        let run = rest[next...].prefix { $0 == "`" }
        if run.count == fence.count {
          end = run.startIndex..<run.endIndex
          break
        }
        place = run.endIndex
      }
      guard let end else { return bare + "unclosed" + rest }
      bare += "C"
      rest = rest[end.upperBound...]
    }
    return bare + rest
  }

  /// The cells of a row: a bar ends one unless there is a backslash before it.
  private static func cells(_ row: String) -> Int {
    row.replacing("\\|", with: "").count { $0 == "|" } - 1
  }

  private static let runs = [
    "replay in --detail", "replay in --show matches,windows", "timeline in",
    "timeline in --by actor",
    "timeline in --by target", "exposure in", "timeline in --actor '=[a](b)<i>'",
  ]

  @Test(
    "Nothing in a record is anything but code, and no value ends a cell", arguments: 0..<2, runs)
  func hostile(seed: Int, run: String) throws {
    var calls = HostileCall(seed: seed)
    let archive = try calls.archive(30)
    let result = try archive.shell("trailbell \(run) --format markdown --quiet")
    #expect(result.status == 0 && result.text.hasPrefix("## "))
    var columns: Int?
    for line in result.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    {
      // A single underscore in a word is nothing but itself.
      let bare = Self.bare(line).replacing("INSUFFICIENT_DATA", with: "")
      #expect(!bare.contains(#/[<>\[\]*_!\\@]|://|unclosed/#), "\(line)")
      #expect(bare.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(line)")
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      #expect(Self.cells(line) == columns ?? Self.cells(line), "\(line)")
      columns = Self.cells(line)
    }
  }

  @Test("A page without rows says so in a sentence")
  func nothing() throws {
    let archive = try MadeArchive([MadeCall("a").named("GetObject")])
    for run in [
      "replay in", "replay in --show matches,windows", "timeline in --actor x", "exposure in",
    ] {
      let result = try archive.shell("trailbell \(run) --format markdown --quiet")
      #expect(!result.text.contains("|") && result.lines.count >= 2, "\(run)")
    }
  }

  @Test("A name of backticks and bars is shown as it is")
  func fences() throws {
    var call = MadeCall("a")
    call.bucket = "a|``b`"
    let result = try MadeArchive([call]).shell("trailbell timeline in --format markdown --quiet")
    #expect(result.text.contains(#"| ``` a\|``b` ``` |"#))
  }
}
