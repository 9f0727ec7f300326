import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Wherever an archive lies, the answer is the same.
@Suite("Replays of archives in other stores")
struct StoreReplayTests {
  /// The same folder's files in memory.
  private static func plan(readingCopyOf folder: TemporaryFolder, jobs: Int) throws -> ReplayPlan {
    var plan = BuiltInPlan.all(duplicates: .drop, jobs: jobs)
    plan.reading.store = try MemoryStore(copyOf: folder.path)
    return plan
  }

  @Test("A folder of a bucket is read as a folder of a disk", arguments: 700..<712)
  func folder(seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: 6)
    let local = Replay(BuiltInPlan.all(duplicates: .drop)).read([forged.input]).encoded()
    for jobs in [1, 3] {
      let plan = try Self.plan(readingCopyOf: forged.folder, jobs: jobs)
      #expect(Replay(plan).read([forged.input]).encoded() == local)
    }
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
      .path(ArchivePath(folder.path)), .path(ArchivePath(folder.path(of: "gone"))),
    ]
    let local = Replay(BuiltInPlan.all(duplicates: .drop)).read(inputs)
    let remote = Replay(try Self.plan(readingCopyOf: folder, jobs: 2)).read(inputs)
    #expect(remote.encoded() == local.encoded())
    let outcome = ReplayJudge(BuiltInPlan.all()).outcome(of: remote)
    #expect(outcome.tally.unfinishedCopies == 1 && outcome.tally.files.notRecords == 1)
    #expect(outcome.tally.files.damaged == 2 && outcome.tally.files.read == 2)
  }
}
