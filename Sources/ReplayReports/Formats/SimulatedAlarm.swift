public import AlarmStates
public import MetricAlarms
public import MetricWindows
public import TrailReplay

/// What one alarm did over samples that came without an archive.
public struct SimulatedAlarm: Sendable {
  /// What it did: once, or under each of `treatments`.
  public let stories: [AlarmStory]
  /// The treatments of missing data that were tried, one a story; empty where none was.
  public let treatments: [MissingDataTreatment]
  /// All it saw, one timeline a metric.
  public let samples: [SampleTimeline]
  /// Which windows it looked at.
  public let windows: EvaluationWindows
  /// Where it is taken to be.
  public let place: AlarmPlace
  /// The first evaluation that was asked for, in seconds since the Unix epoch; nil: any.
  public var from: Int?
  /// Likewise, the last.
  public var through: Int?

  /// Creates what `simulation` comes to over samples: once, or under each of `treatments`.
  public init(
    _ simulation: Simulation, over arrivals: [SampleArrivals], in place: AlarmPlace,
    trying treatments: [MissingDataTreatment] = []
  ) {
    let given: [MissingDataTreatment?] = treatments.isEmpty ? [nil] : treatments
    stories = given.map { simulation.story(over: arrivals, in: place, treatment: $0) }
    (samples, windows) = (arrivals.map(\.timeline), simulation.windows)
    (self.treatments, self.place) = (treatments, place)
  }

  /// What the windows that `alarm` looks at are called.
  func windowName(of alarm: Alarm) -> String {
    (alarm.settings?.wallClock != nil ? EvaluationWindows.aligned : windows).rawValue
  }

  /// How many samples lie in `windows`.
  func sampleCount(in windows: [Range<Int>]) -> Int {
    windows.reduce(0) { count, window in
      samples.reduce(count) { $0 + ($1.tally(in: window)?.sampleCount ?? 0) }
    }
  }

  /// Why nothing can be reported of a story, in a sentence; nil where there is something.
  func nothing(in story: AlarmStory) -> String? {
    if story.startedAt == nil {
      let cause =
        samples.allSatisfy(\.isEmpty)
        ? "no sample, so no evaluation" : "no evaluation in the time asked for"
      return "nothing to report: \(cause)"
    }
    return story.changes.isEmpty ? "nothing to report: the alarm kept its state" : nil
  }
}

extension SimulatedAlarm {
  /// From the first evaluation to the last change; nil where nothing was evaluated.
  var timeSpan: ClosedRange<Int>? {
    let times = stories.compactMap(\.startedAt) + stories.flatMap(\.changes).map(\.transition.at)
    guard let first = times.min(), let last = times.max() else { return nil }
    return first...last
  }
}
