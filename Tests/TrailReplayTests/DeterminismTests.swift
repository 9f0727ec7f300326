import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

@Suite("The same archive gives the same answer")
struct DeterminismTests {
  private static func report(_ outcome: ReplayOutcome) -> String {
    var text = ""
    JSONLinesReport(outcome).write([.transitions, .windows, .matches]) { text += $0 }
    return text
  }

  @Test(
    "whatever the number of jobs and the order of the files",
    arguments: 100..<120, [DuplicateTreatment.drop, .count])
  func jobsAndOrder(seed: Int, duplicates: DuplicateTreatment) throws {
    let forged = try ForgedFolder(seed: seed, files: 9)
    var random = SeededGenerator(seed: seed)
    for clock in ReplayClock.allCases {
      var plan = BuiltInPlan.all(duplicates: duplicates)
      plan.reading.clock = clock
      plan.evidenceLimit = 2
      let expected = Self.report(Replay(plan).run(over: [forged.input]))
      for jobs in [2, 5] {
        plan.reading.jobs = jobs
        let shuffled = random.shuffled(forged.inputs)
        let outcome = Replay(plan).run(over: shuffled)
        #expect(Self.report(outcome) == expected, "seed \(seed), \(clock), \(jobs) jobs")
      }
    }
  }

  @Test("and the first few matches of a minute are those of all its matches", arguments: 200..<220)
  func evidenceLimit(seed: Int) throws {
    let forged = try ForgedFolder(seed: seed, files: 12)
    for duplicates in DuplicateTreatment.allCases {
      for clock in ReplayClock.allCases {
        var plan = BuiltInPlan.bucketChanges(duplicates: duplicates, jobs: 3)
        plan.reading.clock = clock
        let all = Replay(plan).run(over: [forged.input])
        plan.evidenceLimit = 1
        let first = Replay(plan).run(over: [forged.input])
        let minutes = Dictionary(grouping: all.matches) { $0.time.map { $0 / 60 } }
        let expected = minutes.values.compactMap(\.first).sorted()
        #expect(first.matches == expected, "seed \(seed), \(duplicates), \(clock)")
        #expect(first.matchesNotShown == all.matches.count - expected.count)
      }
    }
  }
}
