import Foundation
import Testing

/// A command that a document shows with its output; `…` stands for what is left out.
struct ShownSession: Sendable, CustomStringConvertible {
  let path: String
  let command: String
  let shown: [String]

  var description: String { "\(path): \(command)" }

  /// Compares what is shown with what was printed.
  func compare(with printed: String) {
    var rest = printed.split(separator: "\n", omittingEmptySubsequences: false)[...]
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
      #expect(Self.shows(line, String(actual)), "\(path): \(line)\nprinted: \(actual)")
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
