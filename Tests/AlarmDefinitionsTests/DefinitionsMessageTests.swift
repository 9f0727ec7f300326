import AlarmDefinitions
import Testing

@Suite("What is said of definitions before they are used")
struct DefinitionsMessageTests {
  private static let filter =
    #"{"filterName":"f","filterPattern":"","metricTransformations":"#
    + #"[{"metricName":"m","metricNamespace":"n","metricValue":"1"}]}"#

  private static func reading(_ documents: (name: String, text: String)...) -> DefinitionsReading {
    var reader = DefinitionsReader(settings: .init())
    for (name, text) in documents {
      var document = DefinitionDocument(name: name, bytes: Array(text.utf8))
      document.isNamed = false
      reader.read(document)
    }
    reader.finish()
    return reader.reading
  }

  @Test("Of a folder's files without definitions the first is named, behind all else")
  func foreign() {
    let reading = Self.reading(
      ("a.json", "{}"), ("b.json", Self.filter.replacing("\"\"", with: "\"{ $.a = \"")),
      ("c.json", "{}"), ("d.json", "{}"), ("e.json", Self.filter))
    #expect(reading.messages.count == 2 && !reading.isComplete)
    #expect(reading.messages.first?.hasPrefix("error: b.json:1: ") == true)
    #expect(
      reading.messages.last == "note: a.json: no metric filters or alarms are in it; nor in 2 more")
  }

  @Test("One such file is not counted, and leaves nothing unused")
  func single() {
    let reading = Self.reading(("a.json", "{}"), ("e.json", Self.filter))
    #expect(reading.messages == ["note: a.json: no metric filters or alarms are in it"])
    #expect(reading.isComplete)
  }

  @Test("Nothing is said of definitions that are all right")
  func sound() {
    let reading = Self.reading(("e.json", Self.filter))
    #expect(reading.messages == [] && reading.isComplete)
  }
}
