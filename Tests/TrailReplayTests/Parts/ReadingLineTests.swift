import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("Lines of a replay in parts")
struct ReadingLineTests {
  private static let plan = BuiltInPlan.all(duplicates: .drop)

  private static func lines(
    of files: [String: [UInt8]], _ plan: ReplayPlan = plan, keepsRecords: Bool = false
  ) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder()
    let collector = LineCollector()
    for name in files.keys.sorted() { try folder.write(files[name] ?? [], to: name) }
    let list = try folder.write(
      files.keys.sorted().map { folder.path(of: $0) + "\n" }.joined(), to: "list")
    try ReplayMapper(plan, keepsRecords: keepsRecords).run(
      over: PathList(path: ArchiveLocation(list))
    ) { collector.add($0.text) }
    return Dictionary(uniqueKeysWithValues: zip(files.keys.sorted(), collector.all))
  }

  private static func unit(_ line: [UInt8]?) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(try #require(line)))
    return try #require((object as? [String: Any])?["unit"] as? String)
  }

  private static let records =
    Array(
      #"{"Records":[{"eventTime":"2026-03-02T14:00:00Z","eventSource":"s3.amazonaws.com","#
        .utf8) + Array(#""eventName":"PutBucketPolicy","eventID":"a"}]}"#.utf8)

  @Test("A line is one line of ASCII, without tabs, and names its file")
  func ascii() throws {
    let line = try #require(try Self.lines(of: ["t\tü\"\\.json": Self.records]).values.first)
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.dropLast().allSatisfy { (0x20..<0x7F).contains($0) })
    let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    let path = try #require(object?["path"] as? String)
    #expect(path.hasSuffix("/t\tü\"\\.json"))
    var reducer = ReplayReducer(Self.plan)
    try reducer.add(line.dropLast())
    #expect(reducer.holds(ArchiveLocation(path)))
    #expect(object?["records"] as? Int == 1)
    #expect(object?["matches"] as? Int == 1)
    #expect(object?["size"] as? Int == Self.records.count)
  }

  @Test("A file that is packed anew is another unit only where what is in it changes, or its size")
  func identities() throws {
    let folder = try TemporaryFolder()
    func unit(_ bytes: [UInt8]) throws -> String {
      try folder.write(bytes, to: "a.json.gz")
      let list = try folder.write(folder.path(of: "a.json.gz") + "\n", to: "list")
      let lines = LineCollector()
      try ReplayMapper(Self.plan).run(over: PathList(path: ArchiveLocation(list))) {
        lines.add($0.text)
      }
      return try Self.unit(lines.all.first)
    }
    let packed = GzipWriter.member(Self.records, .best)
    let cut = Array(packed.dropLast(9))
    let ways = [
      packed, packed + packed, cut, Array(packed.dropLast(10)), packed + [0, 0], Self.records,
      Self.records + [0x20], [],
    ]
    let units = try ways.map(unit)
    #expect(Set(units).count == ways.count)
    #expect(try ways.map(unit) == units)
    // The name and the time in gzip's header are nothing of the content.
    var renamed = packed
    renamed[4] ^= 0xFF
    #expect(try unit(renamed) == units[0])
  }

  @Test("No line that was changed on its way is taken for another one", arguments: 0..<200)
  func changed(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let lines = try Self.lines(of: ["a.json": Self.records], keepsRecords: seed % 2 == 0)
    let line = try #require(lines.values.first).dropLast()
    let start = try #require(line.firstRange(of: Array(#","reading":""#.utf8))).upperBound
    var broken = Array(line)
    switch random.number(in: 0...2) {
    case 0: broken.removeLast(random.number(in: 1...broken.count - 1))
    case 1:
      let place = random.number(in: start...broken.count - 3)
      broken[place] = broken[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    default: broken.remove(at: random.number(in: start...broken.count - 3))
    }
    var reducer = ReplayReducer(Self.plan)
    #expect(throws: ReadingLineError.self) { try reducer.add(broken[...]) }
    #expect(reducer.unitCount == 0)
    #expect(reducer.reading.tally.files.found == 0)
    try reducer.add(line)
    #expect(reducer.reading.tally.records.matched == 1)
  }

  @Test("Another plan's line, and a file that changed in between, are refused by name")
  func contradictions() throws {
    let line = try #require(try Self.lines(of: ["a.json": Self.records]).values.first).dropLast()
    var other = Self.plan
    other.reading.clock = .delivery
    var reducer = ReplayReducer(other)
    #expect(throws: ReadingLineError.otherPlan) { try reducer.add(line) }
    var late = Self.plan
    late.reading.selection.from = 1_772_456_400
    var longer = late
    longer.alarms[0].settings.evaluationPeriods = 12
    let lateLine = try #require(
      try Self.lines(of: ["a.json": Self.records], late).values.first
    ).dropLast()
    var patient = ReplayReducer(longer)
    #expect(throws: ReadingLineError.otherPlan) { try patient.add(lateLine) }
    // What was changed on its way is damage, and nothing else.
    var newer = ReplayReducer(Self.plan)
    let text = String(decoding: line, as: UTF8.self)
    for (old, new) in [
      (#""version":1"#, #""version":9"#), (#""type":"unit""#, #""type":"skipped""#),
      (#""type":"unit""#, #""type":"listing""#), (#""plan":""#, #""plan":"g"#),
      (#""unit":""#, #""unit":"0"#), (#""path":""#, #""path":"0"#), (#"a.json","#, #".json","#),
    ] {
      let changed = Array(text.replacing(old, with: new).utf8)
      #expect(changed != Array(line))
      #expect(throws: ReadingLineError.damaged) { try newer.add(changed[...]) }
    }
    let versions = ["+1", "01", "-1", "1.0", ""].map {
      text.replacing(#""version":1,"#, with: #""version":\#($0),"#)
    }
    for noLine in ["", "{}", "x", #"{"type":"match"}"#, #"{"type":"unit"}"#] + versions {
      #expect(throws: ReadingLineError.noLine) { try newer.add(Array(noLine.utf8)[...]) }
    }

    let folder = try TemporaryFolder()
    let list = try folder.write(folder.path(of: "a.json") + "\n", to: "list")
    let lines = LineCollector()
    for text in [Self.records, Self.records + [0x0A]] {
      try folder.write(text, to: "a.json")
      try ReplayMapper(Self.plan).run(over: PathList(path: ArchiveLocation(list))) {
        lines.add($0.text)
      }
    }
    let path = ArchiveLocation(folder.path(of: "a.json"))
    var changing = ReplayReducer(Self.plan)
    try changing.add(lines.all[0].dropLast())
    #expect(throws: ReadingLineError.changedUnit(path)) {
      try changing.add(lines.all[1].dropLast())
    }
    #expect(changing.reading.tally.records.matched == 1)
  }

  @Test("Records are there for whoever asks for them, and only lines of one kind are merged")
  func records() throws {
    var plan = Self.plan
    plan.keepsRecords = true
    let bare = try #require(try Self.lines(of: ["a.json": Self.records], plan).values.first)
    let whole = try #require(
      try Self.lines(of: ["b.json": Self.records], plan, keepsRecords: true).values.first)
    var reducer = ReplayReducer(plan)
    #expect(throws: ReadingLineError.lacksRecords) { try reducer.add(bare.dropLast()) }
    try reducer.add(whole.dropLast())
    let outcome = ReplayJudge(plan).outcome(of: reducer.reading)
    let match = try #require(outcome.matches.first)
    #expect(
      outcome.json(of: match).map { String(decoding: $0, as: UTF8.self) }?.contains(
        "PutBucketPolicy") == true)
    var merger = LineMerger(plan)
    try merger.add(whole.dropLast())
    #expect(throws: ReadingLineError.mixedRecords) { try merger.add(bare.dropLast()) }
    // Who needs none takes both.
    var modest = ReplayReducer(Self.plan)
    try modest.add(bare.dropLast())
    try modest.add(whole.dropLast())
    #expect(modest.reading.matchCount == 2)
  }
}
