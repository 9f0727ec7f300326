import MetricAlarms
import Testing

@Suite("Alarm settings")
struct AlarmSettingsTests {
  private func refusal(_ change: (inout AlarmSettings) -> Void) -> String? {
    var settings = AlarmSettings(name: "a")
    change(&settings)
    do throws(AlarmSettingsError) {
      _ = try settings.validated()
      return nil
    } catch {
      return error.description
    }
  }

  @Test("The settings of the CIS controls are the default and valid")
  func defaults() throws {
    let settings = try AlarmSettings(name: "a").validated()
    #expect(settings.statistic == .sum)
    #expect(settings.period == 300)
    #expect(settings.evaluationPeriods == 1)
    #expect(settings.datapointsToAlarm == nil)
    #expect(settings.breachingToAlarm == 1)
    #expect(settings.threshold == 1)
    #expect(settings.comparison == .greaterThanOrEqualTo)
    #expect(settings.treatMissingData == .missing)
  }

  @Test(
    "Other periods than 10, 20, 30 seconds and whole minutes are refused",
    arguments: [
      (40, "period 40 is neither 10, 20, 30 nor a multiple of 60"),
      (90, "period 90 is neither 10, 20, 30 nor a multiple of 60"),
      (0, "period 0 is not a positive number of seconds"),
      (-60, "period -60 is not a positive number of seconds"),
    ])
  func periods(period: Int, message: String) {
    #expect(refusal { $0.period = period } == message)
  }

  @Test("Datapoints to alarm lie between 1 and the evaluation periods")
  func datapoints() {
    #expect(refusal { $0.evaluationPeriods = 0 } == "evaluation periods 0 is less than 1")
    #expect(refusal { $0.datapointsToAlarm = 0 } == "datapoints to alarm 0 is less than 1")
    #expect(
      refusal { $0.datapointsToAlarm = 2 } == "datapoints to alarm 2 is more than "
        + "evaluation periods 1")
    #expect(
      refusal { settings in
        settings.evaluationPeriods = 3
        settings.datapointsToAlarm = 3
      } == nil)
  }

  @Test(
    "All windows together are at most one day, or a week with periods of an hour or more",
    arguments: [
      (60, 1440, nil), (86_400, 1, nil), (3600, 24, nil),
      (60, 1441, "period 60 times evaluation periods 1441 is more than 86400 seconds"),
      (3600, 25, nil), (3600, 168, nil), (10, 8640, nil),
      (10, 8641, "period 10 times evaluation periods 8641 is more than 86400 seconds"),
      (3600, 169, "period 3600 times evaluation periods 169 is more than 604800 seconds"),
      (86_400, 8, "period 86400 times evaluation periods 8 is more than 604800 seconds"),
    ] as [(Int, Int, String?)])
  func length(period: Int, periods: Int, message: String?) {
    let found = refusal { settings in
      settings.period = period
      settings.evaluationPeriods = periods
    }
    #expect(found == message)
  }

  @Test(
    "A wall clock's zone is UTC or a distance from it",
    arguments: [
      ("UTC", 0), ("+05:30", 19_800), ("UTC+05:30", 19_800), ("-03:00", -10_800), ("+00:00", 0),
      ("Europe/Berlin", nil), ("", nil), ("+5:30", nil), ("+05:60", nil), ("+15:00", nil),
      ("UTC 05:30", nil), ("GMT", nil),
    ] as [(String, Int?)])
  func zones(text: String, seconds: Int?) {
    #expect((try? WallClockZone(parsing: text))?.secondsAheadOfUTC == seconds)
  }

  @Test("A wall clock has few periods, and a number of extra windows is sensible")
  func wallClock() {
    let message = "period 600 is not one of a wall clock window: 60, 300, 3600, 86400 or 604800"
    #expect(
      refusal { settings in
        settings.wallClock = .utc
        settings.period = 600
      } == message)
    #expect(refusal { $0.extraWindows = -1 } == "extra windows -1 is not a number from 0 to 10000")
    #expect(refusal { $0.extraWindows = 0 } == nil)
  }

  @Test("A product beyond all bounds is refused, not computed")
  func overflow() {
    let found = refusal { settings in
      settings.period = 3600
      settings.evaluationPeriods = .max
    }
    #expect(found?.hasSuffix("is more than 604800 seconds") == true)
  }

  @Test("The threshold is a finite number", arguments: [Double.nan, .infinity, -.infinity])
  func threshold(value: Double) {
    #expect(refusal { $0.threshold = value } == "threshold \(value) is not a finite number")
  }
}
