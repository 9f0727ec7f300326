import ReplayTestSupport
import Testing

/// A name alone never costs a record: what is called like a half of a sync tool's is left alone only
/// where it is one.
@Suite("Copies that sync tools have not finished")
struct UnfinishedCopyTests {
  private static let document = MadeArchive.document([MadeCall("kept")])
  private static let packed = GzipWriter.member(document)

  private static let halfNames = [
    "x.json.gz.H23ad4Bc", "x.json.gz.3fA90bC1", "x.json.gz.deadbeef", "x.json.gz.partial",
    "x.json.gz.1a2b3c4d.partial", ".x.json.gz.kdpaud", ".x.json.gz.XY12ab",
  ]

  @Test(
    "Halves are counted and left alone in a walk, and reported where they are named",
    arguments: halfNames)
  func half(name: String) throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.write(Array(Self.packed.prefix(Self.packed.count - 9)), to: name)
    let result = try archive.replay()
    #expect(result.status == 0 && result.count("unfinishedCopies") == 1, "\(result)")
    #expect(result.files("found") == 1 && result.eventIDs == ["good"])
    #expect(try archive.run("match", "-c", "in").text == "1\n")
    #expect(try archive.run("match", "in/" + name).status == 2)
  }

  @Test(
    "Halves of text that is not packed are left alone, and a copy without a byte is",
    arguments: [Array(document.dropLast(3)), []])
  func plainHalf(bytes: [UInt8]) throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.write(bytes, to: "x.json.deadBEEF")
    let result = try archive.replay()
    #expect(result.status == 0 && result.count("unfinishedCopies") == 1, "\(result)")
  }

  @Test(
    "What is whole is read, whatever is added to its name",
    arguments: halfNames + ["x.gz.original", "x.json.gz.20260302", "x.json.gz.rotated1"])
  func kept(name: String) throws {
    let archive = try MadeArchive()
    try archive.write(Self.packed, to: name)
    try archive.write(Self.document, to: name.replacing(".gz", with: ""))
    let result = try archive.run("match", "-c", "in")
    #expect(result.text == "2\n" && result.status == 0 && result.errors.isEmpty, "\(result)")
  }

  @Test(
    "A day or a word behind a log's name makes no half: damage is reported",
    arguments: ["x.json.gz.20260302", "x.json.gz.rotated1", "x.gz.original"])
  func dated(name: String) throws {
    let result = try DamageTrial(Array(Self.packed.dropLast(9)), as: name).replay()
    #expect(result.status == 2 && result.count("unfinishedCopies") == 0, "\(result)")
  }

  @Test("A line that is wrong makes no half of a whole file: its other records are read")
  func brokenLine() throws {
    let archive = try MadeArchive()
    let lines = [MadeCall("a").json, "{\"eventVersion\":}", MadeCall("b").json]
    try archive.write(Array(lines.joined(separator: "\n").utf8), to: "x.json.deadbeef")
    let result = try archive.run("match", "-c", "in")
    #expect(result.text == "2\n" && result.status == 2, "\(result)")
  }

  @Test("In archives whole ones are read, and halves are reported, since they cannot be read twice")
  func members() throws {
    let archive = try MadeArchive()
    var tar = TarWriter()
    tar.add(Self.packed, as: "x.json.gz.deadbeef")
    tar.add(Self.document, as: "y.json.20260302")
    tar.add(Array(Self.packed.dropLast(9)), as: "z.json.gz.3fA90bC1")
    try archive.write(tar.archive, to: "a.tar")
    let result = try archive.run("match", "-c", "in")
    #expect(result.status == 2 && result.errors.contains("a.tar/z.json.gz.3fA90bC1: gzip"))
    #expect(result.text == "3\n")
  }
}
