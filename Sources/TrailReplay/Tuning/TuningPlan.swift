import MetricAlarms

/// What a tuning is to try.
public struct TuningPlan: Sendable {
  /// The replay as it is now: its filters, its alarms, and how the archive is read.
  ///
  /// Its exceptions are those that choices may make; as it is now, it makes none.
  public var replay: ReplayPlan
  /// What is tried.
  public var grid = TuningGrid()
  /// What must not be missed.
  public var mustRing: [TuningDemand] = []
  /// What is noise, and may be missed.
  public var mayRing: [TuningDemand] = []

  /// Creates the plan of trying `grid` on what `replay` does.
  public init(_ replay: ReplayPlan, grid: TuningGrid = TuningGrid()) {
    (self.replay, self.grid) = (replay, grid)
  }

  /// The choices that CloudWatch would take, and those that it would refuse, with the reason.
  var sorted: (possible: [TuningChoice], refused: [(TuningChoice, AlarmSettingsError)]) {
    var possible: [TuningChoice] = []
    var refused: [(TuningChoice, AlarmSettingsError)] = []
    for choice in grid.choices {
      do throws(AlarmSettingsError) {
        _ = try choice.alarms(replay.alarms)
        possible.append(choice)
      } catch {
        refused.append((choice, error))
      }
    }
    return (possible, refused)
  }

  /// The replay of a choice.
  func replay(of choice: TuningChoice) -> ReplayPlan {
    var plan = replay
    // Choices that are refused are not tried.
    plan.alarms = (try? choice.alarms(replay.alarms)) ?? replay.alarms
    plan.reading.warmUp = plan.warmUp
    return plan
  }

  /// The patterns of demands as filters, which write series that nobody looks at.
  var marks: [MetricFilter] {
    (mustRing + mayRing).enumerated().compactMap { index, demand in
      guard case .pattern(let pattern) = demand else { return nil }
      return MetricFilter(
        name: "demand \(index)", pattern: pattern,
        series: MetricSeries(namespace: "Trailbell", metricName: "Demand\(index)"))
    }
  }
}
