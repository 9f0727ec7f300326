import Foundation

/// README, or a page of `Documentation`: what it shows that can be tried, and its tables.
struct ProjectDocument: Sendable, CustomStringConvertible {
  /// The path from the package's folder.
  let path: String
  let lines: [String]

  var description: String { path }

  /// README and all pages of `Documentation`.
  static let all: [ProjectDocument] = {
    let folder = Place.package + "/Documentation"
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = pages.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
    return (["README.md"] + paths).map { ProjectDocument($0) }
  }()

  /// Reads the document at `path`; one that is not there has no lines.
  init(_ path: String) {
    self.path = path
    let text = (try? String(contentsOfFile: Place.package + "/" + path, encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The indented lines that are shell commands; what follows in the pipe is left out, since it
  /// need not be installed.
  var commands: [String] {
    lines.filter { line in
      ["    trailbell ", "    find ", "    cat "].contains { line.hasPrefix($0) }
    }.map { $0.split(separator: " | jq").first.map(String.init) ?? $0 }
  }

  /// The sessions: a command, and what is shown of its output.
  var sessions: [ShownSession] { sessions(markedAs: "session") }

  /// Those of a public archive, which the commands call `logs`.
  var incidentSessions: [ShownSession] { sessions(markedAs: "incident") }

  private func sessions(markedAs word: String) -> [ShownSession] {
    let mark = "<!-- \(word): "
    return lines.indices.filter { lines[$0].hasPrefix(mark) }.map { start in
      ShownSession(
        path: path, command: String(lines[start].dropFirst(mark.count).dropLast(" -->".count)),
        shown: lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix("    ") }
          .map { String($0.dropFirst(4)) })
    }
  }

  /// The rows of the tables whose head is `head`, cell by cell, below the heading `title`, or in the
  /// whole document when nil.
  func rows(of head: [String], below title: String? = nil) -> [[String]] {
    var (rows, isBelow, isInTable): ([[String]], Bool, Bool) = ([], title == nil, false)
    for line in lines {
      if let title, line.hasPrefix("#") { isBelow = line.drop { "# ".contains($0) } == title }
      guard line.hasPrefix("|") else {
        isInTable = false
        continue
      }
      let cells = Self.cells(of: line)
      if cells == head {
        isInTable = isBelow
      } else if isInTable, !line.hasPrefix("| ---") {
        rows.append(cells)
      }
    }
    return rows
  }

  /// The cells of a table's row; a bar behind a backslash is text.
  private static func cells(of row: String) -> [String] {
    row.replacingOccurrences(of: "\\|", with: "\u{0}").split(separator: "|")
      .map {
        $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{0}", with: "|")
      }
  }

  /// What stands between backticks in a cell.
  static func codes(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
