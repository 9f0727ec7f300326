import AlarmStates
import MetricAlarms
import MetricWindows
import Testing
import TrailReplay

@Suite("Simulation of one alarm")
struct SimulationTests {
  private static func simulation(
    period: Int = 300, windows: EvaluationWindows = .sliding, at times: [Int]
  ) throws(SimulationError) -> Simulation {
    try Simulation(of: alarm(period: period), windows: windows, at: .at(times))
  }

  private static func alarm(period: Int = 300) -> MetricAlarm {
    var settings = AlarmSettings(name: "a")
    settings.period = period
    return MetricAlarm(
      settings: settings, series: MetricSeries(namespace: "Tests", metricName: "a"))
  }

  @Test(
    "A time at which the alarm is never evaluated is refused, the first of several being named",
    arguments: [
      (300, EvaluationWindows.sliding, [60, 61, 62], 61), (10, .sliding, [10, 25], 25),
      (300, .aligned, [300, 360], 360),
    ])
  func neverEvaluated(period: Int, windows: EvaluationWindows, times: [Int], wrong: Int) {
    #expect(throws: SimulationError.neverEvaluated(at: wrong)) {
      try Self.simulation(period: period, windows: windows, at: times)
    }
  }

  @Test(
    "Evaluations that end before the first instant are none",
    arguments: [(179, nil), (180, 180), (nil, 180)] as [(Int?, Int?)])
  func ended(through last: Int?, start: Int?) throws {
    let simulation = try Simulation(
      of: Self.alarm(), windows: .sliding, at: .all(from: 130, through: last))
    var history = SampleHistory()
    history.add(1, at: 130)
    let story = simulation.story(
      over: [history.arrivals], in: AlarmPlace(account: nil, region: nil))
    #expect(story.startedAt == start)
    #expect(story.changes.isEmpty == (start == nil))
  }

  @Test("Times that go back, or stand twice, are refused", arguments: [[120, 60], [60, 60]])
  func notInOrder(times: [Int]) {
    #expect(throws: SimulationError.notInOrder) { try Self.simulation(at: times) }
  }

  @Test(
    "Times of the alarm's own in their order are taken",
    arguments: [
      (300, EvaluationWindows.sliding, [60, 120]), (10, .sliding, [10, 20]),
      (300, .aligned, [300, 900]), (300, .sliding, []),
    ])
  func taken(period: Int, windows: EvaluationWindows, times: [Int]) throws {
    let simulation = try Self.simulation(period: period, windows: windows, at: times)
    guard case .at(let taken) = simulation.instants else { throw SimulationError.notInOrder }
    #expect(taken == times)
  }
}
