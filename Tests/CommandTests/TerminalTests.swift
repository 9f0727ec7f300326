import Foundation
import Testing

/// A report never runs over the edge of the screen, and its answer is on the first page.
@Suite("Reports on a terminal")
struct TerminalTests {
  private static let widths = [80, 100, 133, 200]

  /// The lines that are longer than the screen is wide.
  private static func tooLong(_ result: ProcessResult, _ columns: Int) -> [Substring] {
    result.text.split(separator: "\n").filter { $0.count > columns }
  }

  @Test(
    "No line is longer than the screen is wide", arguments: widths,
    ["", "--rules cis", "--detail", "--group-by actor", "--show matches,windows", "--explain"])
  func width(columns: Int, options: String) throws {
    let result = try TerminalProcess.shell(
      "trailbell replay Samples/Archives --color never \(options)", columns: columns,
      in: Place.package)
    #expect(result.ending == .status(0))
    #expect(Self.tooLong(result, columns).isEmpty)
  }

  @Test("Of a real incident under all controls the answer takes a page")
  func page() throws {
    guard let archive = ReasonedReplay.archive else { return }
    for columns in Self.widths {
      let result = try TerminalProcess.shell(
        "trailbell replay '\(archive)' --rules cis --color never", columns: columns,
        in: Place.package)
      #expect(Self.tooLong(result, columns).isEmpty)
      if columns >= 100 { #expect(result.text.count { $0 == "\n" } <= 60) }
    }
  }

  @Test("Rows are links where the terminal has them, and nowhere else")
  func links() throws {
    let line = "trailbell replay Samples/Archives --color never"
    let run = { (variables: [String: String]) in
      try TerminalProcess.shell(line, columns: 200, variables: variables, in: Place.package).text
    }
    let linked = try run(["VTE_VERSION": "6800"])
    #expect(linked.contains("\u{1B}]8;;file:///"))
    let plain = try run([:])
    #expect(!plain.contains("\u{1B}"))
    #expect(linked.replacing(#/\x1B\]8;;[^\x1B]*\x1B\\/#, with: "") == plain)
    #expect(try !run(["VTE_VERSION": "6800", "TERM": "tmux-256color"]).contains("\u{1B}"))
  }
}
