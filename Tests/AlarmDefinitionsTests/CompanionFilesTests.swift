import AlarmDefinitions
import MetricAlarms
import Synchronization
import Testing

@Suite("Files that command lines ask for")
struct CompanionFilesTests {
  private static func command(_ name: String, _ file: String) -> String {
    "aws logs put-metric-filter --log-group-name g --filter-name \(name) "
      + "--filter-pattern x --metric-transformations file://\(file)\n"
  }

  private static let sound = Array("metricName=m,metricNamespace=n,metricValue=1".utf8)

  /// Reads commands, each with its file, where every file has `bytes`; which were read.
  private static func read(
    _ files: [String], in documents: [String] = ["a.sh"], bytes: [UInt8] = sound
  ) -> (reading: DefinitionsReading, asked: [String]) {
    let asked = Mutex<[String]>([])
    var reader = DefinitionsReader(settings: .init())
    for name in documents {
      let text = files.enumerated().map { command("f\($0.offset)", $0.element) }.joined()
      var document = DefinitionDocument(name: name, bytes: Array(text.utf8))
      document.companions = { path in
        asked.withLock { $0.append(path) }
        return .success(bytes)
      }
      reader.read(document)
    }
    return (reader.reading, asked.withLock { $0 })
  }

  @Test("A file is read once, however often it is asked for, in one document or in several")
  func once() {
    let (reading, asked) = Self.read(["p", "p", "q", "p"], in: ["in/a.sh", "in/b.sh"])
    #expect(asked == ["p", "q"])
    #expect(reading.filters.map(\.filter.name) == ["f0", "f1", "f2", "f3"])
  }

  @Test("A file is read once, however its path is spelled")
  func spellings() {
    let paths = ["p/q", "./p/q", "././p/q", "p//q", "p/./q"]
    let (reading, asked) = Self.read(paths, in: ["in/a.sh", "./in/a.sh"])
    #expect(asked == ["p/q"])
    #expect(reading.filters.count == paths.count)
  }

  @Test("Files that are refused count as well, so that they are not read without end")
  func refused() {
    let names = (0..<12).map { "p\($0)" }
    let large = [UInt8](repeating: 0x21, count: DefinitionDocument.companionLimit + 1)
    let noText = [UInt8](repeating: 0xFF, count: DefinitionDocument.companionLimit)
    for bytes in [large, noText] {
      let (reading, asked) = Self.read(names, bytes: bytes)
      #expect(asked.count == 8)
      #expect(
        reading.findings.last { $0.rule == "file-not-read" }?.message.hasSuffix("4 MiB together")
          == true)
    }
  }

  @Test("The same path beside documents of two folders is two files")
  func folders() {
    #expect(Self.read(["p"], in: ["in/a.sh", "out/b.sh"]).asked == ["p", "p"])
  }

  @Test("A file larger than any definition is not used")
  func large() {
    let bytes = [UInt8](repeating: 0x21, count: DefinitionDocument.companionLimit + 1)
    let (reading, _) = Self.read(["p", "p"], bytes: bytes)
    let findings = reading.findings.filter { $0.rule == "file-not-read" }
    #expect(findings.count == 2 && findings.allSatisfy { $0.message.hasSuffix("512 KiB") })
  }

  @Test("What all documents of a run are given together has a limit, one file or many")
  func together() {
    let bytes = [UInt8](repeating: 0x21, count: DefinitionDocument.companionLimit)
    for names in [Array(repeating: "p", count: 12), (0..<12).map { "p\($0)" }] {
      let (reading, asked) = Self.read(names, bytes: bytes)
      #expect(asked.count == Set(names.prefix(8)).count)
      let refused = reading.findings.filter { $0.rule == "file-not-read" }
      #expect(refused.count == 4 && refused[0].message.hasSuffix("4 MiB together"))
    }
  }
}
