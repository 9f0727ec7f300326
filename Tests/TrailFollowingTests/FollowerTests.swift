import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailFollowing
import TrailReplay

@Suite("What a follower does with a folder that keeps growing")
struct FollowerTests {
  /// A follower of the metric A with a threshold of 1 in five minutes.
  private static func archive() throws -> FollowedArchive {
    var random = SeededGenerator(seed: 7)
    return FollowedArchive(try RandomAlarms(&random, treatments: [.missing]))
  }

  private static func file(
    _ clock: (Int, Int), _ unique: String, region: String = "eu-west-1", names: [String] = ["A"]
  ) -> ArrivingFile {
    let minute = clock.0 * 3600 + clock.1 * 60
    let records = names.enumerated().map { index, name in
      (name: name, seconds: minute - 120, id: "\(unique)-\(index)")
    }
    return ArrivingFile(delivered: minute, at: 0, region: region, unique: unique, records)
  }

  private static func time(_ hour: Int, _ minute: Int, _ second: Int = 0) -> Int {
    hour * 3600 + minute * 60 + second
  }

  @Test(
    "Files that sort before the last one that was read are read: the case that lost others theirs")
  func namesOutOfOrder() throws {
    var archive = try Self.archive()
    // As reported of another tool: T1825Z came at 18:20:26, three files of T1820Z after it.
    let arrivals: [(at: Int, file: ArrivingFile)] = [
      (Self.time(18, 10, 37), Self.file((18, 15), "KHr4AjFScmYTg8Wn")),
      (Self.time(18, 20, 26), Self.file((18, 25), "zX9vLpQmN3bR7tYw")),
      (Self.time(18, 20, 46), Self.file((18, 20), "yT6uIoPaS2dF4gHj")),
      (Self.time(18, 21, 57), Self.file((18, 20), "aB1cD2eF3gH4iJ5k")),
      (Self.time(18, 22, 10), Self.file((18, 20), "Ab0000000000000Z")),
      (Self.time(18, 22, 22), Self.file((18, 20), "AA0000000000000A")),
    ]
    for (at, file) in arrivals {
      archive.store.add(file.path, file.bytes)
      let pass = try archive.pass(at: at, .hot)
      #expect(pass.filesRead == 1 && pass.late.isEmpty)
    }
    #expect(try archive.status?.filesSeen == arrivals.count)
  }

  @Test("A Region that is used for the first time, and a day that begins, are found")
  func newFolders() throws {
    var archive = try Self.archive()
    let files = [
      Self.file((23, 55), "a"), Self.file((24, 0), "b"),
      Self.file((24, 0), "c", region: "sa-east-1"),
    ]
    for (index, file) in files.enumerated() {
      archive.store.add(file.path, file.bytes)
      #expect(try archive.pass(at: Self.time(24, index + 1), .hot).filesRead == 1)
    }
    // The last one of yesterday comes after midnight.
    let last = Self.file((23, 59), "d")
    archive.store.add(last.path, last.bytes)
    #expect(try archive.pass(at: Self.time(24, 4), .hot).filesRead == 1)
  }

  @Test("A file that grows is left until it is whole; one that stays cut is damaged")
  func growing() throws {
    var archive = try Self.archive()
    let (whole, cut) = (Self.file((1, 0), "whole"), Self.file((1, 0), "cut"))
    let packed = GzipWriter.member(whole.bytes)
    let path = ArchiveLocation(bytes: whole.path.bytes + Array(".gz".utf8))
    archive.store.add(path, [])
    #expect(try archive.pass(at: Self.time(1, 0)).filesRead == 0)
    for count in [1, 20, packed.count - 1] {
      archive.store.add(path, Array(packed.prefix(count)))
      let pass = try archive.pass(at: Self.time(1, 0, count % 60))
      #expect(pass.filesRead == 0 && pass.waiting == 1 && pass.damages.isEmpty, "\(count)")
    }
    archive.store.add(path, packed)
    let pass = try archive.pass(at: Self.time(1, 1))
    #expect(pass.filesRead == 1 && pass.waiting == 0 && pass.damages.isEmpty)
    archive.store.add(cut.path, Array(cut.bytes.dropLast(9)))
    #expect(try archive.pass(at: Self.time(1, 2)).waiting == 1)
    #expect(try archive.pass(at: Self.time(1, 2, 50)).waiting == 1)
    let last = try archive.pass(at: Self.time(1, 3))
    #expect(last.filesRead == 1 && last.waiting == 0 && last.damages.count == 1)
    #expect(try archive.status?.counts.filesDamaged == 1)
  }

