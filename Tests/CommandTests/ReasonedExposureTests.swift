import Foundation
import Testing

@Suite("Real records against answers worked out by hand: buckets")
struct ReasonedExposureTests {
  /// What is compared of an object, in the order in which the page has it.
  private static func line(_ object: [String: Any]) -> String {
    let keys = ["bucket", "owner", "verdict", "account", "via", "statement"]
    var words = keys.map { object[$0] as? String ?? "-" }
    words.append((object["actions"] as? [String] ?? []).joined(separator: ","))
    words += ["effective", "from", "until", "endedBy"].map { object[$0] as? String ?? "-" }
    words += ["openedBy", "closedBy"].map {
      (object[$0] as? [String: Any])?["eventName"] as? String ?? "-"
    }
    for ring in object["alarms"] as? [[String: Any]] ?? [] {
      let wasInAlarm = ring["wasInAlarm"] as? Bool ?? false
      words += [wasInAlarm ? "wasInAlarm" : "rang", ring["at"] as? String ?? "-"]
    }
    return words.joined(separator: " ")
  }

  @Test("The bucket that was opened to a foreign account is found, and nothing else")
  func intervals() throws {
    guard let archive = ReasonedReplay.archive else { return }
    let page = ProjectDocument("Tests/CommandTests/Reasoned/invictus-2023-exposure.md")
    let expected = page.lines.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    let result = try TrailbellProcess.run(
      ["exposure", archive, "--format", "jsonl", "--quiet"], in: Place.package)
    #expect(expected.count == 1)
    #expect(try result.lines.map { Self.line(try JSONText.object($0)) } == expected)
    #expect(!result.errors.contains("not known"))
  }
}
