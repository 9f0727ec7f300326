import Foundation
import Testing

/// A call and what it is about: three lines of `Cases/targets.txt`.
struct TargetCase: Sendable, CustomTestStringConvertible {
  let source: String
  let name: String
  /// The record's members that say so, as JSON.
  let members: String
  /// The kind and the name; `none`.
  let expected: String

  var testDescription: String { "\(name): \(expected)" }

  /// The whole record.
  var record: String {
    #"{"eventVersion":"1.11","eventSource":"\#(source)","eventName":"\#(name)",\#(members)}"#
  }

  /// All of them, in the file's order.
  static func all() throws -> [TargetCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/targets.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.trimmingCharacters(in: .whitespaces) }
    return stride(from: 0, to: lines.count - 2, by: 3).map { line in
      let call = lines[line].split(separator: " ").map(String.init)
      return TargetCase(
        source: call[0] + ".amazonaws.com", name: call[1], members: lines[line + 1],
        expected: lines[line + 2])
    }
  }
}
