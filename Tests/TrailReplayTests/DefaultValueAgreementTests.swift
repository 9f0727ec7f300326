import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing
import TrailReplay

@Suite("Default values agree with an obvious count")
struct DefaultValueAgreementTests {
  /// 2 March 2026.
  private static let day = 1_772_409_600

  private static func filters() throws -> [MetricFilter] {
    [
      try .test("{ $.detail.hit IS TRUE }") { $0.defaultValue = 0 },
      try .test("{ $.detail.v > 1 }") { ($0.value, $0.defaultValue) = ("$.detail.w", 0.25) },
      try .test("{ $.detail.hit IS FALSE }"),
    ]
  }

  private static let references = [
    ReferenceDefaults.Filter(
      matches: { detail($0)["hit"] as? Bool == true }, value: { _ in 1 }, defaultValue: 0),
    ReferenceDefaults.Filter(
      matches: { detail($0)["v"] as? Double ?? 0 > 1 }, value: { detail($0)["w"] as? Double },
      defaultValue: 0.25),
    ReferenceDefaults.Filter(
      matches: { detail($0)["hit"] as? Bool == false }, value: { _ in 1 }, defaultValue: nil),
  ]

  private static func detail(_ record: [String: Any]) -> [String: Any] {
    record["detail"] as? [String: Any] ?? [:]
  }

  /// Files of records with copies among them, and places where no record is.
  private static func files(_ random: inout SeededGenerator) -> [[String]] {
    (0..<random.number(in: 1...5)).map { _ in
      (0..<random.number(in: 0...30)).map { _ in record(&random) }
    }
  }

  private static func record(_ random: inout SeededGenerator) -> String {
    // The last of these seconds is a leap second, in the next minute; the others are none.
    let second = random.pick([random.number(in: 10...59), 0, 60].map(String.init) + ["61", "3x"])
    let clock = "00:\(random.number(in: 10...12)):\(second.count < 2 ? "0" : "")\(second)"
    let hit = random.pick(["true", "false", "null"])
    let (v, w) = (random.pick(["1", "2"]), random.pick(["0.5", "3", "null", "\"x\""]))
    // Copies are alike to the byte, their times too: an event's number decides all of it.
    let event = random.number(in: 0...40)
    let copied = "00:\(10 + event % 5):\(10 + event)"
    let detail =
      random.chance(50)
      ? #"{"hit":\#(hit),"v":\#(v),"w":\#(w)}"#
      : #"{"hit":\#(event % 3 == 0),"v":\#(event % 2 + 1),"w":\#(event % 7)}"#
    switch random.number(in: 0...19) {
    case 0: return random.pick(["12", "null", "[]", #"{"a":1}"#])
    case 1: return SmallArchive.record("never", detail)
    case 2:
      return SmallArchive.record(clock, detail).dropLast() + #","eventCategory":"Insight"}"#
    case 3 where random.chance(20):
      let note = String(repeating: "x", count: 257 << 10)
      return SmallArchive.record(clock, #"{"hit":\#(hit),"v":\#(v),"note":"\#(note)"}"#)
    case 4...11:
      return SmallArchive.record(copied, detail, id: "\(event)")
    default: return SmallArchive.record(clock, detail)
    }
  }

  /// Writes `files`, some cut off in the middle of their last record, which is lost.
  private static func deliveries(
    of files: [[String]], in archive: SmallArchive, _ random: inout SeededGenerator
  ) throws -> [ReferenceDefaults.Delivery] {
    var deliveries: [ReferenceDefaults.Delivery] = []
    for (index, records) in files.enumerated() {
      var readable = records[...]
      if random.chance(25), let last = readable.popLast() {
        let whole = #"{"Records":["# + readable.map { $0 + "," }.joined()
        try archive.folder.write(
          whole + last.dropLast(random.number(in: 1...last.count - 1)), to: archive.names[index])
      }
      deliveries += readable.map {
        .init(file: index, delivery: day + (index + 10) * 60, text: $0)
      }
    }
    return deliveries
  }

  @Test(
    "in every statistic, with copies and damage, on both clocks",
    arguments: Seeds.first(50, of: 200))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let files = Self.files(&random)
    let archive = try SmallArchive(files)
    let deliveries = try Self.deliveries(of: files, in: archive, &random)
    for clock in ReplayClock.allCases {
      for duplicates in DuplicateTreatment.allCases {
        let reference = ReferenceDefaults(
          filters: Self.references, dropsDuplicates: duplicates == .drop,
          usesDelivery: clock == .delivery)
        let outcome = archive.outcome(of: try Self.filters()) {
          ($0.clock, $0.duplicates, $0.jobs) = (clock, duplicates, 1 + seed % 2)
        }
        expect(
          outcome.timelines[0], toHold: reference.samples(of: deliveries),
          "seed \(seed), \(clock), \(duplicates)")
      }
    }
  }

  /// Compares every minute, and every window of five.
  private func expect(
    _ timeline: SampleTimeline, toHold samples: [Int: [Double]], _ comment: Comment
  ) {
    for minute in 0..<40 {
      for length in [1, 5] {
        let start = Self.day + minute * 60
        let found = (0..<length).flatMap { samples[start + $0 * 60] ?? [] }
        for statistic in MetricStatistic.plain {
          let value = timeline.value(of: statistic, in: start..<(start + length * 60))
          let expected = found.isEmpty ? nil : Self.value(of: statistic, found)
          #expect(value?.value == expected, "\(comment), \(statistic.name) at minute \(minute)")
        }
        for (name, expected) in found.isEmpty ? [] : Self.extended(found) {
          let statistic = ExtendedStatistic(name).map(MetricStatistic.extended)
          let value = statistic.flatMap {
            timeline.value(of: $0, in: start..<(start + length * 60))?.value
          }
          let difference = abs((value ?? .nan) - expected)
          #expect(
            difference <= 1e-12 * max(1, expected), "\(comment), \(name) at minute \(minute)")
        }
      }
    }
  }

  /// The extended statistics, from the samples put into bins one by one.
  private static func extended(_ samples: [Double]) -> [(name: String, value: Double)] {
    let reference = ReferenceStatistic(samples)
    let (middle, most) = (reference.ranks(0.25, 0.75), reference.ranks(0, 0.9))
    return [
      ("p0", reference.percentile(0)), ("p50", reference.percentile(50)),
      ("p90", reference.percentile(90)), ("p100", reference.percentile(100)),
      ("IQM", reference.sum(middle) / reference.count(middle)), ("tc90", reference.count(most)),
      ("ts90", reference.sum(most)), ("wm90", reference.winsorizedMean(0, 0.9)),
      ("TC(0:0.4)", reference.count(reference.values(0, 0.4))),
      ("PR(:0.4)", 100 * reference.count(reference.values(nil, 0.4)) / Double(samples.count)),
    ]
  }

  private static func value(of statistic: MetricStatistic, _ samples: [Double]) -> Double? {
    switch statistic {
    case .sum: samples.reduce(0, +)
    case .sampleCount: Double(samples.count)
    case .average: samples.reduce(0, +) / Double(samples.count)
    case .minimum: samples.min()
    case .maximum: samples.max()
    default: nil
    }
  }
}
