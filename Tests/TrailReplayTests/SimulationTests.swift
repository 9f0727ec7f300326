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
    var settings = AlarmSettings(name: "a")
    settings.period = period
    let series = MetricSeries(namespace: "Tests", metricName: "a")
    return try Simulation(
      of: MetricAlarm(settings: settings, series: series), windows: windows, at: .at(times))
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
