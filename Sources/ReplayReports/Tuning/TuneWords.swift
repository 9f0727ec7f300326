import FilterPatterns
import MetricAlarms
import TrailReplay
import UTCTimes

/// What people read of choices.
enum TuneWords {
  /// A number without a point where it needs none.
  static func text(of number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  /// `2 of 3`.
  static func text(of datapoints: TuningChoice.Datapoints) -> String {
    "\(datapoints.toAlarm) of \(datapoints.evaluated)"
  }

  /// A demand as it can be typed.
  static func text(of demand: TuningDemand) -> String {
    switch demand {
    case .pattern(let pattern): pattern.text
    case .time(let time): UTCTime(time).text(.machine)
    }
  }

  /// A choice in a few words: `threshold 2, 300 s, 1 of 1`.
  static func text(of choice: TuningChoice) -> String {
    let words = [
      choice.threshold.map { "threshold \(text(of: $0))" }, choice.period.map { "\($0) s" },
      choice.datapoints.map(text(of:)), choice.treatment?.rawValue,
      choice.excepts ? "with exceptions" : nil,
    ].compactMap(\.self)
    return words.isEmpty ? "as it is now" : words.joined(separator: ", ")
  }
}
