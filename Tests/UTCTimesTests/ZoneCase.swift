import Foundation
import Testing
import UTCTimes

/// A zone of `Cases/zones/`, and what is expected of it at some times.
struct ZoneCase: Sendable, CustomTestStringConvertible {
  /// One line of `Cases/zones.txt`.
  struct Row: Sendable {
    let time: Int
    let seconds: Int
    let abbreviation: String
  }

  let name: String
  let rows: [Row]

  var testDescription: String { name }

  /// The zone's file.
  var bytes: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: Self.folder.appending(path: "zones/" + name))) }
  }

  /// The zone that its file is of.
  var zone: CivilZone {
    get throws {
      let file = try bytes
      return try #require(CivilZone(named: name, file: file))
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  /// All zones, by name.
  static func all() throws -> [ZoneCase] {
    let text = try String(contentsOf: folder.appending(path: "zones.txt"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").map(String.init) }
    let rows = Dictionary(grouping: lines) { $0[0] }
    return rows.sorted { $0.key < $1.key }.map { name, lines in
      let rows = lines.map { cells in
        Row(time: Int(cells[1]) ?? 0, seconds: Int(cells[2]) ?? .min, abbreviation: cells[3])
      }
      return ZoneCase(name: name, rows: rows)
    }
  }

  /// The zone called `name`.
  static func named(_ name: String) throws -> ZoneCase {
    try #require(try all().first { $0.name == name })
  }
}
