import Foundation
import Testing

@Suite("What the documents say of the sources is true")
struct SourceDocumentTests {
  /// Every Swift file below a folder, with its code, comments left out.
  static func code(in folder: String) throws -> [(name: String, code: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Place.package + "/" + folder)
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOfFile: "\(Place.package)/\(folder)/\(path)", encoding: .utf8)
      let lines = text.split(separator: "\n").map { $0.components(separatedBy: "//")[0] }
      let name = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? ""
      return (name, lines.joined(separator: "\n"))
    }
  }

  /// The names of the shape of a type's, between backticks.
  static func names(in lines: some Sequence<String>) -> Set<String> {
    Set(lines.flatMap { $0.matches(of: #/`([A-Z][A-Za-z0-9+]+)`/#).map { String($0.1) } })
  }

  @Test("Architecture names types that there are: where one was renamed, mend the page")
  func types() throws {
    let code = try (Self.code(in: "Sources") + Self.code(in: "Tests")).map(\.code).joined()
    let declared = Set(
      code.matches(of: #/\b(?:struct|enum|class|protocol) ([A-Z][A-Za-z0-9]*)/#).map {
        String($0.1)
      })
    let names = Self.names(in: ProjectDocument("Documentation/Architecture.md").lines)
    #expect(names.count > 100)
    #expect(names.subtracting(declared) == [])
  }

  @Test("Architecture names each type once, so that a new name is put in one place")
  func once() {
    let lines = ProjectDocument("Documentation/Architecture.md").lines
    let all = lines.flatMap { line in
      line.matches(of: #/`([A-Z][A-Za-z0-9]+)`/#).map { String($0.1) }
    }
    let twice = Dictionary(grouping: all) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(Array(twice) == [])
  }

  @Test("Contributing lists the files with unsafe pointers: a new one needs a reason")
  func unsafePointers() throws {
    let lines = ProjectDocument("CONTRIBUTING.md").lines
    let listed = Self.names(
      in: lines.drop { $0 != "## Unsafe pointers" }.prefix { $0 != "## Case files" })
    // A span's load at a byte offset is checked.
    let unsafe =
      #/Unsafe\w*Pointer|Unmanaged|withUnsafe|withUTF8Buffer|assumingMemoryBound|\.pointee|\.update\(/#
    let unchecked = #/\bunsafe(?!LoadUnaligned\(fromByteOffset)[A-Z]|utf8Start|cString/#
    let users = try Self.code(in: "Sources")
      .filter { $0.code.contains(unsafe) || $0.code.contains(unchecked) }.map(\.name)
    #expect(!users.isEmpty)
    #expect(Set(users).subtracting(listed) == [])
    #expect(listed.subtracting(users) == [])
  }
}
