import AlarmStates
import MetricAlarms
import MetricWindows

/// Which alarms of rules that rode along were in ALARM.
struct OtherAlarms {
  /// Their names, in the order of the rules.
  let names: [String]

  /// Walks the alarms of the plan's other rules over what was counted for these; nil: there are none.
  init?(of plan: ReplayPlan, _ counts: [Int: RecordCounts], _ span: WalkSpan) {
    guard let rules = plan.others else { return nil }
    var ledgers: [MetricSeries: SampleLedger] = [:]
    for (filter, counts) in counts {
      let series = rules.filters[filter].series
      for (minute, count) in counts.byMinute {
        for _ in 0..<max(0, count) { ledgers[series, default: SampleLedger()].add(1, at: minute) }
      }
    }
    let timelines = ledgers.mapValues(\.timeline)
    names = rules.alarms.filter { alarm in
      let arrivals = alarm.streams.map { stream in
        SampleArrivals(timelines[stream.series] ?? SampleLedger().timeline)
      }
      let run = AlarmRun(
        of: alarm.settings, over: arrivals, windows: plan.windows,
        at: .all(from: span.start, through: nil))
      return run.transitions(startingIn: .insufficientData).contains {
        $0.to == .alarm && span.reports($0.at)
      }
    }.map(\.settings.name)
  }
}
