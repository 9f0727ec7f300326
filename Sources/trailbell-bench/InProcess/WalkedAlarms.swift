import AlarmStates
import MetricAlarms
import MetricWindows
import ReplayTestSupport

/// Alarms over samples spread over a stretch of time, one alarm a series, walked on one thread.
struct WalkedAlarms {
  /// What the series are like.
  struct Shape {
    let name: String
    var seriesCount = 500
    var samplesPerSeries = 200
    /// Years without any sample in the middle.
    var quietYears = 0
    var treatment = MissingDataTreatment.missing
    /// Minutes between the samples of a burst; nil: each comes by itself.
    var burst: Int?
    /// Evaluation periods; where there are several, of a minute each.
    var evaluationPeriods = 1
  }

  private static let year = 365 * 86_400

  let shape: Shape
  private let settings: AlarmSettings
  private let timelines: [SampleTimeline]

  init(_ shape: Shape) {
    self.shape = shape
    var settings = AlarmSettings(name: "walk")
    settings.treatMissingData = shape.treatment
    if shape.evaluationPeriods > 1 {
      (settings.period, settings.evaluationPeriods) = (60, shape.evaluationPeriods)
    }
    self.settings = settings
    timelines = (0..<shape.seriesCount).map { series in
      var random = SeededGenerator(seed: series)
      var ledger = SampleLedger()
      var burst = 0
      for index in 0..<shape.samplesPerSeries {
        if let step = shape.burst, index % 20 > 0 {
          burst += step * 60
        } else {
          burst = random.number(in: 0...(Self.year - 1))
        }
        ledger.add(1, at: burst + (burst > Self.year / 2 ? shape.quietYears * Self.year : 0))
      }
      return ledger.timeline
    }
  }

  /// Adds up every window of 300 seconds that holds samples, and returns how many there are.
  var windows: Int {
    let grid = WindowGrid(period: 300)
    return timelines.reduce(0) { count, timeline in
      var (count, time) = (count, 0)
      while let minute = timeline.firstMinute(atOrAfter: time) {
        let start = grid.start(containing: minute)
        time = start + grid.period
        count += timeline.tally(in: start..<time) == nil ? 0 : 1
      }
      return count
    }
  }

  /// Walks every alarm once, and returns how often their states changed.
  var transitions: Int {
    let evaluator = AlarmEvaluator(of: settings, windows: .sliding)
    return timelines.reduce(0) { count, timeline in
      count + evaluator.transitions(over: [SampleArrivals(timeline)], from: 0).count
    }
  }
}
