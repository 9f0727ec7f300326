import Foundation

/// One paragraph of a case file: a comment, and lines of a key and a text.
///
/// A line that begins with nine spaces goes on where the one above ended.
struct CaseParagraph: Sendable {
  /// What is at stake.
  let name: String
  private let entries: [(key: String, text: String)]

  static func all(in file: String) throws -> [CaseParagraph] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(file)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n\n")
      .map { CaseParagraph($0) }.filter { !$0.entries.isEmpty }
  }

  private init(_ paragraph: Substring) {
    var names: [Substring] = []
    var entries: [(key: String, text: String)] = []
    for line in paragraph.split(separator: "\n") {
      if line.hasPrefix("#") {
        names.append(line.dropFirst(2))
      } else if line.hasPrefix("         "), let last = entries.indices.last {
        entries[last].text += "\n" + line.dropFirst(9)
      } else {
        let key = line.prefix(9).trimmingCharacters(in: .whitespaces)
        entries.append((key, String(line.dropFirst(9))))
      }
    }
    (name, self.entries) = (names.joined(separator: " "), entries)
  }

  /// The text of a key.
  subscript(key: String) -> String? { entries.first { $0.key == key }?.text }
}
