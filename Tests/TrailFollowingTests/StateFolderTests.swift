import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@testable import TrailFollowing

@Suite("The folder in which a follower remembers")
struct StateFolderTests {
  private let folder: TemporaryFolder
  private let plan: ReplayPlan

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 3)
    let alarms = try RandomAlarms(&random, treatments: [.missing])
    plan = ReplayPlan(
      filters: alarms.filters, alarms: alarms.alarms,
      reading: ReadingSettings(duplicates: .drop, jobs: 1))
  }

  private var path: String { folder.path(of: "state") }

  /// Keeps two generations, of which the last one has a line to be delivered.
  private func filled() throws {
    let state = try StateFolder(path)
    var follower = Follower(
      of: ArchiveLocation(folder.path), by: plan, under: "rules", FollowSettings(),
      from: FollowState(of: plan, from: nil), leavingOut: nil)
    try state.save(follower.state, under: "sum")
    follower.append(
      Array("line\n".utf8), of: OutboxLine.Subject(type: "transition", id: "1"))
    try state.save(follower.state, under: "sum")
  }

  private func lines(_ kept: StateFolder.Kept?) -> [[UInt8]]? {
    kept.map {
      Follower(
        of: ArchiveLocation(folder.path), by: plan, under: "rules", FollowSettings(),
        from: $0.state, leavingOut: nil
      ).undelivered.map(\.text)
    }
  }

  @Test("What was kept is there again, without the lines that have been delivered")
  func kept() throws {
    #expect(try StateFolder(path).load(for: plan, under: "sum") == nil)
    try filled()
    let state = try StateFolder(path)
    #expect(lines(try state.load(for: plan, under: "sum")) == [Array("line\n".utf8)])
    var delivered = DeliveredLines()
    delivered.insert(0)
    try state.note(delivered)
    #expect(lines(try state.load(for: plan, under: "sum")) == [])
    try state.reset()
    #expect(try state.load(for: plan, under: "sum") == nil)
  }

  @Test("Where the last generation is cut or changed anywhere, the one before goes on")
  func damaged() throws {
    try filled()
    let name = "state/state-2"
    let bytes = try InputPieces.whole(ArchiveLocation(folder.path(of: name)))
    var random = SeededGenerator(seed: 5)
    for trial in 0..<60 {
      var changed = bytes
      if trial % 2 == 0 {
        changed = Array(bytes.prefix(random.number(in: 0...bytes.count - 1)))
      } else {
        changed[random.number(in: 0...bytes.count - 1)] ^= 1 << UInt8(random.number(in: 0...7))
      }
      try folder.write(changed, to: name)
      let state = try StateFolder(path)
      do {
        let kept = try state.load(for: plan, under: "sum")
        #expect(kept?.isOlder == true && lines(kept) == [], "\(trial)")
      } catch FollowError.otherVersion {
        // A digit of the version was changed: nobody can tell that from a later release's.
      }
    }
    try folder.write([], to: name)
    try folder.write([], to: "state/state-1")
    #expect(throws: FollowError.damaged(path)) {
      try StateFolder(path).load(for: plan, under: "sum")
    }
  }

  @Test("It belongs to its rules, and to one follower at a time")
  func owners() throws {
    try filled()
    let state = try StateFolder(path)
    #expect(throws: FollowError.otherRules(path)) { try state.load(for: plan, under: "others") }
    #expect(throws: FollowError.inUse(path)) { try StateFolder(path) }
    #expect(try StateFolder.status(at: path).undelivered == 1)
  }

  @Test(
    "A part that is cut or changed is read from its copy, and written again",
    arguments: ["part-", "copy-"])
  func parts(kind: String) throws {
    let name = "111122223333_CloudTrail_eu-west-1_20260302T1405Z_abcdefgh.json"
    try folder.write(Array(#"{"Records":[]}"#.utf8), to: "logs/AWSLogs/" + name)
    var follower = Follower(
      of: ArchiveLocation(folder.path(of: "logs")), by: plan, under: "rules", FollowSettings(),
      from: FollowState(of: plan, from: nil), leavingOut: nil)
    #expect(follower.pass(at: 1_772_460_000, .whole).filesRead == 1)
    let state = try StateFolder(path)
    // Both generations need the same part.
    for _ in 0..<2 { try state.save(follower.state, under: "sum") }
    let files = { () throws in
      try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(kind) }
    }
    let part = try #require(try files().first)
    let bytes = try InputPieces.whole(ArchiveLocation(folder.path(of: "state/" + part)))
    for changed in [Array(bytes.dropLast()), Array(bytes.dropLast()) + [0x7F], []] {
      try folder.write(changed, to: "state/" + part)
      let kept = try #require(try state.load(for: plan, under: "sum"))
      #expect(!kept.isOlder && kept.state.seen.count == 1)
      #expect(try files().isEmpty)
      try state.save(follower.state, under: "sum")
      #expect(try files() == [part])
    }
    for file in StateParts(in: path).files { try FileManager.default.removeItem(atPath: file) }
    #expect(throws: FollowError.damaged(path)) { try state.load(for: plan, under: "sum") }
  }

  @Test("No bytes are taken for a state, and none of them end the program")
  func hostile() throws {
    try filled()
    let kept = try #require(try StateFolder(path).load(for: plan, under: "sum"))
    let bytes = kept.state.encoded()
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var changed = bytes
      for _ in 0..<random.number(in: 1...4) {
        changed[random.number(in: 0...changed.count - 1)] = UInt8(random.number(in: 0...255))
      }
      if random.chance(30) { changed = Array(changed.prefix(random.number(in: 0...changed.count))) }
      if let state = try? FollowState(decoding: changed, [], for: plan) {
        _ = state.encoded()
      }
    }
  }
}
