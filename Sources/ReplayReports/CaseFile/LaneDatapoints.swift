import AlarmStates
import MetricAlarms
import MetricWindows
import TrailReplay

/// The datapoints of an alarm's lane: of every stretch of time the one nearest to breaching.
///
/// They are those of the windows that the alarm looks at, from minute to minute where windows slide. Where that would
/// be too many to draw, stretches are longer, and of each the most telling datapoint is kept; so a datapoint that
/// raised the alarm is never left out.
struct LaneDatapoints {
  /// So many are drawn at most.
  private static let most = 2000

  private let settings: AlarmSettings
  private let timelines: [SampleTimeline]
  /// Where windows begin.
  private let starts: WindowGrid
  /// How long a stretch is, in seconds.
  let step: Int
  private let firstMinute: Int
  private let lastMinute: Int

  /// Creates those of an alarm with these settings, `timelines` being the samples of each metric it looks at; nil
  /// where there are none, or where the value of a window depends on others.
  init?(of settings: AlarmSettings, over timelines: [SampleTimeline], windows: EvaluationWindows) {
    guard let first = timelines.compactMap(\.firstMinute).min(),
      let last = timelines.compactMap(\.lastMinute).max(), settings.math?.joinsWindows != true
    else { return nil }
    (self.settings, self.timelines, firstMinute, lastMinute) = (settings, timelines, first, last)
    let instants = EvaluationRange(of: settings, windows: windows).instants
    starts = WindowGrid(
      period: instants.period, origin: instants.origin - settings.period)
    let stretches = (last - first + settings.period) / (starts.period * Self.most) + 1
    step = starts.period * stretches
  }

  /// The datapoints in order: where a stretch begins, and the value.
  var points: [(start: Int, value: Double)] {
    var points: [(start: Int, value: Double)] = []
    let stretches = WindowGrid(period: step, origin: starts.origin)
    var start = starts.start(containing: firstMinute - settings.period) + starts.period
    while start <= lastMinute {
      guard let next = nextSample(from: start) else { break }
      // Windows before it hold nothing.
      start = max(start, starts.start(containing: next - settings.period) + starts.period)
      if let value = value(from: start) {
        let stretch = stretches.start(containing: start)
        if let last = points.last, last.start == stretch {
          points[points.count - 1].value = nearest(last.value, value)
        } else {
          points.append((stretch, value))
        }
      }
      start += starts.period
    }
    return points
  }

  private func nextSample(from time: Int) -> Int? {
    timelines.compactMap { $0.firstMinute(atOrAfter: time) }.min()
  }

  private func value(from start: Int) -> Double? {
    let window = start..<(start + settings.period)
    guard let math = settings.math else {
      return timelines.first?.value(of: settings.statistic, in: window)?.value
    }
    let values = zip(math.metrics, timelines).map { metric, timeline in
      [timeline.value(of: metric.statistic, in: window)?.value]
    }
    return math.values(over: values).first ?? nil
  }

  /// Which of two values is nearer to breaching, or breaches by more.
  private func nearest(_ value: Double, _ other: Double) -> Double {
    switch settings.comparison {
    case .greaterThan, .greaterThanOrEqualTo: max(value, other)
    case .lessThan, .lessThanOrEqualTo: min(value, other)
    }
  }
}
