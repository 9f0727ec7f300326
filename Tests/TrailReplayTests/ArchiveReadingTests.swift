import Foundation
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// What was read in parts, in other processes too, is judged as if it had been read at once.
@Suite("Readings of an archive")
struct ArchiveReadingTests {
  /// A folder of random files, one of which is cut off.
  private static func folder(_ random: inout SeededGenerator, seed: Int) throws -> ForgedFolder {
    let forged = try ForgedFolder(seed: seed, files: random.number(in: 1...9))
    let name = random.pick(forged.names)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: forged.folder.path(of: name)))
    try forged.folder.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: name)
    return forged
  }

  private static func plan(_ random: inout SeededGenerator) throws -> ReplayPlan {
    var plan = BuiltInPlan.all(duplicates: random.pick(DuplicateTreatment.allCases))
    plan.reading.clock = random.pick(ReplayClock.allCases)
    plan.reading.jobs = random.number(in: 1...3)
    plan.evidenceLimit = random.pick([1, 2, 20, nil])
    plan.showsAllMatches = random.chance(30)
    if random.chance(50) {
      plan.filters.append(
        try .test("{ $.readOnly IS FALSE }") { $0.defaultValue = 0.5 })
      plan.filters.append(
        try .test("{ $.eventName = Put* }") {
          ($0.metricName, $0.value) = ("Who", "$.eventVersion")
          $0.dimensions = [MetricDimension(name: "type", value: "$.userIdentity.type")]
        })
    }
    if random.chance(30) {
      plan.reading.selection.from = 1_772_456_400 + random.number(in: 0...9999)
    }
    return plan
  }

  @Test(
    "Groups of files, encoded, decoded and merged in any order, give the whole's outcome",
    arguments: 300..<380)
  func groups(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    let (plan, groupCount) = (try Self.plan(&random), random.number(in: 1...4))
    let whole = Replay(plan).run(over: random.shuffled(forged.inputs))
    let groups = Dictionary(grouping: forged.inputs) { _ in random.number(in: 1...groupCount) }
    var merged = ArchiveReading(of: plan)
    for group in random.shuffled(Array(groups.values)) {
      merged.merge(try ArchiveReading(decoding: Replay(plan).read(group).encoded()))
    }
    #expect(
      ReadingReport.text(of: ReplayJudge(plan).outcome(of: merged)) == ReadingReport.text(of: whole)
    )
  }

  @Test("The bytes are the same whatever the order of reading and merging", arguments: 400..<440)
  func canonical(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    var plan = try Self.plan(&random)
    let bytes = Replay(plan).read(forged.inputs).encoded()
    plan.reading.jobs = 4
    #expect(Replay(plan).read(random.shuffled(forged.inputs)).encoded() == bytes)
    #expect(try ArchiveReading(decoding: bytes).encoded() == bytes)
  }

  @Test("Trying four treatments gives what four replays give", arguments: 500..<510)
  func treatments(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    let plan = try Self.plan(&random)
    let reading = Replay(plan).read(forged.inputs)
    let treatments: [MissingDataTreatment] = [.missing, .breaching, .notBreaching, .ignore]
    let judged = ReplayJudge(plan).outcomes(of: reading, treatingMissingDataAs: treatments)
    for (outcome, treatment) in zip(judged, treatments) {
      var single = plan
      for index in single.alarms.indices {
        single.alarms[index].settings.treatMissingData = treatment
      }
      #expect(
        ReadingReport.text(of: outcome)
          == ReadingReport.text(of: ReplayJudge(single).outcome(of: reading)))
    }
  }

  @Test("Bytes that are no reading, of another version, cut or spoilt are refused, and never trap")
  func spoilt() throws {
    var random = SeededGenerator(seed: 600)
    let forged = try Self.folder(&random, seed: 600)
    let bytes = try Replay(Self.plan(&random)).read(forged.inputs).encoded()
    #expect(throws: ArchiveReadingError.noReading) { try ArchiveReading(decoding: []) }
    #expect(throws: ArchiveReadingError.noReading) {
      try ArchiveReading(decoding: Array("{\"Records\":[]}".utf8))
    }
    var newer = bytes
    newer[18] = 9
    #expect(throws: ArchiveReadingError.otherVersion(9)) { try ArchiveReading(decoding: newer) }
    for count in 19..<bytes.count {
      #expect(throws: ArchiveReadingError.self, "cut behind \(count)") {
        try ArchiveReading(decoding: Array(bytes.prefix(count)))
      }
    }
    for _ in 0..<20_000 {
      var spoilt = bytes
      for _ in 0..<random.number(in: 1...3) {
        spoilt[random.number(in: 19...bytes.count - 1)] = UInt8(random.number(in: 0...255))
      }
      _ = try? ArchiveReading(decoding: spoilt)
    }
  }
}
