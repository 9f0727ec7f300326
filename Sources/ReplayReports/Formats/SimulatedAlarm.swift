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
}

extension SimulatedAlarm {
  /// From the first evaluation to the last change; nil where nothing was evaluated.
  var timeSpan: ClosedRange<Int>? {
    let times = stories.compactMap(\.startedAt) + stories.flatMap(\.changes).map(\.transition.at)
    guard let first = times.min(), let last = times.max() else { return nil }
    return first...last
  }
}
