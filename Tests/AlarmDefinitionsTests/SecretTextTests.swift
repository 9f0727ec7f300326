import AlarmDefinitions
import Foundation
import Testing

/// Texts that look like secrets, and others, as names of alarms that cannot be used.
@Suite("Secrets in what is repeated to users")
struct SecretTextTests {
  private static let lines: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/secrets.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }()

  /// What is said of an alarm called `name` that has nothing else.
  private static func message(ofAlarm name: String) throws -> String {
    let json = try JSONEncoder().encode([["AlarmName": name, "MetricName": "m"]])
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "a.json", bytes: Array(json)))
    return try #require(reader.reading.findings.first).message
  }

  @Test("A secret is covered to its end, and nothing else is", arguments: lines)
  func covered(line: String) throws {
    let name = line.replacing("⟦", with: "").replacing("⟧", with: "")
    let shown = line.replacing(/⟦[^⟧]*⟧/, with: "‹hidden›")
    let message = try Self.message(ofAlarm: name)
    #expect(message.hasPrefix("alarm \"\(shown)\": "), "\(message)")
  }

  @Test("There are cases of either kind")
  func cases() {
    #expect(Self.lines.count { $0.contains("⟦") } >= 40)
    #expect(Self.lines.count { !$0.contains("⟦") } >= 40)
  }

  @Test("A key that looks like a secret is covered in the place of a finding, too")
  func places() {
    let json = #"{"Resources":{"AKIAIOSFODNN7EXAMPLE":{"Type":"AWS::CloudWatch::Alarm"}}}"#
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "a.json", bytes: Array(json.utf8)))
    let places = reader.reading.findings.map(\.place.path)
    #expect(!places.isEmpty && places.allSatisfy { !$0.contains("AKIA") })
  }
}
