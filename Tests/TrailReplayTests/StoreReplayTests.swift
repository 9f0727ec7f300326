import Foundation
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Wherever an archive lies, the answer is the same.
@Suite("Replays of archives in other stores")
struct StoreReplayTests {
  /// What is read of a folder whose files are in memory, and no longer on the disk.
  private static func readCopy(
    of folder: TemporaryFolder, _ inputs: [ArchiveInput], jobs: [Int]
  ) throws -> [ArchiveReading] {
    let store = try MemoryStore(copyOf: folder.path)
    try FileManager.default.removeItem(atPath: folder.path)
    return jobs.map { jobs in
      var plan = BuiltInPlan.all(duplicates: .drop, jobs: jobs)
      plan.reading.store = store
      return Replay(plan).read(inputs)
    }
  }

  @Test("A folder of a bucket is read as a folder of a disk", arguments: 700..<712)
  func folder(seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: 6)
    let local = Replay(BuiltInPlan.all(duplicates: .drop)).read([forged.input]).encoded()
    let remote = try Self.readCopy(of: forged.folder, [forged.input], jobs: [1, 3])
    #expect(remote.map { $0.encoded() } == [local, local])
  }

  @Test("What is not read whole is left alone there too: halves of copies, pointers to files, gaps")
  func unread() throws {
    let folder = try TemporaryFolder()
    let packed = GzipWriter.member(Array(#"{"Records":[]}"#.utf8))
    try folder.write(packed, to: "whole.json.gz")
    try folder.write(Array(packed.dropLast(9)), to: "x.json.gz.partial")
    try folder.write(Array(packed.dropLast(9)), to: "cut.json.gz")
    try folder.write("outs:\n- md5: 0f1e2d\n  path: y.json\n", to: "y.json.dvc")
    try folder.write(#"{"Records":[]}"#, to: "y.json")
    let inputs: [ArchiveInput] = [
      .path(ArchiveLocation(folder.path)), .path(ArchiveLocation(folder.path(of: "gone"))),
    ]
    let local = Replay(BuiltInPlan.all(duplicates: .drop)).read(inputs)
    let remote = try #require(try Self.readCopy(of: folder, inputs, jobs: [2]).first)
    #expect(remote.encoded() == local.encoded())
    let outcome = ReplayJudge(BuiltInPlan.all(duplicates: .drop)).outcome(of: remote)
    #expect(outcome.tally.unfinishedCopies == 1 && outcome.tally.files.notRecords == 1)
    #expect(outcome.tally.files.damaged == 2 && outcome.tally.files.read == 2)
  }
}
