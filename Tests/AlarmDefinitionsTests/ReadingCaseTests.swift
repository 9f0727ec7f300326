import AlarmDefinitions
import ReplayTestSupport
import Testing

/// Documents of every kind, sound and broken, and all that is read of them.
@Suite("What is read of users' documents")
struct ReadingCaseTests {
  @Test("Filters, alarms and findings are as the case says", arguments: try ReadingCase.all())
  func reading(of test: ReadingCase) throws {
    let text = DefinitionsDump(test.read(), isJoined: test.isJoined).text
    if CaseFile.isRecording { try test.file.record(text) }
    #expect(text == test.file.expected)
  }

  @Test("A file larger than any definitions is reported, and not read")
  func sizeLimits() {
    let yaml = "metricFilters: # " + String(repeating: "x", count: 9 << 20)
    let script = "put-metric-filter " + String(repeating: "x", count: 2 << 20)
    let anything = String(repeating: " ", count: DefinitionDocument.sizeLimit + 1)
    for text in [yaml, script, anything] {
      var reader = DefinitionsReader(settings: .init())
      reader.read(DefinitionDocument(name: "x", bytes: Array(text.utf8)))
      #expect(reader.reading.findings.map(\.rule) == ["too-large"])
    }
  }

  @Test("A file that no shell or library can have meant ends in findings, not in a trap")
  func hostile() {
    for text in ["", "{", "[", "\u{0}", "&a *a", "aws logs put-metric-filter '", "- - - -", "? a"] {
      var reader = DefinitionsReader(settings: .init())
      reader.read(DefinitionDocument(name: "x", bytes: Array(text.utf8)))
      #expect(reader.reading.isEmpty)
      #expect(reader.reading.findings.first?.severity == .error)
    }
  }
}
