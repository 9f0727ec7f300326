import AlarmDefinitions
import AlarmStates
import MetricAlarms
import MetricWindows
import Testing

@Suite("Samples that can hardly be meant are reported")
struct SampleWarningTests {
  private static let line = #"{"timestamp":"2026-09-01T10:00:00Z","value":1"#

  private static func warnings(_ members: String...) throws -> [SampleWarning] {
    var settings = AlarmSettings(name: "a")
    settings.unit = .seconds
    let text = members.map { line + $0 + "}" }.joined(separator: "\n")
    return try SampleDocument(Array(text.utf8), for: settings).warnings
  }

  @Test("A unit that the alarm asks for and no sample has is named, as it sees none of them")
  func unit() throws {
    #expect(try Self.warnings(#","unit":"Bytes""#) == [.unseenUnit(.seconds)])
    #expect(try Self.warnings(#","unit":"Bytes""#, #","unit":"Seconds""#) == [])
    #expect(try Self.warnings("") == [])
  }

  @Test("Keys that mean nothing are named once each, behind the unit")
  func keys() throws {
    let warnings = try Self.warnings(#","z":1,"unit":"Bytes""#, #","b":1,"z":2,"unit":"Bytes""#)
    #expect(warnings == [.unseenUnit(.seconds), .unknownKeys(["b", "z"])])
    #expect(warnings.last?.description == "keys of samples that mean nothing: b, z")
  }
}
