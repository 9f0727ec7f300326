import Foundation
import Testing
import TrailReplay

/// With what a call was made is read from what its record says.
@Suite("The tool of a call")
struct CallToolTests {
  /// A line of `Cases/tools.txt`: the tool, userAgent, invokedBy and whether the console gave the
  /// credentials; `-` is nothing.
  struct Row: Sendable, CustomTestStringConvertible {
    let tool: String?
    let members: String

    var testDescription: String { "\(tool ?? "-"): \(members)" }

    init(_ line: Substring) {
      let columns = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let known = columns.map { $0 == "-" ? nil : $0 } + [nil, nil]
      tool = known[0]
      let identity = known[2].map { #"{"invokedBy":"\#($0)"}"# } ?? "{}"
      members =
        (known[1].map { #""userAgent":"\#($0)","# } ?? "")
        + (known[3].map { #""sessionCredentialFromConsole":\#($0),"# } ?? "")
        + #""userIdentity":\#(identity)"#
    }
  }

  static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/tools.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(Row.init)
  }

  @Test("It is that of the case", arguments: try rows())
  func tool(row: Row) throws {
    let archive = try SmallArchive([[#"{"eventVersion":"1.11",\#(row.members)}"#]])
    let match = try #require(
      archive.outcome(of: [try .test("{ $.eventVersion = 1.11 }")]).matches.first)
    #expect(match.tool?.description == row.tool)
  }
}
