import Foundation
import ReplayTestSupport
import Testing

@Suite("Single records are shown whole")
struct ShowTests {
  /// Two delivery files; in the second one's archive the calls of the first are met again.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    try archive.add(
      [MadeCall("id-1"), MadeCall("id-2")],
      as: "a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz")
    var inner = TarWriter()
    inner.add(MadeArchive.document([MadeCall("id-3"), MadeCall("id-4")]), as: "deep/calls.json")
    var outer = TarWriter()
    outer.add(inner.archive, as: "inner.tar")
    try archive.write(outer.archive, to: "b/bundle.tar")
    return archive
  }

  @Test(
    "Each way to name a record leads to it",
    arguments: [
      ("in/a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz:2", 2),
      ("./in//a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz:1", 1),
      ("a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz:2 --in in", 2),
      ("1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz:2 --in in", 2),
      ("…Abcdefghijklmnop:1", 1), ("hijklmnop:2 --in in", 2), ("id-2", 2), ("id-1 --in in/a", 1),
      ("in/b/bundle.tar/inner.tar/deep/calls.json:1", 3), ("…calls:2", 4), ("id-4", 4),
      ("bundle.tar/inner.tar/deep/calls.json:2 --in in/b", 4),
      ("-/inner.tar/deep/calls.json:1 < in/b/bundle.tar", 3), ("id-3 --in - < in/b/bundle.tar", 3),
      ("id-1 --in in/b/../a", 1),
      ("-:2 < in/a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz", 2),
    ])
  func names(arguments: String, number: Int) throws {
    let result = try Self.archive().shell("trailbell show --raw \(arguments)")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text == MadeCall("id-\(number)").json + "\n")
    #expect(result.errors == "")
  }

  @Test("Records come in the order they are named, whatever their files' order")
  func order() throws {
    let result = try Self.archive().run("show", "--raw", "id-4", "…nop:2", "id-1", "id-4", "id-3")
    let lines = [4, 2, 1, 4, 3].map { MadeCall("id-\($0)").json }
    #expect(result.lines == lines)
    var tar = TarWriter()
    for number in 6...8 {
      tar.add(MadeArchive.document([MadeCall("id-\(number)")]), as: "\(number).json")
    }
    let archive = try Self.archive()
    try archive.write(tar.archive, to: "c.tar")
    let members = try archive.run("show", "--raw", "in/c.tar/8.json:1", "in/c.tar/6.json:1")
    #expect(members.lines == [8, 6].map { MadeCall("id-\($0)").json })
  }

  @Test("Standard input is read once, however many records of it are asked for")
  func standardInput() throws {
    let archive = try Self.archive()
    let file = "in/a/1_CloudTrail_eu_20260302T1405Z_Abcdefghijklmnop.json.gz"
    let result = try archive.shell("trailbell show --raw -:2 id-1 -:1 --in - < \(file)")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines == [2, 1, 1].map { MadeCall("id-\($0)").json })
    _ = try archive.folder.makeFIFO("pipe")
    let piped = try archive.shell("cat \(file) > pipe & trailbell show --raw pipe:2 pipe:1")
    #expect(piped.lines == [2, 1].map { MadeCall("id-\($0)").json })
    #expect(piped.errors == "")
  }

  @Test("Every match of a report is shown by the place that the report gives")
  func everyMatch() throws {
    let replay = try TrailbellProcess.shell(
      "trailbell replay Samples/Shapes --pattern '{ $.eventVersion = * }' --show matches --duplicates count --format jsonl",
      in: Place.package)
    let matches = try replay.lines.map { try JSONText.object($0) }
    let places = matches.compactMap { match -> String? in
      guard let file = match["file"] as? String, let record = match["record"] as? Int else {
        return nil
      }
      return "\(file):\(record)"
    }
    #expect(places.count > 30)
    let shown = try TrailbellProcess.run(["show", "--raw"] + places, in: Place.package)
    let records = try shown.lines.map { try JSONText.object($0) }
    #expect(records.map { $0["eventID"] as? String } == matches.map { $0["eventID"] as? String })
  }

  @Test(
    "Copies of one event are one record; two events at one place are listed, and nothing is chosen")
  func several() throws {
    let archive = try Self.archive()
    try archive.add([MadeCall("id-1")], as: "c/copy.json.gz")
    let copies = try archive.run("show", "--raw", "id-1", "--in", "in")
    #expect(copies.status == 0)
    #expect(copies.text == MadeCall("id-1").json + "\n")
    #expect(copies.errors.contains("in/c/copy.json.gz:1"))
    try archive.add([MadeCall("id-5")], as: "d/copy.json.gz")
    let places = try archive.run("show", "--raw", "copy:1", "id-2", "--in", "in")
    #expect(places.status == 64)
    #expect(places.text == MadeCall("id-2").json + "\n")
    #expect(places.errors.contains("\n  in/c/copy.json.gz:1\n  in/d/copy.json.gz:1\n"))
    let inBoth = try archive.run("show", "--raw", "copy.json.gz:1", "--in", "in/c", "--in", "in/d")
    #expect(inBoth.status == 64)
  }

  @Test("What is not there is said, and damage on the way wins over it")
  func missing() throws {
    let archive = try Self.archive()
    let found = try archive.run("show", "--raw", "id-9", "id-2", "…nop:3", "no/such.json:1")
    #expect(found.status == 1)
    #expect(found.text == MadeCall("id-2").json + "\n")
    #expect(found.errors.split(separator: "\n").count == 3)
    try archive.write(Array("{\"Records\":[{\"eventVersion\":\"1.08\",".utf8), to: "z.json")
    #expect(try archive.run("show", "id-9").status == 2)
    #expect(try archive.run("show", "in/z.json:1").status == 2)
    // Only files whose names fit are opened for a place.
    #expect(try archive.run("show", "…nop:9").status == 1)
    #expect(try archive.run("show", "id-9", "--in", "nowhere").status == 2)
  }

  @Test(
    "What is no place is refused, and not repeated raw",
    arguments: [
      "a b", "x\"y", "x*", "in/a/", "x:0", "x:1x", ":1", "x:99999999999999999999", "e\u{1B}[31m",
    ])
  func refused(place: String) throws {
    let result = try Self.archive().run("show", place)
    #expect(result.status == 64)
    #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
  }

  @Test("A name that no terminal should see is spelled out")
  func hostileName() throws {
    let archive = try Self.archive()
    for folder in ["x", "y"] {
      try archive.add([MadeCall(folder)], as: "\(folder)/e\u{1B}[31m.json.gz")
    }
    let result = try archive.run("show", "[31m:1")
    #expect(result.status == 64)
    #expect(result.errors.contains(#"in/x/e\u{1b}[31m.json.gz:1"#))
    #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
  }
}
