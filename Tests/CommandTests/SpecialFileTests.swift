import Foundation
import ReplayTestSupport
import Testing

@Suite("Things in a folder that are no plain files")
struct SpecialFileTests {
  @Test("A folder called as a delivery file is walked")
  func folderNamedAsFile() throws {
    let trial = try DamageTrial()
    try trial.archive.add([MadeCall("inside")], as: "bad.json.gz/inner.json.gz")
    let result = try trial.expectNoDamage()
    #expect(DamageTrial.badIDs(result) == ["inside"])
    #expect(result.files("found") == 3)
    let named = try trial.archive.run("match", "in/bad.json.gz", "-c")
    #expect(named.text == "1\n")
  }

  @Test("A FIFO met in a walk is not opened, and is counted")
  func walkedFIFO() throws {
    let trial = try DamageTrial()
    try trial.archive.folder.makeFIFO("in/bad.json.gz")
    let result = try trial.expectNoDamage()
    #expect(result.files("found") == 2)
    let told = try trial.archive.run("replay", "in").errors
    #expect(told.contains("FIFOs, devices and sockets not opened: 1"))
  }

  @Test("A FIFO that is named is read to its writer's end")
  func namedFIFO() throws {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b")])
    try archive.folder.makeFIFO("fifo")
    let result = try archive.shell("cat in/calls.json.gz > fifo & trailbell match fifo -c")
    #expect(result.text == "2\n")
    #expect(result.ending == .status(0))
  }

  @Test("A link met in a walk is not followed, out of the tree or round in it")
  func links() throws {
    let trial = try DamageTrial()
    let folder = trial.archive.folder
    try folder.write(MadeCall("outside").bytes, to: "out/x.json")
    try folder.makeLink("in/b-out", to: "../out")
    try folder.makeLink("in/b-file", to: "../out/x.json")
    try folder.makeLink("in/c-cycle", to: ".")
    try folder.makeLink("in/d-self", to: "d-self")
    let result = try trial.expectNoDamage()
    #expect(DamageTrial.badIDs(result).isEmpty)
    let told = try trial.archive.run("replay", "in").errors
    #expect(told.contains("symbolic links not followed: 4"))
  }

  @Test("A link that is named is followed")
  func namedLinks() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.folder.makeLink("folder", to: "in")
    try archive.folder.makeLink("file", to: "in/calls.json.gz")
    #expect(try archive.run("match", "folder", "-c").text == "1\n")
    #expect(try archive.run("match", "file", "-c").text == "1\n")
    try archive.folder.makeLink("loose", to: "nowhere")
    let loose = try archive.run("match", "loose", "in", "-c")
    #expect(loose.text == "1\n")
    #expect(loose.status == 2)
    #expect(loose.errors.contains("loose: cannot be opened: No such file or directory"))
  }

  @Test("A path that is no UTF-8 is read, and reported with a mark in its place")
  func pathIsNotUTF8() throws {
    let archive = try MadeArchive()
    let line = #"printf '{"Records":[%s]}' '\#(MadeCall("a").json)' > "$(printf 'in/\377.json')""#
    let result = try archive.shell("\(line) && trailbell replay in --show matches --quiet")
    #expect(result.status == 0)
    #expect(result.text.contains("  \u{FFFD}.json:1  "))
  }

  @Test(
    "A read that fails is reported, and nothing else is lost",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"), "needs Linux's /proc"))
  func readError() throws {
    let trial = try DamageTrial()
    let result = try trial.replay(inputs: ["in", "/proc/self/mem"])
    #expect(result.status == 2)
    #expect(
      result.messages
        == "trailbell: /proc/self/mem: cannot be read: Input/output error (byte 0); "
        + "nothing of it was read\n")
    #expect(result.files("damaged") == 1)
  }
}
