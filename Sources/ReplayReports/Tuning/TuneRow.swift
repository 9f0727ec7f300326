import MetricAlarms
import TrailReplay

/// A result of a tuning as reports show it: its number and what stands out of it.
struct TuneRow {
  /// From 1; 0: as it is now.
  let number: Int
  let result: TuningResult
  private let outcome: TuningOutcome

  /// All of an outcome: as it is now, then each choice.
  static func all(of outcome: TuningOutcome) -> [TuneRow] {
    [TuneRow(number: 0, result: outcome.today, outcome: outcome)]
      + outcome.results.enumerated().map {
        TuneRow(number: $0.offset + 1, result: $0.element, outcome: outcome)
      }
  }

  /// Whether it is one of those that none betters.
  var isOnFrontier: Bool { outcome.frontier.contains(number - 1) }

  /// Whether it has the fewest alarms without missing an incident.
  var isBest: Bool { outcome.best == number - 1 }

  /// Whether it misses an incident.
  var missesIncident: Bool { outcome.missesIncident(result) }

  /// The result with the next lower threshold where that has fewer alarms, by its number; nil: it has not.
  var exceeded: Int? {
    outcome.steps.first { $0.to == number - 1 }.map { $0.from + 1 }
  }

  /// How many notifications there would have been in a week, to one digit behind the point.
  var notificationsPerWeek: Double? {
    result.notificationsPerWeek(in: outcome.span).map { ($0 * 10).rounded() / 10 }
  }

  /// The bursts it misses.
  var missedBursts: [TuningBurst] { result.missedBursts.map { outcome.bursts[$0] } }

  /// What must ring and does not.
  var missedDemands: [String] {
    result.missedDemands.map { TuneWords.text(of: outcome.plan.mustRing[$0]) }
  }
}
