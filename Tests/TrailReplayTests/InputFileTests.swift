import Digests
import Foundation
import ReplayTestSupport
import Testing
import TrailArchives
import TrailRecords
import TrailReplay

/// Whoever keeps a report can show later that it is of these very files: `sha256sum` says the same.
@Suite("The list of files")
struct InputFileTests {
  private static let record =
    #"{"eventVersion":"1.08","eventID":"1","eventTime":"2026-03-02T14:00:10Z","#
    + #""eventSource":"s3.amazonaws.com","eventName":"PutBucketAcl"}"#
  private static let text = Array("{\"Records\":[\(record)]}".utf8)
  private static let gzip = GzipWriter.member(text)

  /// Files of all kinds, each with its fate where it is met in a walk.
  private static let files: [(name: String, bytes: [UInt8], fate: InputFile.Fate)] = {
    var (zip, sound, tar) = (ZipWriter(), ZipWriter(), TarWriter())
    var spoilt = gzip
    spoilt[gzip.count / 2] ^= 0x55
    sound.add(text, as: "a.json", .streamed)
    for (name, bytes) in [("a.json", text), ("notes.txt", Array("notes".utf8))] {
      zip.add(bytes, as: name)
      tar.add(bytes, as: name)
    }
    zip.add(spoilt, as: "spoilt.json.gz", .stored)
    tar.add(sound.archive, as: "inner.zip")
    let noise = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let deep = (0..<3).reduce(gzip + noise) { bytes, _ in GzipWriter.member(bytes) }
    return [
      ("plain.json", text, .read), ("one.json.gz", gzip, .read),
      ("two.json.gz", gzip + gzip, .read), ("spoilt.json.gz", spoilt, .damaged),
      ("cut.json.gz", gzip.dropLast(9), .damaged),
      ("trailing.json.gz", gzip + Array("no gzip".utf8), .damaged),
      ("archive.zip", zip.archive, .damaged), ("sound.zip", sound.archive, .read),
      ("archive.tar.gz", GzipWriter.member(tar.archive), .read),
      ("behind.tar.gz", GzipWriter.member(tar.archive) + noise, .damaged),
      ("empty.json.gz", [], .damaged), ("_SUCCESS", [], .notRecords),
      ("notes.txt", Array("nothing of ours".utf8), .notRecords),
      // Nothing is read of these behind their first bytes.
      ("logs.json.zst", [0x28, 0xB5, 0x2F, 0xFD] + noise, .damaged),
      ("deep.json.gz", deep, .damaged),
    ]
  }()

  private static func outcome(
    of inputs: [ArchiveInput], _ detail: InputFileDetail? = .hashes, jobs: Int = 1,
    change: (inout ReplayPlan) -> Void = { _ in }
  ) -> ReplayOutcome {
    var plan = BuiltInPlan.bucketChanges(jobs: jobs)
    plan.inputFiles = detail
    change(&plan)
    return Replay(plan).run(over: inputs)
  }

  private static func input(_ path: String) -> ArchiveInput { .path(ArchiveLocation(path)) }

  @Test("has each file's size, hash and fate, whatever is in it")
  func shapes() throws {
    let folder = try TemporaryFolder()
    for file in Self.files { try folder.write(file.bytes, to: file.name) }
    let outcome = Self.outcome(of: [Self.input(folder.path)])
    let found = try #require(outcome.inputFiles)
    #expect(found.map(\.path) == found.map(\.path).sorted() && found.count == Self.files.count)
    for file in Self.files {
      let path = ArchiveLocation(folder.path(of: file.name))
      let listed = try #require(found.first { $0.path == path })
      #expect(listed.size == file.bytes.count, "\(file.name)")
      #expect(listed.sha256 == ReferenceSHA256.hex(of: file.bytes), "\(file.name)")
      #expect(listed.fate == file.fate, "\(file.name)")
    }
  }

