import AlarmStates
import MetricAlarms
import MetricWindows
import ReplayReports
import Testing
import TrailReplay

/// What is said of an alarm that changed nothing over samples.
@Suite("Texts of simulations without a change")
struct SimulationTextTests {
  @Test(
    "Whether the alarm kept its state, or was never evaluated, is said, and why",
    arguments: [
      ([130], 130, 179, "no evaluation in the time asked for"),
      ([130], 130, 180, "the alarm kept its state"),
      ([], nil, nil, "no sample, so no evaluation"),
    ] as [([Int], Int?, Int?, String)])
  func nothing(times: [Int], from first: Int?, through last: Int?, text: String) throws {
    var history = SampleHistory()
    for time in times { history.add(0, at: time) }
    let alarm = MetricAlarm(
      settings: AlarmSettings(name: "a"), series: MetricSeries(namespace: "N", metricName: "M"))
    var simulation = try Simulation(
      of: alarm, windows: .sliding, at: .all(from: first, through: last))
    simulation.state = .ok
    let simulated = SimulatedAlarm(
      simulation, over: [history.arrivals], in: AlarmPlace(account: nil, region: nil))
    var found = ""
    TextReport(of: .simulation(simulated), style: ReportStyle()).write([.transitions]) {
      found += $0
    }
    #expect(found == "nothing to report: \(text)\n")
  }
}
