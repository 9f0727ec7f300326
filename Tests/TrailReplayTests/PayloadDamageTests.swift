import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Packed bytes inside a document, as a Lambda function gets them, are reported by their own place.
@Suite("Damage in packed payloads")
struct PayloadDamageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static func envelope(_ id: String, droppingLast dropped: Int = 0) -> String {
    let record = #"{\"eventID\":\"\#(id)\",\"eventVersion\":\"1.08\"}"#
    let text = #"{"messageType":"DATA_MESSAGE","logEvents":[{"message":"\#(record)"}]}"#
    let packed = GzipWriter.member(Array(text.utf8)).dropLast(dropped)
    return #"{"awslogs":{"data":"\#(Base64Text.encode(Array(packed)))"}}"#
  }

  private func search(_ lines: [String]) throws -> MatchOutcome {
    let path = try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "x.json")
    let filter = try MetricFilter.test("")
    return MatchSearch(filters: [filter], reading: ReadingSettings(duplicates: .count, jobs: 1))
      .run(over: [.path(ArchiveLocation(path))]) { _ in true }
  }

  @Test("The payloads behind a cut one are read, and damage behind does not touch what is reported")
  func cut() throws {
    let first = Self.envelope("1")
    let lines = [first, Self.envelope("2", droppingLast: 20), Self.envelope("3"), "garbage"]
    let outcome = try search(lines + [Self.envelope("4")])
    #expect(outcome.tally.records.matched == 3 && outcome.tally.addsUp)
    let path = folder.path(of: "x.json")
    let told = outcome.damages.map(\.description)
    let payload = "\(path)/awslogs.data at byte \(first.utf8.count + 1): gzip data ends early"
    #expect(told.contains { $0.hasPrefix(payload) && $0.hasSuffix("; what came before was read") })
    #expect(
      told.contains { $0.hasPrefix("\(path): malformed") && $0.contains("; read on from byte") })
  }

  @Test("However many are damaged, no more than the first are kept")
  func many() throws {
    let outcome = try search(
      Array(repeating: Self.envelope("1", droppingLast: 20), count: 3000) + [Self.envelope("2")])
    #expect(outcome.damageCount >= 3000 && outcome.damages.count == 1000)
    #expect(outcome.tally.records.matched == 1 && outcome.tally.addsUp)
  }
}
