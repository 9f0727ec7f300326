import Foundation
import Testing

/// One paragraph of a case file: a pattern and what must come of it.
///
///     # what is at stake
///     pattern  { $.a = 1 }
///     match    {"a":1}
///     no       {"a":2}
///
/// or, instead of `match` and `no`, each `error` and `note` with the line and its carets, or what
/// CloudWatch's `service` says to the pattern, or both; or each `remark`, or `silent` and why nothing
/// is to be remarked. A line that begins with nine spaces goes on where the one above ended.
struct PatternCase: Sendable, CustomTestStringConvertible {
  /// One key and its text.
  struct Entry: Sendable {
    let key: String
    var text: String
  }

  let name: String
  let entries: [Entry]

  var testDescription: String { name }

  var pattern: String { texts("pattern").first ?? "" }

  /// What the errors and notes must say, in order.
  var findings: [String] {
    entries.compactMap { entry in
      switch entry.key {
      case "error": entry.text
      case "note": "note: " + entry.text
      default: nil
      }
    }
  }

  /// Whether the pattern must be rejected.
  var isRejected: Bool { !findings.isEmpty || !texts("service").isEmpty }

  /// Whether all remarks on the pattern are here; `silent` says that there are none.
  var tellsRemarks: Bool { entries.contains { $0.key == "remark" || $0.key == "silent" } }

  func texts(_ key: String) -> [String] {
    entries.filter { $0.key == key }.map(\.text)
  }

  /// Reads all paragraphs of all files in a folder.
  static func all(in folder: URL) throws -> [PatternCase] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".txt") }.flatMap { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.split(separator: "\n\n").compactMap { PatternCase(paragraph: String($0), file) }
    }
  }

  private init?(paragraph: String, _ file: String) {
    var comment = ""
    var entries: [Entry] = []
    for line in paragraph.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("#") {
        comment += line.dropFirst()
        continue
      }
      let key = line.prefix(9).trimmingCharacters(in: .whitespaces)
      if key.isEmpty, !entries.isEmpty {
        entries[entries.count - 1].text += "\n" + line.dropFirst(9)
      } else {
        entries.append(Entry(key: key, text: String(line.dropFirst(9))))
      }
    }
    if entries.isEmpty { return nil }
    let pattern = entries.first { $0.key == "pattern" }?.text ?? ""
    name = "\(file):\(comment.isEmpty ? " " + pattern : comment)"
    self.entries = entries
  }
}
