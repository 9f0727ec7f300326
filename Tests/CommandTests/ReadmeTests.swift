import Foundation
import Testing

@Suite("What README says is true")
struct ReadmeTests {
  private static let lines: [String] = {
    let path = Place.package + "/README.md"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }()

  /// The indented lines that are shell commands; what follows in the pipe is left out, since it
  /// need not be installed.
  private static let commands: [String] = lines.filter { line in
    ["    trailbell ", "    find ", "    cat "].contains { line.hasPrefix($0) }
  }.map { $0.split(separator: " | jq").first.map(String.init) ?? $0 }

  @Test("Each of its commands runs", arguments: commands)
  func command(line: String) throws {
    let result = try TrailbellProcess.shell(line, in: Place.package)
    #expect(result.status == 0, "\(line): \(result.errors)")
    #expect(!result.output.isEmpty, "\(line)")
  }

  @Test("There are commands to be run and sessions to be compared")
  func hasCommands() {
    #expect(Self.commands.count >= 6)
    #expect(Self.lines.contains { $0.hasPrefix("<!-- session: ") })
  }

  @Test(
    "A session is what the program prints, but for what it leaves out with …",
    arguments: lines.indices.filter { lines[$0].hasPrefix("<!-- session: ") })
  func session(start: Int) throws {
    let command = Self.lines[start].dropFirst("<!-- session: ".count).dropLast(" -->".count)
    let shown = Self.lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix("    ") }
      .map { String($0.dropFirst(4)) }
    let result = try TrailbellProcess.shell(String(command), in: Place.package)
    var rest = (result.text + result.errors).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    var mayPassLines = false
    for line in shown {
      if line.trimmingCharacters(in: .whitespaces) == "…" {
        mayPassLines = true
        continue
      }
      while mayPassLines, let next = rest.first, !Self.shows(line, String(next)) {
        rest.removeFirst()
      }
      let actual = rest.popFirst() ?? "nothing is left"
      #expect(Self.shows(line, String(actual)), "README: \(line)\nprinted: \(actual)")
      mayPassLines = false
    }
  }

  /// Whether `actual` is `line`, with anything in the place of each ellipsis.
  private static func shows(_ line: String, _ actual: String) -> Bool {
    var rest = actual[...]
    let pieces = line.components(separatedBy: "…")
    guard rest.hasPrefix(pieces[0]) else { return false }
    for piece in pieces {
      guard
        let range = rest.range(of: piece)
          ?? (piece.isEmpty ? rest.startIndex..<rest.startIndex : nil)
      else { return false }
      rest = rest[range.upperBound...]
    }
    return pieces.count > 1 || rest.isEmpty
  }
}
