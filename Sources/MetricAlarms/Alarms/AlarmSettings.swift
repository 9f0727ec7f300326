/// What decides an alarm's state: statistic, windows, threshold and treatment of missing data.
///
/// Starts out as the CIS controls have it; change what differs, then ask `validated()`. Evaluating
/// settings that `validated()` refuses is a programming error.
///
///     var settings = AlarmSettings(name: "many", threshold: 5)
///     settings.period = 60
///     settings = try settings.validated()
public struct AlarmSettings: Hashable, Sendable {
  /// The alarm's name.
  public var name: String
  /// How the samples of a window become its datapoint.
  public var statistic = MetricStatistic.sum
  /// The length of a window in seconds: 10, 20, 30 or a multiple of 60 (W9).
  public var period = 300
  /// How many datapoints an evaluation considers, N in the rules.
  public var evaluationPeriods = 1
  /// How many of them must breach for ALARM, M in the rules; `nil` when the alarm does not say.
  ///
  /// Absent means all of them. An alarm that says so expressly behaves the same, but its state
  /// reasons read differently (R1, R2, R6).
  public var datapointsToAlarm: Int?
  /// What datapoints are compared with, a finite number.
  public var threshold: Double
  /// How datapoints are compared with the threshold.
  public var comparison = ThresholdComparison.greaterThanOrEqualTo
  /// What windows without data mean.
  public var treatMissingData = MissingDataTreatment.missing

  /// What a percentile of few samples counts for; other statistics do not look at it.
  public var lowSampleCount = LowSampleTreatment.evaluate

  /// The unit of the samples it sees; `nil` when it sees those of any unit (M6, documented).
  public var unit: MetricUnit?

  /// The expression it watches; `nil` when it watches `statistic` of one metric.
  ///
  /// With an expression `statistic`, `unit` and `lowSampleCount` mean nothing (section 8).
  public var math: MetricMath?

  /// Whether it is defined by a list of metrics and expressions, also by one with a single metric.
  ///
  /// It is judged alike, but its reason data name no statistic (recorded: alarm_namespaces.json).
  public var isDefinedByQueries = false

  /// The clock its windows follow; `nil` when they slide, as CloudWatch's do by default (W1, W8).
  public var wallClock: WallClockZone?
  /// Windows looked at beyond N while they slide; `nil` for as many as CloudWatch does (W6).
  ///
  /// W6 is a formula fitted to what was observed; this replaces it where somebody knows better.
  public var extraWindows: Int?

  /// Creates the alarm `name` with the settings of the CIS controls and its own `threshold`.
  public init(name: String, threshold: Double = 1) {
    self.name = name
    self.threshold = threshold
  }

  /// How many breaching datapoints raise the alarm: M, or N where the alarm does not say.
  public var breachingToAlarm: Int { datapointsToAlarm ?? evaluationPeriods }

  /// Its first statistic whose values may be near those of CloudWatch only (M8); `nil` without one.
  public var approximateStatistic: MetricStatistic? {
    (math?.metrics.map(\.statistic) ?? [statistic]).first(where: \.isApproximate)
  }

  /// To how many seconds its samples may be cut without a difference (M3).
  public var sampleResolution: Int { period < 60 ? 10 : 60 }

  /// How many good datapoints rule the alarm out, N - M + 1 (E4).
  package var goodToRecover: Int { evaluationPeriods - breachingToAlarm + 1 }
}
