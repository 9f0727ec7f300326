import AlarmStates
import MetricWindows
import ReplayTestSupport

/// Alarms over samples spread over a stretch of time, one alarm a series, walked on one thread.
struct AlarmWalk {
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

  /// What one run took and found.
  struct Result {
    let seconds: Double
    let transitions: Int
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

  /// Walks every alarm once.
  func run() -> Result {
    let start = ContinuousClock.now
    var transitions = 0
    for timeline in timelines {
      transitions +=
        AlarmTimeline.transitions(of: settings, over: timeline, from: 0, windows: .sliding).count
    }
    let elapsed = (ContinuousClock.now - start).components
    return Result(
      seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
      transitions: transitions)
  }
}