  @Test("is the same whatever the jobs and the order, and changes nothing else")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    for file in Self.files { try folder.write(file.bytes, to: file.name) }
    let inputs = Self.files.map { Self.input(folder.path(of: $0.name)) }
    let expected = Self.outcome(of: inputs)
    var random = SeededGenerator(seed: 31)
    for jobs in [1, 2, 8] {
      let mixed = random.shuffled(inputs + [inputs[2], inputs[2], inputs[6]])
      #expect(Self.outcome(of: mixed, jobs: jobs).inputFiles == expected.inputFiles)
      let plain = Self.outcome(of: inputs, nil, jobs: jobs)
      #expect(plain.inputFiles == nil)
      #expect(plain.tally == expected.tally && plain.damages == expected.damages)
    }
    let sizes = try #require(Self.outcome(of: inputs, .sizes).inputFiles)
    #expect(sizes.map(\.size) == expected.inputFiles?.map(\.size))
    #expect(sizes.map(\.fate) == expected.inputFiles?.map(\.fate))
    #expect(sizes.allSatisfy { $0.sha256 == nil })
  }

  @Test("has a hash of a large file that another thread reads ahead", arguments: [1, 2, 3])
  func large(jobs: Int) throws {
    var random = SeededGenerator(seed: 32)
    let lines = (0..<20).map { _ in
      let noise = String(repeating: "\(random.next())", count: 300)
      return #"{"eventID":"1","eventVersion":"1.08","x":"\#(noise)"}"# + "\n"
    }
    let part = GzipWriter.member(Array(lines.joined().utf8), .stored)
    var bytes: [UInt8] = []
    for _ in 0..<24 { bytes += part }
    let folder = try TemporaryFolder()
    let sound = try folder.write(bytes, to: "sound.jsonl.gz")
    let soundHash = SHA256.digest(of: bytes).description
    bytes[bytes.count / 2] ^= 0x55
    bytes.removeLast(100)
    let damaged = try folder.write(bytes, to: "damaged.jsonl.gz")
    let found = try #require(
      Self.outcome(of: [Self.input(sound), Self.input(damaged)], jobs: jobs).inputFiles)
    #expect(found.map(\.fate) == [.damaged, .read])
    #expect(found.map(\.size) == [bytes.count, bytes.count + 100])
    // The slow twin would take too long; `SHA256Tests` has the two agree.
    #expect(found.map(\.sha256) == [SHA256.digest(of: bytes).description, soundHash])
  }

  @Test(
    "has the twin's hashes of random archives, sound or damaged", arguments: Seeds.first(8, of: 80))
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: 3100 + seed)
    let forged = try ForgedFolder(seed: 3100 + seed, files: random.number(in: 1...6))
    var expected: [ArchiveLocation: String] = [:]
    for name in Set(forged.names) {
      let path = forged.folder.path(of: name)
      var bytes = Array(try Data(contentsOf: URL(filePath: path)))
      if random.chance(40) { bytes.removeLast(random.number(in: 0...bytes.count)) }
      if random.chance(40) { bytes += (0..<random.number(in: 0...300)).map { UInt8($0 % 251) } }
      if random.chance(40), !bytes.isEmpty {
        bytes[random.number(in: 0...(bytes.count - 1))] ^= UInt8(random.number(in: 1...255))
      }
      try forged.folder.write(bytes, to: name)
      expected[ArchiveLocation(path)] = ReferenceSHA256.hex(of: bytes)
    }
    let outcome = Self.outcome(
      of: random.shuffled(forged.inputs), jobs: random.number(in: 1...3))
    let found = try #require(outcome.inputFiles)
    #expect(found.map(\.path) == expected.keys.sorted())
    #expect(found.map(\.sha256) == found.map { expected[$0.path] })
    #expect(outcome.tally.files.found == expected.count)
  }
}

/// Files that are not read, or not to their end.
extension InputFileTests {
  @Test("has no hash of what was left out by its name, left alone, or cannot be opened")
  func unopened() throws {
    let folder = try TemporaryFolder()
    let name = "111122223333_CloudTrail_eu-west-1_20260302T1405Z_a.json.gz"
    try folder.write(Self.gzip, to: name)
    try folder.write(Self.gzip.dropLast(9), to: "half.json.gz.partial")
    var zip = ZipWriter()
    zip.add(Self.text, as: name)
    try folder.write(zip.archive, to: "whole.zip")
    let missing = folder.path(of: "missing.json")
    let outcome = Self.outcome(of: [Self.input(missing), Self.input(folder.path)]) {
      $0.reading.selection.regions = ["us-east-1"]
    }
    let found = try #require(outcome.inputFiles)
    #expect(
      found.map(\.fate)
        == [.skipped(.otherRegion), .unfinishedCopy, .damaged, .skipped(.otherRegion)])
    #expect(
      found.map(\.size) == [Self.gzip.count, Self.gzip.count - 9, nil, zip.archive.count])
    // An archive was opened to see what is in it.
    #expect(found.map(\.sha256) == [nil, nil, nil, ReferenceSHA256.hex(of: zip.archive)])
  }

  @Test("has no hash of a file of which only a part can be read")
  func failing() throws {
    let path = ArchiveLocation("in/a.json.gz")
    for count in [0, 10, Self.gzip.count - 1, Self.gzip.count + 1] {
      let outcome = Self.outcome(of: [.path(path)]) {
        $0.reading.store = MemoryStore(
          [path: Self.gzip], pieceSize: 7, failure: (.readFailed("no"), count))
      }
      let isWhole = count > Self.gzip.count
      let file = try #require(outcome.inputFiles?.first)
      #expect(file.fate == (isWhole ? .read : .damaged) && file.size == Self.gzip.count)
      #expect(file.sha256 == (isWhole ? ReferenceSHA256.hex(of: Self.gzip) : nil))
    }
  }

  @Test("has standard input, as `-`")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    for bytes in [Self.text, Self.gzip + Self.gzip.dropLast(9), []] {
      let file = open(try folder.write(bytes, to: "input"), O_RDONLY)
      let saved = dup(STDIN_FILENO)
      dup2(file, STDIN_FILENO)
      close(file)
      let outcome = Self.outcome(of: [.standardInput], jobs: 2)
      dup2(saved, STDIN_FILENO)
      close(saved)
      let listed = try #require(outcome.inputFiles)
      #expect(listed.map(\.path) == [.standardInput])
      #expect(listed.map(\.size) == [bytes.count])
      #expect(listed.map(\.sha256) == [ReferenceSHA256.hex(of: bytes)])
    }
  }
}
