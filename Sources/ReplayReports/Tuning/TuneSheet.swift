import MetricAlarms
import TrailReplay

/// A tuning for spreadsheets: a row a choice.
struct TuneSheet {
  private let outcome: TuningOutcome
  private let style: ReportStyle

  init(_ outcome: TuningOutcome, style: ReportStyle) {
    (self.outcome, self.style) = (outcome, style)
  }

  /// The heading and the rows.
  var text: String {
    let table = CSVTable(Self.columns, style: style)
    return table.heading + TuneRow.all(of: outcome).map(table.line).joined()
  }

  /// The columns, as the keys of a `tuneChoice` in JSON lines; of bursts there is the number.
  private static var columns: [CSVColumn<TuneRow>] {
    [
      CSVColumn("choice") { CSVCell($0.number) },
      CSVColumn("threshold") { $0.result.choice.threshold.map { CSVCell($0) } ?? .empty },
      CSVColumn("period") { CSVCell($0.result.choice.period) },
      CSVColumn("datapointsToAlarm") { CSVCell($0.result.choice.datapoints?.toAlarm) },
      CSVColumn("evaluationPeriods") { CSVCell($0.result.choice.datapoints?.evaluated) },
      CSVColumn("treatMissingData") { CSVCell($0.result.choice.treatment?.rawValue) },
      CSVColumn("exceptions") { CSVCell($0.result.choice.excepts) },
      CSVColumn("alarms") { CSVCell($0.result.alarmCount) },
      CSVColumn("noise") { CSVCell($0.result.noiseCount) },
      CSVColumn("secondsInAlarm") { CSVCell($0.result.secondsInAlarm) },
      CSVColumn("notifications") { CSVCell($0.result.notificationCount) },
      CSVColumn("notificationsPerWeek") { $0.notificationsPerWeek.map { CSVCell($0) } ?? .empty },
      CSVColumn("missedBursts") { CSVCell($0.result.missedBursts.count) },
      CSVColumn("missedActors") { CSVCell(list: $0.result.missedActors) },
      CSVColumn("missedMustRing") { CSVCell(list: $0.missedDemands) },
      CSVColumn("missesIncident") { CSVCell($0.missesIncident) },
      CSVColumn("frontier") { CSVCell($0.isOnFrontier) },
      CSVColumn("best") { CSVCell($0.isBest) },
      CSVColumn("moreAlarmsThan") { CSVCell($0.exceeded) },
    ]
  }
}
