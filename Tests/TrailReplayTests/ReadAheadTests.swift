import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailRecords

@testable import TrailReplay

/// One large file: a worker without a file of its own reads ahead for the other.
@Suite("Reading ahead")
struct ReadAheadTests {
  /// What a search printed and reported.
  private struct Result: Equatable {
    var lines: [UInt8]
    var damages: [String]
    var tally: ReplayTally
  }

  private static func result(
    _ path: ArchiveLocation, jobs: Int, _ limit: RatioLimit? = nil
  ) throws -> Result {
    let lines = CollectedLines()
    var reading = ReadingSettings(duplicates: .count, jobs: jobs)
    reading.recordLimit = 1 << 20
    reading.ratioLimit = limit
    let outcome = MatchSearch(filters: [try MetricFilter.test("{ $.n = 7* }")], reading: reading)
      .run(over: [.path(path)], write: lines.take)
    return Result(
      lines: lines.bytes, damages: outcome.damages.map(\.description), tally: outcome.tally)
  }

  /// Lines of records that pack badly, so that many members are large; some stand packed in a document,
  /// and may be damaged there.
  private static func text(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for number in 0..<count {
      let noise = (0..<16).map { _ in String(random.next(), radix: 16) }.joined()
      text +=
        "{\"eventID\":\"\(number)\",\"eventVersion\":\"1.08\",\"n\":\"\(number)\",\"x\":\"\(noise)\"}\n"
      if number % 700 == 300 { text += payload(number, isCut: random.chance(30)) + "\n" }
    }
    return Array(text.utf8)
  }

  private static func payload(_ number: Int, isCut: Bool) -> String {
    let record = #"{\"eventID\":\"p\#(number)\",\"eventVersion\":\"1.08\",\"n\":\"7\"}"#
    let text = #"{"messageType":"DATA_MESSAGE","logEvents":[{"message":"\#(record)"}]}"#
    let packed = GzipWriter.member(Array(text.utf8)).dropLast(isCut ? 20 : 0)
    return #"{"awslogs":{"data":"\#(Base64Text.encode(Array(packed)))"}}"#
  }

  /// A text of 9,000 lines, so large that most of it is read ahead.
  private static func largeText(using random: inout SeededGenerator) -> [UInt8] {
    let text = text(9000, using: &random)
    #expect(text.count > 2 * InflatedSupply.fillsBeforeReadingAhead * RecordWindow.usualCapacity)
    return text
  }

  /// The text as one member, as a few or many, with members in the text itself, or packed twice.
  private static func packed(
    _ text: [UInt8], _ layout: Int, using random: inout SeededGenerator
  ) -> [UInt8] {
    let cuts = (0..<(layout == 4 ? 80 : 5)).map { _ in
      let rest = text[random.number(in: 0...(text.count - 1))...]
      return (rest.firstIndex(of: 0x0A) ?? rest.endIndex - 1) + 1
    }.sorted()
    switch layout {
    case 0: return GzipWriter.member(text)
    case 1, 4: return GzipWriter.members(text, cutAt: cuts)
    case 2:
      return GzipWriter.member(
        Array(text[..<cuts[2]]) + GzipWriter.member(Array(text[cuts[2]..<cuts[3]]))
          + Array(text[cuts[3]...]))
    default: return GzipWriter.member(GzipWriter.members(text, cutAt: cuts))
    }
  }

  @Test(
    "A large file reads the same ahead and not, sound or damaged",
    arguments: Seeds.first(5, of: 45))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var bytes = Self.packed(Self.largeText(using: &random), seed % 5, using: &random)
    for _ in 0..<(seed / 5 % 3) {
      bytes[random.number(in: 20...(bytes.count - 1))] ^= UInt8(random.number(in: 1...255))
    }
    if seed >= 15 { bytes.removeLast(8) }
    let path = ArchiveLocation(try folder.write(bytes, to: "large.json.gz"))
    let alone = try Self.result(path, jobs: 1)
    for jobs in [2, 3] {
      let ahead = try Self.result(path, jobs: jobs)
      #expect(ahead.damages == alone.damages)
      #expect(ahead.tally == alone.tally)
      #expect(ahead.lines == alone.lines)
    }
    if seed < 5 { #expect(alone.tally.records.matched > 0 && !alone.lines.isEmpty) }
  }

  @Test(
    "A file that unpacks to too much ends at the same byte, ahead and not",
    arguments: Seeds.first(5, of: 10))
  func tooMuch(seed: Int) throws {
    var random = SeededGenerator(seed: 200 + seed)
    let folder = try TemporaryFolder()
    let bytes = Self.packed(Self.largeText(using: &random), seed % 5, using: &random)
    let path = ArchiveLocation(try folder.write(bytes, to: "large.json.gz"))
    let limit = RatioLimit(ratio: 1, freeBytes: random.number(in: 900_000...1_300_000))
    let alone = try Self.result(path, jobs: 1, limit)
    for jobs in [2, 3] {
      let ahead = try Self.result(path, jobs: jobs, limit)
      #expect(ahead.damages == alone.damages)
      #expect(ahead.tally == alone.tally)
      #expect(ahead.lines == alone.lines)
    }
    #expect(alone.damages.contains { $0.contains("more than 1 times") })
  }

  @Test("Payloads in a text unpack to no more than a file may", arguments: [1, 2])
  func payloadBomb(jobs: Int) throws {
    let spaces = GzipWriter.member([UInt8](repeating: 0x20, count: 1_000_000))
    let payload = #"{"awslogs":{"data":"\#(Base64Text.encode(spaces))"}}"#
    let text = Array(repeating: payload, count: 2000).joined(separator: "\n")
    let folder = try TemporaryFolder()
    let path = ArchiveLocation(
      try folder.write(GzipWriter.member(Array(text.utf8)), to: "bomb.json.gz"))
    let limit = RatioLimit(ratio: 100, freeBytes: 5_000_000)
    let result = try Self.result(path, jobs: jobs, limit)
    #expect(result.damages.contains { $0.contains("more than 100 times") })
    #expect(result.tally.inflatedBytes < 20_000_000)
  }

  @Test("Nobody waits for what is read ahead once enough has been read", arguments: 0..<8)
  func endsEarly(seed: Int) throws {
    var random = SeededGenerator(seed: 100 + seed)
    let folder = try TemporaryFolder()
    let bytes = GzipWriter.member(Self.largeText(using: &random))
    let path = ArchiveLocation(try folder.write(bytes, to: "large.json.gz"))
    let search = MatchSearch(
      filters: [try MetricFilter.test("")], reading: ReadingSettings(duplicates: .count, jobs: 2))
    let lines = CollectedLines()
    let limit = random.number(in: 1...3_000_000)
    let outcome = search.run(over: [.path(path)]) { bytes in
      lines.take(bytes) && lines.bytes.count < limit
    }
    #expect(outcome.linesWritten <= 9000 && outcome.tally.addsUp)
  }
}
