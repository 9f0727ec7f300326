import MetricAlarms
import ReplayTestSupport
import Testing
import TrailReplay

@Suite("Times spelled in many ways in one archive")
struct MixedSpellingsTests {
  /// An archive whose first and last minute decide when alarms go, and its minutes what they see.
  private static func lines(_ records: [String], defaultValue: Double?) throws -> String {
    let filter = try MetricFilter.test("{ $.eventName = PutObject }") {
      $0.defaultValue = defaultValue
    }
    let alarms = [MissingDataTreatment.breaching, .notBreaching, .missing].map { treatment in
      var settings = AlarmSettings(name: treatment.rawValue)
      (settings.threshold, settings.treatMissingData) = (1, treatment)
      return MetricAlarm(settings: settings, series: filter.series)
    }
    let archive = try SmallArchive([records])
    let lines = archive.outcome(of: [filter], alarms: alarms).lines
    return lines.replacing(archive.folder.path, with: "")
  }

  private static func record(_ time: String, _ name: String) -> String {
    #"{"eventVersion":"1.11","eventTime":"\#(time)","eventName":"\#(name)","#
      + #""eventSource":"s3.amazonaws.com"}"#
  }

  @Test(
    "A replay reports what it reports of the same times in one spelling",
    arguments: Seeds.first(100, of: 400))
  func oneAnswer(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var (mixed, plain): ([String], [String]) = ([], [])
    for _ in 0..<random.number(in: 3...9) {
      let (instant, isTime) = (Instant(&random), random.chance(80))
      let time = isTime ? instant.spelled(&random) : random.pick(Self.noTimes)
      let name = isTime && random.chance(15) ? "PutObject" : "GetObject"
      mixed.append(Self.record(time, name))
      plain.append(Self.record(isTime ? instant.spelledOut : "never", name))
    }
    // Without a default value, a record's time matters only where it is the first or the last.
    for value in [nil, 1.0] {
      #expect(
        try Self.lines(mixed, defaultValue: value) == Self.lines(plain, defaultValue: value),
        "seed \(seed):\n\(mixed.joined(separator: "\n"))")
    }
  }

  /// As long as CloudTrail's own times.
  private static let noTimes = [
    "2026-03-01T99:99:99Z", "2026-03-04 99:99:99Z", "9999-99-99T99:99:99Z", "0000-00-00T00:00:00Z",
    "2O26-03-02T14:02:11Z", "2026-03-02T14:02:11.", "2026-03-02T14:02:11z ", "2026-03-02T14:02 EST",
    "                    ", "~~~~~~~~~~~~~~~~~~~~", "2026/03/02T14:02:11Z",
  ]
}

/// A second of one of two days of March 2026, as its parts.
private struct Instant {
  private let day: Int
  private let hour: Int
  private let minute: Int
  private let second: Int

  init(_ random: inout SeededGenerator) {
    (day, hour) = (random.number(in: 2...3), random.number(in: 9...11))
    (minute, second) = (random.number(in: 1...4), random.pick([0, 0, 11, 59]))
  }

  /// With a fraction: a spelling that is always read digit by digit.
  var spelledOut: String { "\(date)T\(clock(hour)):\(digits(second)).000Z" }

  /// One of many spellings, most as long as CloudTrail's own.
  func spelled(_ random: inout SeededGenerator) -> String {
    let usual = "T\(clock(hour)):\(digits(second))Z"
    var spellings = [
      usual, usual, usual, usual.lowercased(), " \(usual.dropFirst())", "_\(usual.dropFirst())",
      "\(usual.dropLast()).5Z", "T\(clock(hour + 2)):\(digits(second))+0200",
      " \(clock(hour - 3)):\(digits(second))-03",
    ]
    if second == 0 {
      spellings += [
        "T\(clock(hour)) UTC", "T\(clock(hour)) GMT", "T\(clock(hour + 2)) +02",
        "T\(clock(hour - 3)) -03", "T\(digits(hour)):\(digits(minute - 1)):60Z",
      ]
    }
    return date + random.pick(spellings)
  }

  private var date: String { "2026-03-0\(day)" }

  private func clock(_ hour: Int) -> String { "\(digits(hour)):\(digits(minute))" }

  private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
