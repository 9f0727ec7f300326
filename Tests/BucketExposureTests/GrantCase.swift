import Foundation
import Testing

@testable import BucketExposure

/// One paragraph of a case file: a bucket policy or the parameters of a call that sets an access control list, and
/// whom it lets in.
///
///     # what is at stake
///     status   how the answer is known
///     because  why
///     owner    111122223333
///     policy   {"Statement":…}, or
///     call     {"x-amz-acl":…}
///     public   yes, no or unknown
///     doubt    yes or no
///     grants   what each has whom it lets in, with bars between them
///     says     the whole answer
///
/// `says` is recorded and read; a judge is held to the others as well where they are there.
struct GrantCase: Sendable, CustomTestStringConvertible {
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

  static func url(of file: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(file).txt")
  }

  /// The paragraphs of a file.
  static func all(in file: String) throws -> [GrantCase] {
    try String(contentsOf: url(of: file), encoding: .utf8).split(separator: "\n\n").map {
      GrantCase(paragraph: $0)
    }
  }

  /// Whether everything that the case says is so.
  func agrees(with found: GrantJudgement) -> Bool {
    let isPublic =
      switch found.verdict {
      case .public: "yes"
      case .otherAccount, .ownAccountOrService: "no"
      case .unknown: "unknown"
      }
    let doubt = found.isUncertain ? "yes" : "no"
    return self["public"].map { $0 == isPublic } ?? true
      && self["doubt"].map { $0 == doubt } ?? true && self["says"].map { $0 == found.words } ?? true
      && self["grants"].map { $0 == found.grantWords } ?? true
  }

  /// Writes the answers of `judge` into a file's cases.
  static func record(_ file: String, by judge: (GrantCase) -> GrantJudgement) throws {
    let paragraphs = try all(in: file).map { $0.paragraph(saying: judge($0).words) }
    try (paragraphs.joined(separator: "\n\n") + "\n")
      .write(to: url(of: file), atomically: true, encoding: .utf8)
  }

  private init(paragraph: Substring) {
    let rows = paragraph.split(separator: "\n")
    name = String(rows.first?.dropFirst(2) ?? "")
    lines = rows.dropFirst().map { row in
      (row.prefix(9).trimmingCharacters(in: .whitespaces), String(row.dropFirst(9)))
    }
  }
}
