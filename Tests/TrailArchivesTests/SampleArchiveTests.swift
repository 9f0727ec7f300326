import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

/// The files in `Samples` are what the forge makes; `swift run sample-forge Samples` writes them.
@Suite("Sample archive")
struct SampleArchiveTests {
  private static let made = SampleArchive()
  private var archive: SampleArchive { Self.made }
  private let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")

  @Test("The committed files are those the forge makes")
  func committed() throws {
    for file in archive.files {
      let run = try StreamRun.of(samples.path + "/Archives/" + file.path)
      #expect(run.bytes == file.inflated && run.error == nil, "\(file.path)")
    }
    var lister = ArchiveLister([.path(ArchiveLocation(samples.path + "/Archives"))])
    var count = 0
    while lister.next() != nil { count += 1 }
    #expect(count == archive.files.count)
  }

  @Test("The committed files of the week are those the forge makes")
  func committedWeek() throws {
    let files = SampleWeek().files
    for file in files {
      let run = try StreamRun.of(samples.path + "/Week/" + file.path)
      #expect(run.bytes == file.inflated && run.error == nil, "\(file.path)")
    }
    var lister = ArchiveLister([.path(ArchiveLocation(samples.path + "/Week"))])
    var count = 0
    while lister.next() != nil { count += 1 }
    #expect(count == files.count)
  }

  @Test("The committed files of every shape are those the forge makes")
  func committedShapes() throws {
    let folder = try TemporaryFolder()
    for file in SampleShapes.files {
      let made = try StreamRun.of(try folder.write(file.bytes, to: file.path))
      let committed = try StreamRun.of(samples.path + "/Shapes/" + file.path)
      #expect(made.entries == committed.entries, "\(file.path)")
      #expect(made.errors.map(\.kind) == committed.errors.map(\.kind), "\(file.path)")
    }
    var lister = ArchiveLister([.path(ArchiveLocation(samples.path + "/Shapes"))])
    var count = 0
    while lister.next() != nil { count += 1 }
    #expect(count == SampleShapes.files.count)
  }

  @Test("The damaged file gives whole records and then an error")
  func damaged() throws {
    let run = try StreamRun.of(samples.path + "/Damaged/" + archive.damaged.path)
    #expect(run.error?.kind == .gzipEndsEarly)
    let text = String(decoding: run.bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\"Records\":[{") && !text.hasSuffix("]}"))
    #expect(text.components(separatedBy: "},{\"eventVersion\"").count > 4)
  }

  @Test("The forge makes the same archive each time, and a small one")
  func deterministic() {
    let other = SampleArchive()
    #expect(other.files.map(\.inflated) == archive.files.map(\.inflated))
    #expect(other.files.map(\.path) == archive.files.map(\.path))
    #expect(archive.files.reduce(0) { $0 + $1.stored.count } < 150_000)
    #expect((280...330).contains(archive.recordCount))
  }

  @Test("As many records match CIS 4.8 as the archive says")
  func matches() throws {
    let logs = archive.files.filter { $0.path.contains("/CloudTrail/") }
    let records = try logs.flatMap { try ReferenceRecords.records(in: $0.inflated) }
    #expect(records.count == archive.recordCount)
    let names = ForgedCall.watched.filter { $0.source == "s3.amazonaws.com" }.map(\.name)
    let matches = records.filter { record in
      record["eventSource"] as? String == "s3.amazonaws.com"
        && names.contains(record["eventName"] as? String ?? "")
    }
    let distinct = Set(matches.compactMap { $0["eventID"] as? String })
    #expect(matches.count == archive.matches4_8.delivered && matches.count == 8)
    #expect(distinct.count == archive.matches4_8.distinct && distinct.count == 7)
    #expect(matches.count { $0["errorCode"] as? String == "AccessDenied" } == 1)
  }

  @Test("Only invented people and documentation addresses appear")
  func invented() throws {
    let nets = ["192.0.2.", "198.51.100.", "203.0.113.", "config.amazonaws.com"]
    for file in archive.files where file.path.contains("/CloudTrail/") {
      for record in try ReferenceRecords.records(in: file.inflated) {
        let address = record["sourceIPAddress"] as? String ?? ""
        #expect(nets.contains { address.hasPrefix($0) }, "\(address)")
        let account = record["recipientAccountId"] as? String ?? ""
        #expect(["111122223333", "444455556666"].contains(account))
      }
    }
  }
}
