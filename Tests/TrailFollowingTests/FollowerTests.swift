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
    for minute in [12, 13] { try archive.pass(at: Self.time(1, minute)) }
    #expect(
      archive.standing == archive.replayed(upTo: try #require(try archive.status?.edge)).settled)
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
    for second in [0, 10] { try archive.pass(at: Self.time(1, 1, second)) }
    let edge = try archive.status?.edge
    #expect(edge != nil)
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
    #expect(try archive.status?.edge == nil)
    try archive.pass(at: Self.time(2, 1, 10))
    let edge = FollowedArchive.midnight + Self.time(1, 45)
    #expect(try archive.status?.edge == edge)
    try archive.pass(at: Self.time(0, 30))
    #expect(try archive.status?.edge == edge)
    archive.store.add(ahead.path, ahead.bytes)
    for second in [0, 10] { try archive.pass(at: Self.time(2, 2, second)) }
    // Hours ahead it is somebody's mistake.
    #expect(try archive.status?.edge == edge)
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
    for second in [0, 10] { try archive.pass(at: Self.time(5, 1, second)) }
    archive.store.add(late.path, late.bytes)
    let pass = try archive.pass(at: Self.time(5, 10))
    #expect(pass.late == [late.path])
    #expect(pass.lateCountFrom == FollowedArchive.midnight + Self.time(5, 10))
    #expect(archive.reported.allSatisfy { $0.kind == .transition })
  }

  @Test("While one Region's files come before another one's, none of them is late")
  func midSync() throws {
    var random = SeededGenerator(seed: 7)
    var archive = FollowedArchive(
      try RandomAlarms(&random, treatments: [.notBreaching]), clock: .delivery)
    let first = [Self.file((14, 30), "a"), Self.file((14, 55), "b")]
    let second = [
      Self.file((14, 5), "c", region: "us-east-1"), Self.file((14, 25), "d", region: "us-east-1"),
    ]
    for file in first { archive.store.add(file.path, file.bytes) }
    try archive.pass(at: Self.time(15, 0))
    for file in second { archive.store.add(file.path, file.bytes) }
    #expect(try archive.pass(at: Self.time(15, 0, 10)).late.isEmpty)
    try archive.pass(at: Self.time(15, 0, 20))
    #expect(
      archive.standing == archive.replayed(upTo: try #require(try archive.status?.edge)).settled)
  }

  @Test("The last alarm before a silence is reported, as not final")
  func lastBeforeSilence() throws {
    var archive = try Self.archive()
    let files = [
      Self.file((14, 5), "a", names: ["D"]), Self.file((14, 30), "b", names: ["A", "A", "A"]),
    ]
    for file in files { archive.store.add(file.path, file.bytes) }
    for minute in 31...60 { try archive.pass(at: Self.time(14, minute)) }
    let edge = try #require(try archive.status?.edge)
    let last = archive.reported.filter { $0.head.at > edge }
    #expect(!last.isEmpty && last.allSatisfy { !$0.isFinal && $0.revision == 0 && $0.isFirst })
  }

  @Test("Before the first file nothing is final, however long it takes to come")
  func emptyAtFirst() throws {
    var archive = try Self.archive()
    let old = Self.file((1, 0), "x")
    for hour in 10...12 { try archive.pass(at: Self.time(hour, 0)) }
    #expect(try archive.status?.edge == nil)
    archive.store.add(old.path, old.bytes)
    for hour in 13...14 { #expect(try archive.pass(at: Self.time(hour, 0)).late.isEmpty) }
  }

  @Test("A file that was read as it was is read again when it is whole after all")
  func completedLater() throws {
    var archive = try Self.archive()
    let file = Self.file((1, 0), "x", names: ["A", "A"])
    archive.store.add(file.path, Array(file.bytes.dropLast(9)))
    for minute in 1...3 { try archive.pass(at: Self.time(1, minute)) }
    #expect(try archive.status?.counts.filesDamaged == 1)
    archive.store.add(file.path, file.bytes)
    #expect(try archive.pass(at: Self.time(1, 4)).filesRead == 1)
    try archive.pass(at: Self.time(1, 5))
    #expect(
      archive.standing == archive.replayed(upTo: try #require(try archive.status?.edge)).settled)
  }
}
