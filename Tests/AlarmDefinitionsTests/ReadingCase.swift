import AlarmDefinitions
import Foundation

/// Documents, and what is read of them, in a file that people can read.
///
///     # what breaks for the user when this fails
///     === document setup.sh
///     aws logs put-metric-filter …
///     === parameter Namespace=Audit
///     === joined
///     === reading
///     filter …
///
/// `joined`: what is found of filters and alarms together is reported, too. `RECORD_SNAPSHOTS=1` writes what stands behind the last of these lines.
struct ReadingCase: Sendable, CustomStringConvertible {
  let name: String
  /// The file up to the line `=== reading`.
  let head: String
  /// What stands behind it.
  let expected: String

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Readings")

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  static func all() throws -> [ReadingCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { try ReadingCase(file: $0) }
  }

  private init(file: String) throws {
    name = String(file.dropLast(4))
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    let parts = text.components(separatedBy: "=== reading\n")
    (head, expected) = (parts[0], parts.count > 1 ? parts[1] : "")
  }

  var description: String { name }

  /// Whether filters and alarms are to be joined.
  var isJoined: Bool { head.contains("\n=== joined\n") }

  /// Reads the documents.
  func read() -> DefinitionsReading {
    var settings = DefinitionsReader.Settings()
    var documents: [(name: String, lines: [Substring])] = []
    for line in head.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /=== document (.+)/) {
        documents.append((String(match.1), []))
      } else if let match = line.wholeMatch(of: /=== parameter ([^=]+)=(.*)/) {
        settings.parameters[String(match.1)] = String(match.2)
      } else if line != "=== joined", !documents.isEmpty {
        documents[documents.count - 1].lines.append(line)
      }
    }
    let texts = documents.reduce(into: [String: [UInt8]]()) { texts, document in
      texts[document.name] = Array(document.lines.joined(separator: "\n").utf8)
    }
    var reader = DefinitionsReader(settings: settings)
    for (name, _) in documents where !name.hasPrefix("beside/") {
      var document = DefinitionDocument(name: name, bytes: texts[name] ?? [])
      document.companions = { path in
        texts["beside/" + path].map { .success($0) } ?? .failure(.outside)
      }
      reader.read(document)
    }
    reader.finish()
    return reader.reading
  }

  /// Writes the file anew.
  func record(_ reading: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    try (head + "=== reading\n" + reading).write(to: file, atomically: true, encoding: .utf8)
  }
}