  @Test("Beside a file that is not whole all others are read")
  func besideGrowing() throws {
    var archive = try Self.archive()
    for index in 0..<5 {
      let file = Self.file((1, index), "\(index)")
      archive.store.add(file.path, index == 2 ? Array(file.bytes.dropLast(9)) : file.bytes)
    }
    let pass = try archive.pass(at: Self.time(1, 10))
    #expect(pass.filesRead == 4 && pass.waiting == 1)
    #expect(archive.standing == archive.replayed(upTo: try #require(try archive.status?.edge)))
  }

  @Test("A file that is written to after it was read is reported, and not read twice")
  func rewritten() throws {
    var archive = try Self.archive()
    let file = Self.file((1, 0), "x")
    archive.store.add(file.path, file.bytes)
    try archive.pass(at: Self.time(1, 1))
    archive.store.add(file.path, Self.file((1, 0), "x", names: ["A", "B", "C"]).bytes)
    let pass = try archive.pass(at: Self.time(1, 2))
    #expect(pass.rewritten == [file.path] && pass.filesRead == 0)
    #expect(try archive.pass(at: Self.time(1, 3)).rewritten.isEmpty)
  }

  @Test("While the folder is gone the edge stays, and nothing is forgotten")
  func unmounted() throws {
    var archive = try Self.archive()
    let (first, second) = (Self.file((1, 0), "x"), Self.file((3, 0), "y"))
    archive.store.add(first.path, first.bytes)
    try archive.pass(at: Self.time(1, 1))
    let edge = try archive.status?.edge
    archive.store.unmount(true)
    archive.store.add(second.path, second.bytes)
    #expect(!(try archive.pass(at: Self.time(3, 1)).failures.isEmpty))
    #expect(try archive.status?.edge == edge)
    archive.store.unmount(false)
    #expect(try archive.pass(at: Self.time(3, 2)).filesRead == 1)
    #expect(try archive.status?.filesSeen == 2)
  }

  @Test("A clock that is set back moves nothing back, and a name that lies ahead moves nothing on")
  func clocks() throws {
    var archive = try Self.archive()
    let (first, ahead) = (Self.file((2, 0), "x"), Self.file((9, 0), "y"))
    archive.store.add(first.path, first.bytes)
    try archive.pass(at: Self.time(2, 1))
    let edge = FollowedArchive.midnight + Self.time(1, 45)
    #expect(try archive.status?.edge == edge)
    try archive.pass(at: Self.time(0, 30))
    #expect(try archive.status?.edge == edge)
    archive.store.add(ahead.path, ahead.bytes)
    try archive.pass(at: Self.time(2, 2))
    #expect(try archive.status?.edge == FollowedArchive.midnight + Self.time(1, 47))
  }

  @Test("A source that falls silent is reported once, and once when it is back")
  func silence() throws {
    var archive = try Self.archive()
    archive.settings.expectEvery = 600
    let files = [Self.file((1, 0), "x"), Self.file((2, 0), "y")]
    archive.store.add(files[0].path, files[0].bytes)
    for minute in stride(from: 0, to: 30, by: 5) { try archive.pass(at: Self.time(1, minute)) }
    archive.store.add(files[1].path, files[1].bytes)
    for minute in stride(from: 0, to: 10, by: 5) { try archive.pass(at: Self.time(2, minute)) }
    let since = FollowedArchive.midnight + Self.time(1, 0)
    #expect(archive.passes.compactMap(\.source) == [.silent(since: since), .back(since: since)])
  }

  @Test("On the delivery clock what comes late counts from when it was seen, and is reported")
  func late() throws {
    var random = SeededGenerator(seed: 7)
    var archive = FollowedArchive(
      try RandomAlarms(&random, treatments: [.notBreaching]), clock: .delivery)
    let (first, late) = (Self.file((5, 0), "x"), Self.file((1, 0), "y", names: ["A", "A", "A"]))
    archive.store.add(first.path, first.bytes)
    try archive.pass(at: Self.time(5, 1))
    archive.store.add(late.path, late.bytes)
    let pass = try archive.pass(at: Self.time(5, 10))
    #expect(pass.late == [late.path])
    #expect(pass.lateCountFrom == FollowedArchive.midnight + Self.time(5, 10))
    #expect(archive.reported.allSatisfy { $0.kind == .transition })
  }
}
