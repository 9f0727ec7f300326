import AlarmStates
import MetricAlarms
import TrailReplay

/// A row of a csv file: a change of an alarm's state.
struct TransitionRow {
  let alarm: Alarm
  let change: AlarmStory.Change
  /// The run's clock, and its windows.
  let (clock, windows): (String, String)
  /// The treatment of missing data that is tried; nil: none is.
  let trial: MissingDataTreatment?
  /// The samples behind the datapoints that decided a change to ALARM.
  let matchCount: Int
  /// Whether there is an archive, and records behind the change.
  let isReplayed: Bool

  init(_ event: ReplayFacts.Event, _ plan: ReplayPlan) {
    (alarm, change, isReplayed) = (event.alarm, event.change, true)
    (clock, windows) = (plan.reading.clock.rawValue, plan.windows.rawValue)
    (trial, matchCount) = (plan.trial, event.change.counts.total)
  }

  init(_ change: AlarmStory.Change, of alarm: Alarm, _ simulated: SimulatedAlarm) {
    (self.alarm, self.change, isReplayed, trial) = (alarm, change, false, nil)
    (clock, windows) = ("event", simulated.windowName(of: alarm))
    matchCount = simulated.sampleCount(in: change.transition.decidingWindows)
  }

  private var head: TransitionHead { TransitionHead(alarm, change) }

  /// The columns, as the keys of a `transition` in JSON lines; records are left out, which are rows of their
  /// own, and so is what repeats the reason.
  static var columns: [CSVColumn<TransitionRow>] {
    own + later + counted.map { $0.of { $0.isReplayed ? $0 : nil } }
  }

  private static var own: [CSVColumn<TransitionRow>] {
    [
      CSVColumn("alarm") { CSVCell($0.alarm.name) },
      CSVColumn("at") { CSVCell(time: $0.change.transition.at) },
      CSVColumn("from") { CSVCell($0.head.from) },
      CSVColumn("to") { .own($0.change.transition.to.rawValue) },
      CSVColumn("reason") { CSVCell($0.change.transition.reason) },
      CSVColumn("clock") { .own($0.clock) },
      CSVColumn("windows") { .own($0.windows) },
      CSVColumn("matchCount") { CSVCell($0.matchCount) },
      CSVColumn("approximate") { CSVCell($0.head.isApproximate) },
    ]
  }

  private static var later: [CSVColumn<TransitionRow>] {
    [
      CSVColumn("secondsAfterFirstEvent") { row in
        CSVCell(row.change.counts.first.map { row.change.transition.at - $0 })
      },
      CSVColumn("treatMissingData") { CSVCell($0.head.treatment(trying: $0.trial)) },
      CSVColumn("actionsSuppressedBy") { CSVCell($0.change.actions.suppressedBy?.name) },
      CSVColumn("actionsRanAt") { CSVCell(time: $0.head.actionsRanAt) },
    ]
  }

  /// What there is of a replay only.
  private static var counted: [CSVColumn<TransitionRow>] {
    [
      CSVColumn("afterLastRecord") { CSVCell($0.change.isAfterLastRecord) },
      CSVColumn("denied") { CSVCell($0.change.counts.denied) },
      CSVColumn("failed") { CSVCell($0.change.counts.failed) },
      CSVColumn("actors") { CSVCell(list: $0.change.counts.actors.compactMap(\.name)) },
      CSVColumn("severity") { CSVCell($0.alarm.details.severity?.rawValue) },
      CSVColumn("techniques") { row in
        CSVCell(list: row.alarm.details.techniques.map { "\($0.id) \($0.name)" })
      },
    ]
  }
}
