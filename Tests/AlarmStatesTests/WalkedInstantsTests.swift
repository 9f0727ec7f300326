import AlarmStates
import MetricAlarms
import MetricWindows
import Testing

@Suite("Instants at which a walk evaluates")
struct WalkedInstantsTests {
  private func instants(
    _ times: [Int], windows: EvaluationWindows, from first: Int, through last: Int = .max
  ) -> [Int] {
    var ledger = SampleLedger()
    for time in times {
      ledger.add(1, at: time)
    }
    let evaluator = AlarmEvaluator(of: AlarmSettings(name: "one"), windows: windows)
    var walk = AlarmWalk(by: evaluator, over: [SampleArrivals(ledger.timeline)], from: first)
    var instants: [Int] = []
    while let instant = walk.upcoming(by: evaluator), instant <= last {
      instants.append(instant)
      _ = walk.evaluate(at: instant, by: evaluator)
    }
    return instants
  }

  @Test("Ten years of silence cost nothing", arguments: EvaluationWindows.allCases)
  func silence(windows: EvaluationWindows) throws {
    let later = 1_772_460_150 + 10 * 366 * 86_400
    let visited = instants(
      [1_772_460_150, later], windows: windows, from: 1_772_460_150)
    switch windows {
    case .sliding: #expect(visited.count == 32)
    case .aligned: #expect(visited.count == 4)
    }
    #expect(visited == visited.sorted())
    #expect(Set(visited).count == visited.count)
  }

  @Test("Sliding evaluations begin at the first whole minute and end when the range is empty")
  func sliding() {
    let visited = instants([30], windows: .sliding, from: 30)
    #expect(visited == Array(stride(from: 60, through: 960, by: 60)))
  }

  @Test("Aligned evaluations are at boundaries only")
  func aligned() {
    #expect(instants([30], windows: .aligned, from: 1) == [300, 600])
    #expect(instants([30], windows: .aligned, from: 0) == [0, 300, 600])
  }

  @Test("Without samples there is exactly one evaluation", arguments: EvaluationWindows.allCases)
  func noSamples(windows: EvaluationWindows) {
    #expect(instants([], windows: windows, from: 300) == [300])
    #expect(instants([], windows: windows, from: 300, through: 900) == [300])
  }

  @Test("When all samples are long past, one evaluation says so")
  func allPast() {
    #expect(instants([0], windows: .sliding, from: 90_000) == [90_000])
  }

  @Test("Both ends of a span are inclusive")
  func bounds() {
    #expect(instants([0], windows: .sliding, from: 60, through: 180) == [60, 120, 180])
    #expect(
      instants([0], windows: .sliding, from: 61, through: 119).isEmpty)
  }

  @Test("Times before 1970 are times like others")
  func negative() {
    let visited = instants([-6000], windows: .sliding, from: -6000)
    #expect(visited == Array(stride(from: -6000, through: -5040, by: 60)))
  }
}
