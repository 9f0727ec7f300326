import AlarmStates
import Foundation
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// What was read in parts, in other processes too, is judged as if it had been read at once.
@Suite("Readings of an archive")
struct ArchiveReadingTests {
  /// Bytes up to what was read: what a reading begins with, its version and what plan it is of.
  private static let headCount = 35

  /// A folder of random files, one of which is cut off.
  private static func folder(_ random: inout SeededGenerator, seed: Int) throws -> ForgedFolder {
    let forged = try ForgedFolder(seed: seed, files: random.number(in: 1...9))
    let name = random.pick(forged.names)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: forged.folder.path(of: name)))
    try forged.folder.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: name)
    return forged
  }

  @Test(
    "Groups of files, encoded, decoded and merged in any order, give the whole's outcome",
    arguments: 300..<380)
  func groups(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    let (plan, groupCount) = (try RandomPlan.make(&random), random.number(in: 1...4))
    let whole = Replay(plan).run(over: random.shuffled(forged.inputs))
    let groups = Dictionary(grouping: forged.inputs) { _ in random.number(in: 1...groupCount) }
    var merged = ArchiveReading(of: plan)
    for group in random.shuffled(Array(groups.values)) {
      let bytes = Replay(plan).read(group).encoded()
      merged.merge(try ArchiveReading(decoding: bytes, for: plan))
    }
    #expect(
      ReadingReport.text(of: ReplayJudge(plan).outcome(of: merged)) == ReadingReport.text(of: whole)
    )
  }

  @Test("The bytes are the same whatever the order of reading and merging", arguments: 400..<440)
  func canonical(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    var plan = try RandomPlan.make(&random)
    let bytes = Replay(plan).read(forged.inputs).encoded()
    plan.reading.jobs = 4
    #expect(Replay(plan).read(random.shuffled(forged.inputs)).encoded() == bytes)
    #expect(try ArchiveReading(decoding: bytes, for: plan).encoded() == bytes)
  }

  @Test("Trying four treatments gives what four replays give", arguments: 500..<510)
  func treatments(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let forged = try Self.folder(&random, seed: seed)
    let plan = try RandomPlan.make(&random)
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

  /// What a plan can be changed in so that other things are read for it.
  private static let otherPlans: [(String, @Sendable (inout ReplayPlan) throws -> Void)] = [
    ("fewer filters", { $0.filters.removeLast() }),
    ("filters in another order", { $0.filters.reverse() }),
    ("another name", { $0.filters[0].name += "x" }),
    ("another pattern", { $0.filters[0] = try .test("{ $.eventName = X }") }),
    ("another transformation", { $0.filters[0] = try .test { $0.defaultValue = 0 } }),
    ("a selection", { $0.filters[0].selection = try .init(parsing: #"@aws.account = "1""#) }),
    ("a log group", { $0.filters[0].sourceLog = "trail" }),
    ("transformed logs", { $0.filters[0].isOnTransformedLogs = true }),
    ("the clock", { $0.reading.clock = .delivery }),
    ("duplicates", { $0.reading.duplicates = .drop }),
    ("from", { $0.reading.selection.from = 60 }),
    ("to", { $0.reading.selection.to = 1 << 40 }),
    ("accounts", { $0.reading.selection.accounts = ["111122223333"] }),
    ("regions", { $0.reading.selection.regions = ["eu-west-1"] }),
    ("unwrapped fields", { $0.reading.unwrappedFields = ["detail"] }),
    ("all files", { $0.reading.readsAllFiles = true }),
    ("the largest record", { $0.reading.recordLimit = 100 }),
    ("the largest log event", { $0.reading.logEventLimit = nil }),
    ("the ratio", { $0.reading.ratioLimit = nil }),
    ("evidence", { $0.evidenceLimit = 3 }), ("reads", { $0.followsBuckets = true }),
    ("files", { $0.inputFiles = .sizes }),
  ]

  @Test("A stored reading is refused where the plan asks for another", arguments: otherPlans)
  func otherPlan(_ what: String, _ change: @Sendable (inout ReplayPlan) throws -> Void) throws {
    var plan = BuiltInPlan.all()
    plan.filters[0] = try .test()
    let bytes = ArchiveReading(of: plan).encoded()
    try change(&plan)
    #expect(throws: ArchiveReadingError.otherPlan) {
      try ArchiveReading(decoding: bytes, for: plan)
    }
  }

  @Test("A stored reading serves other alarms, jobs and reports of the same plan")
  func samePlan() throws {
    var plan = BuiltInPlan.all()
    let bytes = ArchiveReading(of: plan).encoded()
    plan.alarms.removeFirst()
    (plan.reading.jobs, plan.windows, plan.explains) = (9, .aligned, true)
    (plan.matchesPerTransition, plan.account) = (3, "111122223333")
    #expect(try ArchiveReading(decoding: bytes, for: plan).encoded() == bytes)
  }

  @Test("A stored reading is refused that begins at a time nobody asked for, or too late")
  func beginnings() throws {
    var plan = BuiltInPlan.all()
    var bytes = ArchiveReading(of: plan).encoded()
    bytes.replaceSubrange(Self.headCount...Self.headCount, with: [1, 2])
    #expect(throws: ArchiveReadingError.damaged(byte: Self.headCount + 2)) {
      try ArchiveReading(decoding: bytes, for: plan)
    }
    plan.reading.selection.from = 0
    bytes = Array(ArchiveReading(of: plan).encoded().prefix(Self.headCount)) + [1, 2, 0, 0, 0]
    #expect(throws: ArchiveReadingError.damaged(byte: Self.headCount + 2)) {
      try ArchiveReading(decoding: bytes, for: plan)
    }
  }

  /// The end of an empty reading: damaged places and those kept, two times, whether it is older, records
  /// by minute, strangers; then accounts, Regions and days, of each that they are known, and none, and no first time.
  private static let emptyEnd: [UInt8] = beforeExtent + [1, 0, 1, 0, 1, 0, 0]
  private static let beforeExtent: [UInt8] = [0, 0, 0, 0, 0, 0, 0]

  /// The minutes of a day in the first hour of which these are covered.
  private static func day(_ minutes: UInt8) -> [UInt8] {
    [1] + [UInt8](repeating: minutes, count: 8)
  }

  /// Ends of a reading that hold something impossible, with how much of each is read.
  private static let impossibleEnds: [(String, [UInt8], Int)] = [
    (
      "more places than are kept",
      number(4000) + number(1001) + [UInt8](repeating: 9, count: 8000), 4
    ),
    ("more places than there are", [3, 4] + [UInt8](repeating: 9, count: 99), 2),
    ("more places than there are bytes", [100, 50] + [UInt8](repeating: 9, count: 150), 2),
    ("a first time beyond all years", [0, 0, 1] + number(.max - 1) + [0, 0, 0, 0], 13),
    ("a last time beyond all years", [0, 0, 0, 1] + number(.max) + [0, 0, 0], 14),
    ("a minute twice", [0, 0, 0, 0, 0, 2, 4, 2, 0, 2, 0], 9),
    ("minutes that go back", [0, 0, 0, 0, 0, 2, 4, 2, 1, 2, 0], 9),
    ("a minute beyond all years", [0, 0, 0, 0, 0, 1] + number(1 << 34) + [2, 0], 11),
    ("a minute without records", [0, 0, 0, 0, 0, 1, 4, 0, 0], 8),
    ("fewer records than none", [0, 0, 0, 0, 0, 1, 4, 1, 0], 8),
    (
      "more records than there can be",
      [0, 0, 0, 0, 0, 2, 4] + number(1 << 48) + [2] + number(1 << 48) + [0], 22
    ),
    ("records without end", [0, 0, 0, 0, 0, 1, 4] + number(.max - 1) + [0], 17),
    ("a stranger to no filter", [0, 0, 0, 0, 0, 0, 1, 100, 0], 8),
    ("an account twice", beforeExtent + [1, 2, 1, 97, 1, 97, 1, 0, 1, 0], 13),
    ("a minute behind the hour", beforeExtent + [1, 0, 1, 0, 1, 1, 2] + day(255), 23),
    ("an hour without minutes", beforeExtent + [1, 0, 1, 0, 1, 1, 2] + day(0), 23),
    ("a day without hours", beforeExtent + [1, 0, 1, 0, 1, 1, 2, 0] + day(1), 15),
    ("a day twice", beforeExtent + [1, 0, 1, 0, 1, 2, 2] + day(1) + [2] + day(1), 24),
  ]

  /// A number as it is encoded, seven bits a byte.
  private static func number(_ number: UInt64) -> [UInt8] {
    var (rest, bytes): (UInt64, [UInt8]) = (number, [])
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  @Test("A reading with something impossible is refused just there", arguments: impossibleEnds)
  func impossible(_ what: String, _ end: [UInt8], count: Int) throws {
    let plan = BuiltInPlan.all()
    let empty = ArchiveReading(of: plan).encoded()
    #expect(Array(empty.suffix(Self.emptyEnd.count)) == Self.emptyEnd)
    let head = empty.dropLast(Self.emptyEnd.count)
    #expect(throws: ArchiveReadingError.damaged(byte: head.count + count)) {
      try ArchiveReading(decoding: head + end, for: plan)
    }
  }

  /// Rows of one file that hold something impossible, with how much of each is read: no series, no actors,
  /// one file, its path, how many rows it has, then flags, record and filter of the first.
  private static let impossibleRows: [(String, [UInt8], Int)] = [
    ("record 0", [0, 0, 1, 1, 97, 1, 0, 0], 8),
    ("record 2^40", [0, 0, 1, 1, 97, 1, 0] + number(1 << 41), 13),
    ("a filter that the plan has not", [0, 0, 1, 1, 97, 1, 0, 2, 100], 9),
  ]

  @Test("A match of no record or filter is refused just there", arguments: impossibleRows)
  func impossibleRow(_ what: String, _ rows: [UInt8], count: Int) throws {
    let plan = BuiltInPlan.all()
    let head = ArchiveReading(of: plan).encoded().prefix(Self.headCount + 1)
    #expect(throws: ArchiveReadingError.damaged(byte: head.count + count)) {
      try ArchiveReading(decoding: head + rows + [UInt8](repeating: 0, count: 99), for: plan)
    }
  }

  @Test("Bytes that are no reading, of another version, cut or spoilt never trap, even when judged")
  func spoilt() throws {
    var random = SeededGenerator(seed: 600)
    let forged = try Self.folder(&random, seed: 600)
    let plan = try RandomPlan.make(&random)
    let bytes = Replay(plan).read(forged.inputs).encoded()
    #expect(throws: ArchiveReadingError.noReading) { try ArchiveReading(decoding: [], for: plan) }
    #expect(throws: ArchiveReadingError.noReading) {
      try ArchiveReading(decoding: Array("{\"Records\":[]}".utf8), for: plan)
    }
    var newer = bytes
    newer[18] = 9
    #expect(throws: ArchiveReadingError.otherVersion(9)) {
      try ArchiveReading(decoding: newer, for: plan)
    }
    for count in 19..<bytes.count {
      #expect(throws: ArchiveReadingError.self, "cut behind \(count)") {
        try ArchiveReading(decoding: Array(bytes.prefix(count)), for: plan)
      }
    }
    let judge = ReplayJudge(plan)
    for round in Seeds.first(5000, of: 20_000) {
      var spoilt = bytes
      for _ in 0..<random.number(in: 1...3) {
        let index = random.number(in: Self.headCount...bytes.count - 1)
        spoilt[index] = UInt8(random.number(in: 0...255))
      }
      let reading = try? ArchiveReading(decoding: spoilt, for: plan)
      if let reading, round.isMultiple(of: 20) { _ = judge.outcome(of: reading) }
    }
  }
}
