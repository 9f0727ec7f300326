import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// Whatever happens to an archive's bytes, nothing is lost beyond what damage must cost, nothing is
/// made up, and nothing goes unsaid.
@Suite("Faults", .timeLimit(.minutes(60)))
struct FaultTests {
  /// Cases in each of the blocks; `FAULT_CASES` asks for that many in all.
  private static let blocks = 0..<20
  private static let casesInBlock =
    askedCases.map { $0 / blocks.count } ?? Seeds.first(100, of: 250).count
  private static let askedCases = ProcessInfo.processInfo.environment["FAULT_CASES"].flatMap {
    Int($0)
  }

  @Test("Spoilt bytes of every layout", arguments: blocks)
  func bytes(block: Int) throws {
    let folder = try TemporaryFolder()
    var mistakes: [String] = []
    let before = Self.residentBytes
    for number in 0..<Self.casesInBlock {
      let trial = FaultTrial(seed: block * 1_000_000 + number)
      mistakes += try trial.mistakes(in: folder, "\(number % 8)")
    }
    #expect(mistakes.prefix(12).isEmpty, "\(mistakes.count) lines")
    // The process's peak is this suite's only where it runs alone, as `make fuzz` has it.
    if Self.askedCases != nil {
      #expect(Self.residentBytes - before < 300 << 20, "memory has grown")
    }
  }

  /// The most memory the process has had so far, in bytes.
  private static var residentBytes: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }

  @Test("A hundred thousand damaged files are counted and logged, and the first thousand kept")
  func veryManyDamages() throws {
    let folder = try TemporaryFolder()
    let paths = (0..<100_000).map { "\(folder.path)/gone-\(100_000 + $0)" }
    let list = try folder.write(Array(paths.joined(separator: "\n").utf8), to: "list")
    let logged = CollectedLines()
    var reading = ReadingSettings(duplicates: .count, jobs: 2)
    reading.damageLog = DamageLog { _ in _ = logged.take([0x0A]) }
    let search = MatchSearch(filters: [try MetricFilter.test("")], reading: reading)
    let outcome = search.run(over: [.list(PathList(path: ArchiveLocation(list)))]) { _ in true }
    #expect(logged.bytes.count == 100_000)
    #expect(outcome.damageCount == 100_000 && outcome.tally.files.damaged == 100_000)
    #expect(outcome.damages.map { "\($0.path)" } == Array(paths.prefix(1000)))
    #expect(outcome.tally.addsUp && !outcome.isComplete)
  }

  @Test("Lists of files with faults in them", arguments: Seeds.first(20, of: 60))
  func lists(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var (paths, good, bad): ([String], Set<String>, Int) = ([], [], 0)
    for number in 0..<random.number(in: 1...12) {
      let name = "\(number).json"
      switch random.number(in: 0...4) {
      case 0: paths.append(folder.path(of: "gone-\(number)"))
      case 1: paths.append(try folder.write([], to: name))
      case 2: paths.append(folder.path + "/\u{1}\n-\(number)")
      default:
        paths.append(try folder.write(FaultedFile.record("g\(number)", using: &random), to: name))
        good.insert("g\(number)")
        if random.chance(30) { paths.append(paths[paths.count - 1]) }
      }
    }
    let hasRecord = { (path: String) in
      good.contains { path.hasSuffix("/\($0.dropFirst()).json") }
    }
    // Files without a byte that no delivery name covers are markers, met in a list as in a walk.
    let markers = paths.count { !hasRecord($0) && $0.hasSuffix(".json") }
    bad = paths.count { !hasRecord($0) } - markers
    let lines = CollectedLines()
    let list = try folder.write(Array(paths.joined(separator: "\0").utf8), to: "list")
    let search = MatchSearch(
      filters: [try MetricFilter.test("")],
      reading: ReadingSettings(duplicates: .count, jobs: random.number(in: 1...3)))
    let outcome = search.run(
      over: [.list(PathList(path: ArchiveLocation(list), isNulSeparated: true))], write: lines.take)
    let different = Set(paths).count
    #expect(outcome.tally.addsUp && outcome.tally.files.found == different)
    #expect(outcome.tally.namedAgain == paths.count - different)
    #expect(outcome.tally.files.damaged == bad && outcome.damageCount == bad)
    #expect(outcome.tally.files.notRecords == markers)
    #expect(outcome.linesWritten == different - bad - markers)
  }
}
