import FilterPatterns
public import MetricAlarms

/// Something in a plan that is allowed and can hardly be meant.
public enum PlanWarning: Hashable, Sendable {
  /// Filters write the alarm's metric, but none in the unit it asks for: it never gets data (M6).
  case unitNeverMatches(alarm: String, unit: MetricUnit, written: MetricUnit)
  /// No filter writes the alarm's metric: it never gets data (M1).
  case metricNeverWritten(alarm: String, MetricSeries)
  /// A filter takes values from fields that its pattern has not: its matches add no samples.
  case fieldsNeverFound(filter: String, references: [String])
  /// A filter is for log events as a transformer makes them: it matches nothing of an archive.
  case neverMatches(filter: String)
}

extension PlanWarning: CustomStringConvertible {
  /// What is wrong and what it leads to, without a full stop.
  public var description: String {
    switch self {
    case .unitNeverMatches(let alarm, let unit, let written):
      "alarm \(alarm) asks for the unit \(unit.rawValue) but its metric is written with "
        + "\(written.rawValue): it never gets data"
    case .metricNeverWritten(let alarm, let series):
      "alarm \(alarm) watches \(series.namespace)/\(series.metricName)"
        + (series.dimensions.isEmpty ? "" : " with dimensions")
        + ", which no filter writes: it never gets data"
    case .fieldsNeverFound(let filter, let references):
      "filter \(filter) takes values from \(references.joined(separator: ", ")), and its pattern has no "
        + "such field: its matches add no samples"
    case .neverMatches(let filter):
      "filter \(filter) is for transformed log events, which an archive does not hold: it matches "
        + "nothing"
    }
  }
}

extension MatchSearch {
  /// What should be reported before its lines are believed.
  public var warnings: [PlanWarning] {
    filters.filter(\.isOnTransformedLogs).map { .neverMatches(filter: $0.name) }
  }
}

extension TimelinePlan {
  /// What should be reported before its rows are believed.
  public var warnings: [PlanWarning] { MatchSearch(filters: filters, reading: reading).warnings }
}

extension ReplayPlan {
  /// What should be said before the plan's outcome is believed.
  public var warnings: [PlanWarning] { filterWarnings + alarmWarnings }

  private var filterWarnings: [PlanWarning] {
    filters.compactMap { filter in
      if filter.isOnTransformedLogs { return .neverMatches(filter: filter.name) }
      let absent = filter.transformation.absentFields.map(\.text)
      return absent.isEmpty ? nil : .fieldsNeverFound(filter: filter.name, references: absent)
    }
  }

  private var alarmWarnings: [PlanWarning] {
    alarms.flatMap { alarm in
      alarm.streams.compactMap { stream in
        let written = filters.map(\.transformation).filter { $0.writes(stream.series) }
          .map(\.unit)
        guard let first = written.first else {
          return .metricNeverWritten(alarm: alarm.settings.name, stream.series)
        }
        guard let unit = stream.unit, !written.contains(unit) else { return nil }
        return .unitNeverMatches(alarm: alarm.settings.name, unit: unit, written: first)
      }
    }
  }
}
