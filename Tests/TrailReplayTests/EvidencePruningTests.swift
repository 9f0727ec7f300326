import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("Evidence thrown away early")
struct EvidencePruningTests {
  /// Files of many matches in one minute, with copies of some in later and earlier files.
  private static func folder(seed: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    for file in 0..<6 {
      let records = (0..<900).map { _ in
        let id = random.chance(10) ? "" : #""eventID":"\#(random.number(in: 0...1200))","#
        let time = "14:0\(random.number(in: 0...2)):1\(random.number(in: 0...2))"
        let name = random.chance(80) ? "PutBucketAcl" : "PutBucketCors"
        return #"{"eventVersion":"1.08",\#(id)"eventTime":"2026-03-02T\#(time)Z","#
          + #""eventSource":"s3.amazonaws.com","eventName":"\#(name)"}"#
      }
      let json = "{\"Records\":[" + records.joined(separator: ",") + "]}"
      let minute = random.number(in: 10...59)
      try folder.write(json, to: "1_CloudTrail_eu-west-1_20260302T14\(minute)Z_\(file).json")
    }
    return folder
  }

  @Test(
    "is never among the first few that remain", arguments: Seeds.first(2, of: 6),
    [DuplicateTreatment.drop, .count])
  func firstFewRemain(seed: Int, duplicates: DuplicateTreatment) throws {
    let folder = try Self.folder(seed: seed)
    let input = ArchiveInput.path(ArchiveLocation(folder.path))
    for clock in ReplayClock.allCases {
      let control = BuiltInPlan.bucketChanges(duplicates: duplicates, jobs: 2)
      let other = try MetricFilter.test("{ $.eventName = PutBucketAcl }")
      var plan = ReplayPlan(
        filters: control.filters + [other], alarms: control.alarms, reading: control.reading)
      (plan.evidenceLimit, plan.reading.clock) = (nil, clock)
      let all = Replay(plan).run(over: [input])
      plan.evidenceLimit = 5
      let few = Replay(plan).run(over: [input])
      let minutes = Dictionary(grouping: all.matches) { [$0.filter, $0.time.map { $0 / 60 }] }
      let expected = minutes.values.flatMap { $0.sorted().prefix(5) }.sorted()
      #expect(few.matches == expected, "seed \(seed), \(clock)")
    }
  }
}
