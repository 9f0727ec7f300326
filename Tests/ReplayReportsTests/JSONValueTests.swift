import Foundation
import ReplayReports
import Testing

@Suite("JSON values")
struct JSONValueTests {
  private static let time = "2026-03-02T14:02:11Z"

  @Test(
    "Whole numbers have no point, others the digits they need",
    arguments: [
      (1.0, "1"), (0.0, "0"), (-3.0, "-3"), (0.5, "0.5"), (0.1, "0.1"), (1e15, "1000000000000000"),
      (-2.25, "-2.25"), (1e-7, "1e-07"), (1e300, "1e+300"),
    ])
  func numbers(value: Double, text: String) throws {
    var replay = SmallReplay([SmallReplay.record(Self.time)])
    replay.metricValue = value
    let line = try replay.jsonLines([.windows])
    #expect(line.contains(#""sum":\#(text),"sampleCount":1,"#))
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["sum"] as? Double == value)
    #expect(object?["minimum"] as? Double == value)
  }

  @Test(
    "A text keeps its value whatever is in it",
    arguments: [
      "plain", #"quote " and \ slash /"#, "line\nfeed\r\ttab\u{8}\u{C}",
      "\0\u{1}\u{1F}\u{7F}\u{80}",
      "\u{202E}\u{2066}\u{FEFF}\u{200B}", "🔔 日本語 e\u{301}", "\u{E0041}\u{10FFFF}", "",
    ])
  func texts(text: String) throws {
    let quoted = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
    let member = "\"sourceIPAddress\":" + quoted.dropFirst().dropLast()
    let line = try SmallReplay([SmallReplay.record(Self.time, member)]).jsonLines([.matches])
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["sourceIPAddress"] as? String == text)
    let isOneSafeLine = line.unicodeScalars.dropLast().allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}"
    }
    #expect(isOneSafeLine)
  }

  @Test("What a record does not have is null")
  func absent() throws {
    let line = try SmallReplay([#"{"eventVersion":"1"}"#]).jsonLines([.matches])
    #expect(
      line.hasPrefix(
        #"{"type":"match","filter":"Calls","eventTime":null,"deliveryTime":null,"eventID":null,"#))
    #expect(line.contains(#""actor":null,"sourceIPAddress":null,"resource":null,"#))
  }

  @Test("Who did it is the ARN, or else the type")
  func actor() throws {
    let identities = [#"{"type":"IAMUser","arn":"arn:x"}"#, #"{"type":"AWSService"}"#, "{}"]
    let records = identities.map { SmallReplay.record(Self.time, "\"userIdentity\":\($0)") }
    let lines = try SmallReplay(records).jsonLines([.matches])
    for actor in [#""arn:x""#, #""AWSService""#, "null"] {
      #expect(lines.contains("\"actor\":\(actor),"))
    }
  }

  @Test("Names of filters, metrics and alarms are texts too")
  func names() throws {
    var replay = SmallReplay([SmallReplay.record(Self.time)])
    replay.name = "a \"b\" \u{1B}"
    let lines = try replay.jsonLines([.transitions, .windows, .matches])
    let escaped = #""a \"b\" \u001b""#
    for key in ["alarm", "metric", "filter"] {
      #expect(lines.contains("\"\(key)\":\(escaped)"))
    }
    #expect(lines.contains("\"filters\":[\(escaped)]"))
  }
}
