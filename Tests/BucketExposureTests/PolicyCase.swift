import Foundation
import Testing

/// One paragraph of a case file: a bucket policy, and whom it lets in.
///
///     # what is at stake
///     status   how the answer is known
///     because  why
///     owner    111122223333
///     policy   {"Statement":…}
///     public   yes, no or unknown
///     doubt    yes or no
///     says     the whole answer
///
/// `says` is recorded and read; a judge is held to the others as well where they are there.
struct PolicyCase: Sendable, CustomTestStringConvertible {
  let name: String
  private let lines: [(key: String, text: String)]

  var testDescription: String { name }

  /// The text behind `key`, if there is one.
  subscript(key: String) -> String? {
    lines.first { $0.key == key }?.text
  }

  /// The paragraph again, with another answer.
  func paragraph(saying answer: String) -> String {
    let kept = lines.filter { $0.key != "says" } + [("says", answer)]
    let texts = kept.map { $0.key.padding(toLength: 9, withPad: " ", startingAt: 0) + $0.text }
    return (["# " + name] + texts).joined(separator: "\n")
  }

  static let files = ["guide", "recorded", "own"]

  static func url(of file: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(file).txt")
  }

  /// The paragraphs of a file.
  static func all(in file: String) throws -> [PolicyCase] {
    try String(contentsOf: url(of: file), encoding: .utf8).split(separator: "\n\n").map {
      PolicyCase(paragraph: $0)
    }
  }

  private init(paragraph: Substring) {
    let rows = paragraph.split(separator: "\n")
    name = String(rows.first?.dropFirst(2) ?? "")
    lines = rows.dropFirst().map { row in
      (row.prefix(9).trimmingCharacters(in: .whitespaces), String(row.dropFirst(9)))
    }
  }
}
