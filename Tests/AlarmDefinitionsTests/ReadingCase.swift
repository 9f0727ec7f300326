import AlarmDefinitions
import Foundation
import ReplayTestSupport

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
  let file: CaseFile

  static func all() throws -> [ReadingCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try CaseFile.all(in: folder.appendingPathComponent("Readings"), until: "=== reading")
      .map(ReadingCase.init)
  }

  var description: String { file.name }

  /// Whether filters and alarms are to be joined.
  var isJoined: Bool { file.head.contains("\n=== joined\n") }

  /// Reads the documents.
  func read() -> DefinitionsReading {
    var settings = DefinitionsReader.Settings()
    var documents: [(name: String, lines: [Substring])] = []
    for line in file.head.split(separator: "\n", omittingEmptySubsequences: false) {
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
}
