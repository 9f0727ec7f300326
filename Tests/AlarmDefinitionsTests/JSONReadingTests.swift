import AlarmDefinitions
import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing

/// The JSON of definitions is read by a reader of ours, held against the platform's.
@Suite("JSON of definitions")
struct JSONReadingTests {
  private static func alarm(_ description: String, threshold: String = "1") -> String {
    #"{"AlarmName":"a","Namespace":"N","MetricName":"M","Statistic":"Sum","Period":300,"#
      + #""EvaluationPeriods":1,"ComparisonOperator":"GreaterThanOrEqualToThreshold","#
      + #""Threshold":\#(threshold),"AlarmDescription":\#(description)}"#
  }

  /// A text and a way to write it: characters of every length, escaped or not.
  private static func text(_ random: inout SeededGenerator) -> (plain: String, json: String) {
    let signs: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\t", "\u{8}", "\u{C}", "\r", "\u{1F}", "\u{7F}", "é", "\u{2028}",
      "\u{FFFF}", "😀", "\u{10FFFF}", " ", "{", "]", ",",
    ]
    var (plain, json) = ("", "\"")
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let sign = signs.randomElement(using: &random) ?? "a"
      plain.unicodeScalars.append(sign)
      let mustEscape = sign.value < 0x20 || sign == "\"" || sign == "\\"
      if mustEscape || Bool.random(using: &random) {
        for unit in String(sign).utf16 {
          json += "\\u" + String(0x10000 + Int(unit), radix: 16).suffix(4)
        }
      } else {
        json.unicodeScalars.append(sign)
      }
    }
    return (plain, json + "\"")
  }

  @Test(
    "Texts arrive as they were meant, however they are escaped", arguments: 0..<200
  )
  func texts(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(&random)
    let own = OwnAlarms(Self.alarm(text.json))
    #expect(own.alarms.first?.details.description == text.plain)
  }

  @Test(
    "Numbers are what they spell",
    arguments: ["0", "-0", "1", "12.5", "1e3", "1E+2", "-2.5e-1", "123456789012345678", "0.1"])
  func numbers(spelling: String) {
    let own = OwnAlarms(Self.alarm("null", threshold: spelling))
    #expect(own.alarms.first?.settings.threshold == Double(spelling))
  }

  @Test(
    "What is not JSON is refused with its place",
    arguments: [
      (#"{"a":[01}"#, 7), (#"{"a":[1.}"#, 9), (#"{"a":"\ud800"}"#, 13),
      (#"{"a":"\x"}"#, 8), ("{\"a\":\"\u{1}\"}", 7), (#"{"a":[tru}"#, 7), (#"{"a":[1e}"#, 9),
      (#"{"a":1"#, 7), (#"{"MetricAlarms":[]}]"#, 20),
    ])
  func faults(json: String, column: Int) {
    let findings = OwnAlarms(json).reading.findings
    #expect(findings.map(\.rule) == ["bad-syntax"])
    #expect(findings.first?.message.hasSuffix("(column \(column))") == true)
  }

  @Test("A key twice is refused on its own line, however deep it is and however it is escaped")
  func duplicates() {
    let json = "{\"MetricAlarms\":[\n{\"Tags\":[{\n\"a\":1,\n\"\\u0061\":2}]}]}"
    let findings = OwnAlarms(json).reading.findings
    #expect(findings.map(\.rule) == ["bad-syntax"] && findings.first?.place.line == 4)
    #expect(findings.first?.message.contains("\"a\" twice in one object") == true)
  }

  @Test("Values in values are read 64 deep and refused deeper, by the thousand, too")
  func depth() {
    for (count, isRead) in [(60, true), (70, false), (100_000, false)] {
      let nested = String(repeating: "[", count: count) + String(repeating: "]", count: count)
      let json = #"{"AlarmName":"a","AlarmRule":"TRUE","Tags":\#(nested)}"#
      #expect(OwnAlarms(json).composites.count == (isRead ? 1 : 0))
    }
  }

  @Test("What the platform reads is read, and nothing traps", arguments: 0..<40)
  func mutations(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let sound = Array(Self.alarm(Self.text(&random).json, threshold: "1.5e0").utf8)
    for _ in 0..<50 {
      var bytes = sound
      let position = Int.random(in: 0..<bytes.count, using: &random)
      bytes[position] = Array(#"{}[]",:\u0e-.1tn "#.utf8).randomElement(using: &random) ?? 0x20
      let own = OwnAlarms(bytes)
      guard (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil else { continue }
      #expect(
        !own.reading.findings.contains { $0.rule == "bad-syntax" },
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
