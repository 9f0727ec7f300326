import Foundation
import Testing
import UTCTimes

@Suite("Times that are typed")
struct TypedTimeTests {
  /// A line of `Cases/typed-times.txt`.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// The time, or `-`.
    let time: String
    let isRelative: Bool

    var testDescription: String { text }

    static func all() throws -> [Case] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Cases/typed-times.txt")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { line in
          let cells = line.split(separator: #/ {2,}/#).map(String.init)
          return Case(text: cells[0], time: cells[1], isRelative: cells.last == "from now")
        }
    }
  }

  /// 2026-03-02T14:05:30Z.
  private static let now = 1_772_460_330

  @Test("Each spelling is the time it names, or none", arguments: try Case.all())
  func time(of line: Case) {
    let typed = TypedTime(line.text, now: Self.now)
    #expect(typed.map { UTCTime($0.seconds).text(.machine) } ?? "-" == line.time)
    #expect(typed?.isRelative ?? false == line.isRelative)
  }

  @Test("What was typed and resolved reads as the same time again")
  func resolved() throws {
    let typed = try #require(TypedTime("7 days ago", now: Self.now))
    let again = TypedTime(UTCTime(typed.seconds).text(.machine), now: 0)
    #expect(again?.seconds == typed.seconds)
    #expect(again?.isRelative == false)
  }

  @Test(
    "Lengths are a number and the letter of a unit, from a second to ten years",
    arguments: [
      ("90s", 90), ("15m", 900), ("2h", 7200), ("1d", 86_400), ("2w", 1_209_600),
      ("315360000s", 315_360_000), ("315360001s", nil), ("0s", nil), ("5", nil), ("m", nil),
      ("5 m", nil), ("5min", nil), ("-5m", nil), ("", nil),
    ] as [(String, Int?)])
  func length(text: String, seconds: Int?) {
    #expect(TimeLength(text)?.seconds == seconds)
  }
}
