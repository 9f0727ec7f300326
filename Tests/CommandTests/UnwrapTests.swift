import ReplayTestSupport
import Testing

/// Records that another program put into a field of its own are read where the user names the field.
@Suite("--unwrap")
struct UnwrapTests {
  private static let record = MadeCall("x").json

  private static func text(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let rows: [(field: String, value: String, count: Int)] = [
    ("log", "{\"log\":\(text(record)),\"stream\":\"stdout\"}", 1),
    ("log", "{\"stream\":\"stdout\",\"log\":\(record)}", 1),
    ("log", "{\"log\":[\(record),\(record)]}", 2),
    ("log", "{\"log\":{\"Records\":[\(record),\(record)]}}", 2),
    ("log", "{\"log\":\(text("{\"Records\":[\(record)]}\n"))}".replacing("\n", with: "\\n"), 1),
    ("log", "{\"log\":\(text("[\(record)]"))}", 1),
    ("result._raw", "{\"result\":{\"_raw\":\(text(record))}}", 1),
    ("result._raw", "{\"result._raw\":\(text(record))}", 1),
    ("log", "[{\"log\":\(record)},{\"log\":\(record)}]", 2),
  ]

  @Test("Each form of a field gives its records, on each line", arguments: rows)
  func forms(row: (field: String, value: String, count: Int)) throws {
    let archive = try MadeArchive()
    try archive.write(Array("\(row.value)\n\(row.value)\n".utf8), to: "a.log")
    let result = try archive.run("match", "-c", "--unwrap", row.field, "in/a.log")
    #expect(result.text == "\(2 * row.count)\n" && result.status == 0, "\(result)")
    #expect(result.errors.isEmpty)
  }

  @Test("The first of several fields that a line has is taken, and lines without one as they are")
  func several() throws {
    let archive = try MadeArchive()
    let lines = [
      "{\"a\":\(Self.record)}", "{\"b\":\(Self.record),\"a\":null}", Self.record,
      "{\"a\":\(Self.record),\"b\":\(Self.record)}",
    ]
    try archive.write(Array(lines.joined(separator: "\n").utf8), to: "a.log")
    let result = try archive.run("match", "-c", "--unwrap", "a", "--unwrap", "b", "in/a.log")
    #expect(result.text == "4\n" && result.status == 0, "\(result)")
  }

  @Test("Other lines of the same log are no damage, and are counted")
  func otherLines() throws {
    let archive = try MadeArchive()
    let lines = [
      "{\"log\":\"starting\\n\"}", "{\"log\":\"12:00 \\n\"}", "{\"log\":\(Self.text(Self.record))}",
    ]
    try archive.write(Array(lines.joined(separator: "\n").utf8), to: "a.log")
    let result = try archive.replay("--unwrap", "log")
    #expect(result.status == 0 && result.eventIDs == ["x"], "\(result)")
    #expect(result.refused("otherEvent") == 2)
  }

  @Test("A record that is cut inside its field is reported, and the next line is read")
  func cutInside() throws {
    let archive = try MadeArchive()
    let lines = [
      "{\"log\":\(Self.text(String(Self.record.dropLast(9))))}",
      "{\"log\":\(Self.text(Self.record))}",
    ]
    try archive.write(Array(lines.joined(separator: "\n").utf8), to: "a.log")
    let result = try archive.run("match", "--unwrap", "log", "in/a.log")
    #expect(result.lines.count == 1 && result.status == 2, "\(result)")
    #expect(result.errors.contains("log at byte 0"))
  }
}
