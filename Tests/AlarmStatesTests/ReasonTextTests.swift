import AlarmStates
import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing

@Suite("State reason details")
struct ReasonTextTests {
  /// The number as it stands between the brackets of a threshold.
  private func numberText(_ value: Double) -> String {
    var settings = AlarmSettings(name: "n", threshold: value)
    settings.comparison = .lessThanOrEqualTo
    let point = Datapoint(start: 0, value: value, sampleCount: 1)
    let points = EvaluationPoints(windows: [point], settings: settings)
    let text = StateReason(settings: settings, points: points).text(for: .alarm)
    let number = text.split(separator: "threshold (").last?.dropLast(2)
    return String(number ?? "")
  }

  @Test(
    "Numbers are written as Java writes doubles",
    arguments: [
      (0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (-2.5, "-2.5"), (100, "100.0"), (0.5, "0.5"),
      (0.0666851903306472, "0.0666851903306472"), (0.001, "0.001"), (0.00025, "2.5E-4"),
      (0.000999, "9.99E-4"), (9_999_999, "9999999.0"), (9_999_999.5, "9999999.5"),
      (1e7, "1.0E7"), (12_345_678.9, "1.23456789E7"), (860_441_600, "8.604416E8"),
      (1e9, "1.0E9"), (1e16, "1.0E16"), (1e22, "1.0E22"), (-1e300, "-1.0E300"),
      (.leastNonzeroMagnitude, "5.0E-324"), (1e-5, "1.0E-5"), (123_456.75, "123456.75"),
    ] as [(Double, String)])
  func numbers(value: Double, text: String) {
    #expect(numberText(value) == text)
  }

  @Test("Numbers read back as the same double", arguments: 1...50)
  func roundTrip(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(numberText(value)) == value, "seed \(seed)")
    }
  }

  @Test(
    "Dates are day, month and two digits of the year",
    arguments: [
      (0, "01/01/70 00:00:00"), (-1, "31/12/69 23:59:59"), (951_782_399, "28/02/00 23:59:59"),
      (951_782_400, "29/02/00 00:00:00"), (4_107_542_400, "01/03/00 00:00:00"),
    ])
  func dateText(time: Int, text: String) {
    let settings = AlarmSettings(name: "n", threshold: 0)
    let point = Datapoint(start: time, value: 1, sampleCount: 1)
    let points = EvaluationPoints(windows: [point], settings: settings)
    let reason = StateReason(settings: settings, points: points).text(for: .alarm)
    #expect(reason.firstMatch(of: /\[1\.0 \((.*?)\)\]/).map { String($0.1) } == text)
  }

  @Test("Reason data name the unit behind the start, where the alarm has one")
  func unit() {
    var settings = AlarmSettings(name: "n")
    settings.unit = .count
    let point = Datapoint(start: 0, value: 2, sampleCount: 1)
    let points = EvaluationPoints(windows: [point], settings: settings)
    let text = StateReasonData(settings: settings, points: points, instant: 300)
      .text(for: .alarm, queriedAt: 300_000)
    #expect(text.contains(#"00.000+0000","unit":"Count","statistic":"Sum","period":300"#))
  }

  // Recorded: alarm_namespaces.json, an alarm whose Metrics have one MetricStat.
  @Test("Reason data of an alarm that Metrics define name no statistic")
  func metrics() {
    var settings = AlarmSettings(name: "n")
    settings.isDefinedByQueries = true
    let points = EvaluationPoints(windows: [nil], settings: settings)
    let text = StateReasonData(settings: settings, points: points, instant: 300)
      .text(for: .alarm, queriedAt: 300_000)
    #expect(text.contains(#"00.000+0000","period":300"#))
  }

  @Test("Reason data stay within 4000 characters, and JSON", arguments: [40, 100, 1440])
  func longData(count: Int) throws {
    var settings = AlarmSettings(name: "n", threshold: 0)
    settings.period = 60
    settings.evaluationPeriods = count
    let datapoints = (1...count).map { age in
      Datapoint(start: (count - age) * 60, value: 1 / Double(age), sampleCount: 1)
    }
    let points = EvaluationPoints(windows: datapoints, settings: settings)
    let text = StateReasonData(settings: settings, points: points, instant: count * 60)
      .text(for: .alarm, queriedAt: 0)
    #expect(text.utf8.count <= 4000)
    #expect(text.utf8.count > 3000)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let recent = try #require(object?["recentDatapoints"] as? [Double])
    #expect(recent.last == 1)
  }
}
