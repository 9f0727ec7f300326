public import MetricAlarms

/// The choices that are tried: every combination of what is listed.
///
/// An empty list leaves what it is of as each alarm has it.
public struct TuningGrid: Hashable, Sendable {
  /// Thresholds.
  public var thresholds: [Double] = []
  /// Periods in seconds.
  public var periods: [Int] = []
  /// M of N.
  public var datapoints: [TuningChoice.Datapoints] = []
  /// Treatments of missing data.
  public var treatments: [MissingDataTreatment] = []
  /// Without exceptions, with them, or both.
  public var excepts = [false]

  /// Creates the grid of one choice, which leaves all as it is.
  public init() {}

  /// The choices in their order: thresholds change fastest, then periods, M of N, treatments, exceptions.
  public var choices: [TuningChoice] {
    var all = excepts.map { excepts in
      var choice = TuningChoice()
      choice.excepts = excepts
      return choice
    }
    all = Self.combined(all, treatments) { $0.treatment = $1 }
    all = Self.combined(all, datapoints) { $0.datapoints = $1 }
    all = Self.combined(all, periods) { $0.period = $1 }
    return Self.combined(all, thresholds) { $0.threshold = $1 }
  }

  private static func combined<Value>(
    _ choices: [TuningChoice], _ values: [Value], _ put: (inout TuningChoice, Value) -> Void
  ) -> [TuningChoice] {
    guard !values.isEmpty else { return choices }
    return choices.flatMap { choice in
      values.map { value in
        var choice = choice
        put(&choice, value)
        return choice
      }
    }
  }
}
