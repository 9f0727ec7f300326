import AlarmDefinitions
import Foundation
import Testing

/// The same filters and alarms in everything they can be written in.
@Suite("One plan in every kind of document")
struct SampleDefinitionsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Samples/Definitions")

  private static func kinds() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Reads all documents of a kind.
  private static func reading(of kind: String) throws -> DefinitionsReading {
    var settings = DefinitionsReader.Settings()
    settings.parameters = ["AWS::Region": "eu-west-1", "AWS::AccountId": "111122223333"]
    var reader = DefinitionsReader(settings: settings)
    let folder = folder.appendingPathComponent(kind)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      var document = DefinitionDocument(name: name, bytes: Array(bytes))
      document.isNamed = false
      document.companions = { path in
        let companion = try? Data(contentsOf: folder.appendingPathComponent(path))
        return companion.map { .success(Array($0)) } ?? .failure(.outside)
      }
      reader.read(document)
    }
    return reader.reading
  }

  @Test("Whatever it is written in, a definition is the same filter or alarm")
  func samePlan() throws {
    let kinds = try Self.kinds()
    #expect(kinds.count >= 11)
    let described = try Self.reading(of: "describe")
    let expected = DefinitionsDump(described).definitions
    let fingerprint = described.definitions(named: []).fingerprint
    #expect(expected.count == 8)
    for kind in kinds {
      let reading = try Self.reading(of: kind)
      #expect(DefinitionsDump(reading).definitions == expected, "\(kind)")
      #expect(reading.definitions(named: []).fingerprint == fingerprint, "\(kind)")
      #expect(!reading.findings.contains { $0.severity == .error }, "\(kind)")
    }
  }
}
