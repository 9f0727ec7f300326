import AlarmDefinitions
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A search for matching records")
struct MatchSearchTests {
  private static func search(_ jobs: Int, _ duplicates: DuplicateTreatment) throws -> MatchSearch {
    var reading = ReadingSettings(duplicates: duplicates, jobs: jobs)
    reading.recordLimit = 1 << 20
    return MatchSearch(filters: try Definitions(builtIn: "cis").filters, reading: reading)
  }

  @Test("prints the same lines in the same order with any number of jobs", arguments: 300..<312)
  func listingOrder(seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: 40)
    for duplicates in DuplicateTreatment.allCases {
      let alone = CollectedLines()
      let first = try Self.search(1, duplicates).run(over: [forged.input], write: alone.take)
      for jobs in [2, 7] {
        let lines = CollectedLines()
        let outcome = try Self.search(jobs, duplicates).run(over: [forged.input], write: lines.take)
        #expect(lines.bytes == alone.bytes, "seed \(seed), \(jobs) jobs, \(duplicates)")
        #expect(outcome.linesWritten == first.linesWritten)
        #expect(outcome.duplicatesDropped == first.duplicatesDropped)
        #expect(outcome.tally == first.tally)
      }
    }
  }

  @Test("holds back no more than it must when a later file is done first", arguments: [2, 3])
  func largeFilesAhead(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let record =
      #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","#
      + #""eventName":"PutBucketAcl","note":"\#(String(repeating: "x", count: 20_000))"}"#
    for file in 0..<12 {
      let count = file == 0 ? 400 : 40
      let json = "[" + Array(repeating: record, count: count).joined(separator: ",") + "]"
      try folder.write(json, to: "\(10 + file).json")
    }
    let lines = CollectedLines()
    let outcome = try Self.search(jobs, .count).run(
      over: [.path(ArchiveLocation(folder.path))], write: lines.take)
    #expect(outcome.linesWritten == 400 + 11 * 40)
    #expect(lines.bytes.count == outcome.linesWritten * (record.utf8.count + 1))
  }

  @Test("reads each of very many files once, in order, with any number of jobs", arguments: [1, 3])
  func manyFiles(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let names = (0..<5000).map { "\($0 % 3)/\(100_000 + $0 * 7)" }
    for name in names {
      let record = #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","#
      try folder.write(record + #""eventName":"PutBucketAcl","n":"\#(name)"}"#, to: name + ".json")
    }
    let lines = CollectedLines()
    let outcome = try Self.search(jobs, .count).run(
      over: [.path(ArchiveLocation(folder.path))], write: lines.take)
    #expect(outcome.linesWritten == 5000 && outcome.tally.files.read == 5000)
    let found = String(decoding: lines.bytes, as: UTF8.self).matches(of: /"n":"([^"]*)"/)
    #expect(found.map { String($0.1) } == names.sorted())
  }

  @Test("does not wait for a list of paths that is slow in coming", arguments: [1, 2, 3])
  func slowList(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let record =
      #"{"eventTime":"2026-03-02T14:00:00Z","eventSource":"s3.amazonaws.com","#
      + #""eventName":"PutBucketAcl"}"#
    for file in 0..<5 { try folder.write("[\(record)]", to: "in/\(file).json") }
    try folder.makeFolder("in/z/empty")
    let fifo = try folder.makeFIFO("list")
    // It ends only when all that is known without it has been reported; or late, lest this test hang.
    let writer = SlowEnd(fifo, seconds: 120)
    let lines = CollectedLines()
    let inputs: [ArchiveInput] = [
      .path(ArchiveLocation(folder.path(of: "in"))), .list(PathList(path: ArchiveLocation(fifo))),
    ]
    let outcome = try Self.search(jobs, .count).run(over: inputs) { found in
      defer { if lines.bytes.count == 5 * (record.utf8.count + 1) { writer.end() } }
      return lines.take(found)
    }
    #expect(outcome.linesWritten == 5 && outcome.isComplete)
    #expect(!writer.endedLate)
  }

  @Test("ends early and quietly when nobody reads any longer", arguments: [1, 4])
  func closedReader(jobs: Int) throws {
    let forged = try ForgedFolder(seed: 5, files: 60)
    let outcome = try Self.search(jobs, .count).run(over: [forged.input]) { _ in false }
    #expect(outcome.damages.allSatisfy { $0.kind.name == "untimed" })
    #expect(outcome.linesWritten > 0)
  }
}
