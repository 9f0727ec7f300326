import AlarmStates
import MetricAlarms
import ReplayTestSupport

/// The slow twin of `AlarmWalk`: walks every minute over plain arrays, straight from the rules.
struct ReferenceAlarm {
  struct Sample {
    let time: Int
    let value: Double
    /// From when on the sample is known; nil: at once.
    var availableAt: Int?
    /// Which metric of the expression it belongs to.
    var metric = 0
  }

  struct Change: Hashable {
    let at: Int
    let from: AlarmState
    let to: AlarmState
    let starts: [Int]
    let values: [Double]
    let deciding: [Int]
    let reason: String
    let reasonData: String
  }

  let settings: AlarmSettings
  let windows: EvaluationWindows
  let samples: [Sample]
  /// What the alarm watches over its two metrics; nil: its one metric.
  var expression: RandomExpression?

  private var isAligned: Bool { windows == .aligned || settings.wallClock != nil }
  private var required: Int { settings.datapointsToAlarm ?? settings.evaluationPeriods }

  /// R as a table instead of a formula (W6, W8).
  private var windowCount: Int {
    if isAligned { return settings.evaluationPeriods }
    if let extra = settings.extraWindows { return settings.evaluationPeriods + extra }
    let extra =
      switch settings.period {
      case 10: 6
      case 60: 5
      case 20, 120: 3
      default: 2
      }
    return settings.evaluationPeriods + extra
  }

  func changes(from first: Int, through last: Int, startingIn initial: AlarmState) -> [Change] {
    var state = initial
    var changes: [Change] = []
    // All instants are whole tens of seconds.
    let start = Int((Double(first) / 10).rounded(.up)) * 10
    for instant in stride(from: start, through: last, by: 10) where isInstant(instant) {
      let points = points(at: instant)
      guard let next = verdict(on: points), next != state else { continue }
      let deciding = points.filter { isBad($0.value) }.prefix(required).map(\.start)
      changes.append(
        Change(
          at: instant, from: state, to: next, starts: points.reversed().map(\.start),
          values: points.reversed().map(\.value),
          deciding: next == .alarm ? deciding.reversed() : [],
          reason: reason(on: points).text(for: next),
          reasonData: reasonData(at: instant).text(for: next)))
      state = next
    }
    return changes
  }

  private func isInstant(_ time: Int) -> Bool {
    if isAligned {
      return (time + (settings.wallClock?.secondsAheadOfUTC ?? 0)) % settings.period == 0
    }
    if settings.period < 60 { return true }
    return time % (settings.period * settings.evaluationPeriods > 86_400 ? 3600 : 60) == 0
  }

  private struct Point {
    let start: Int
    let value: Double
    let age: Int
    let sampleCount: Int
  }

  private func points(at instant: Int) -> [Point] {
    Array(windows(at: instant).compactMap(\.self).prefix(settings.evaluationPeriods))
  }

  private func reasonData(at instant: Int) -> ReferenceReasonData {
    ReferenceReasonData(
      settings: settings,
      windows: windows(at: instant).enumerated().map { index, point in
        ReferenceReasonData.Window(
          start: instant - (index + 1) * settings.period, value: point?.value,
          sampleCount: point?.sampleCount ?? 0, isBad: point.map { isBad($0.value) } ?? false)
      }, instant: instant)
  }

  /// All windows of the range, from new to old.
  private func windows(at instant: Int) -> [Point?] {
    let found = (0..<(expression == nil ? 1 : 2)).map { metric in
      (1...windowCount).map { point(of: metric, age: $0, at: instant) }
    }
    var windows = found[0]
    if let expression {
      let values = expression.values(over: found.map { $0.map { $0?.value } }, count: windowCount)
      windows = values.enumerated().map { index, value in
        value.map {
          Point(
            start: instant - (index + 1) * settings.period, value: $0, age: index + 1,
            sampleCount: 0)
        }
      }
    }
    return windows
  }

  private func point(of metric: Int, age: Int, at instant: Int) -> Point? {
    let start = instant - age * settings.period
    var values: [Double] = []
    for sample in samples
    where sample.metric == metric && sample.time >= start
      && sample.time < start + settings.period && sample.availableAt ?? instant <= instant
    {
      values.append(sample.value)
    }
    guard !values.isEmpty, let value = statistic(of: values) else { return nil }
    return Point(start: start, value: value, age: age, sampleCount: values.count)
  }

  private func statistic(of values: [Double]) -> Double? {
    switch settings.statistic {
    case .sum: exactSum(of: values)
    case .sampleCount: Double(values.count)
    case .average: exactSum(of: values) / Double(values.count)
    case .minimum: values.min()
    case .maximum: values.max()
    case .extended(let extended): value(of: extended.name, values)
    }
  }

  /// Decision 14: added up without rounding, random values being multiples of 2^-60.
  private func exactSum(of values: [Double]) -> Double {
    Double(values.reduce(Int128(0)) { $0 + Int128($1 * 0x1p60) }) * 0x1p-60
  }

  /// The extended statistics that random alarms have (M8).
  private func value(of name: String, _ values: [Double]) -> Double? {
    if name == "p0" { return values.min() }
    if values.contains(where: { $0 < 0 }) { return nil }
    let reference = ReferenceStatistic(values)
    switch name {
    case "tm90": return reference.mean(reference.ranks(0, 0.9))
    case "TC(1:3)": return reference.count(reference.values(1, 3))
    case "TS(:2)": return reference.sum(reference.values(nil, 2))
    default: return percentage.map(reference.percentile)
    }
  }

  private var percentage: Double? {
    let name = settings.statistic.name
    return name.first == "p" ? Double(name.dropFirst()) : nil
  }

  /// M9 for the percentiles that random alarms have.
  private func hasTooFewSamples(_ points: [Point]) -> Bool {
    guard expression == nil, settings.lowSampleCount == .ignore, let percentage else {
      return false
    }
    let needed = [25: 40, 50: 20, 90.5: 106][percentage] ?? Int.max
    return points.contains { $0.sampleCount < needed }
  }

  private func reason(on points: [Point]) -> ReferenceReason {
    ReferenceReason(
      settings: settings,
      points: points.map {
        ReferenceReason.Point(start: $0.start, value: $0.value, isBad: isBad($0.value))
      })
  }

  private func isBad(_ value: Double) -> Bool {
    switch settings.comparison {
    case .greaterThanOrEqualTo: !(value < settings.threshold)
    case .greaterThan: settings.threshold < value
    case .lessThan: !(value >= settings.threshold)
    case .lessThanOrEqualTo: settings.threshold >= value
    }
  }

  /// The pseudocode of section 3, line by line; `nil` keeps the state.
  private func verdict(on points: [Point]) -> AlarmState? {
    let bad = points.count { isBad($0.value) }
    let good = points.count - bad
    if hasTooFewSamples(points) { return nil }
    if bad >= required { return .alarm }
    if good >= settings.evaluationPeriods - required + 1 { return .ok }
    if settings.treatMissingData == .breaching { return .alarm }
    if settings.treatMissingData == .notBreaching { return .ok }
    if good > 0 { return .ok }
    if settings.treatMissingData == .ignore { return nil }
    guard let oldest = points.last else { return .insufficientData }
    return oldest.age >= required && !isAligned ? .alarm : .insufficientData
  }
}
