import AlarmStates
import MetricAlarms
import MetricWindows
import ReplayTestSupport

/// An alarm with samples and an evaluation span, all drawn from one seed.
struct RandomAlarm: CustomStringConvertible {
  let seed: Int
  private(set) var settings: AlarmSettings
  /// What it watches, where that is more than one metric.
  private(set) var expression: RandomExpression?
  let windows: EvaluationWindows
  let samples: [ReferenceAlarm.Sample]
  let first: Int
  let initial: AlarmState

  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    settings = Self.settings(using: &random)
    windows = Bool.random(using: &random) ? .sliding : .aligned
    let origin = Bool.random(using: &random) ? 1_772_460_000 : -7200
    if random.chance(25) { expression = RandomExpression(depth: 3, using: &random) }
    samples = Self.samples(from: origin, metrics: expression == nil ? 1 : 2, using: &random)
    first = origin + Int.random(in: -900...900, using: &random)
    initial = AlarmState.allCases.randomElement(using: &random) ?? .ok
    if let expression { settings.math = try? expression.math(of: settings.statistic) }
  }

  private static let extended = ["p0", "p25", "p50", "p90.5", "tm90", "TC(1:3)", "TS(:2)"]

  private static func settings(using random: inout SeededGenerator) -> AlarmSettings {
    var settings = AlarmSettings(
      name: "random", threshold: Double(Int.random(in: -1...4, using: &random)))
    settings.statistic = random.pick(MetricStatistic.plain)
    if random.chance(20), let extended = ExtendedStatistic(random.pick(Self.extended)) {
      settings.statistic = .extended(extended)
      settings.lowSampleCount = random.chance(30) ? .ignore : .evaluate
    }
    settings.period = random.pick([10, 20, 30, 60, 60, 120, 180, 240, 300, 300, 600, 3600])
    let isLong = settings.period == 3600 && random.chance(30)
    settings.evaluationPeriods =
      isLong ? 25 : random.number(in: 1...random.pick([4, 4, 4, 4, 8, 20]))
    if [60, 300, 3600].contains(settings.period), random.chance(25) {
      settings.wallClock = try? WallClockZone(parsing: random.pick(["UTC", "+05:30", "-03:45"]))
    }
    settings.isDefinedByQueries = random.chance(20)
    if random.chance(20) { settings.extraWindows = Int.random(in: 0...4, using: &random) }
    if Bool.random(using: &random) {
      settings.datapointsToAlarm = Int.random(in: 1...settings.evaluationPeriods, using: &random)
    }
    settings.comparison = ThresholdComparison.allCases.randomElement(using: &random) ?? .lessThan
    settings.treatMissingData =
      MissingDataTreatment.allCases.randomElement(using: &random) ?? .missing
    return settings
  }

  /// Bursts with silence between them, so that windows both fill and run dry.
  private static func samples(
    from origin: Int, metrics: Int, using random: inout SeededGenerator
  ) -> [ReferenceAlarm.Sample] {
    var time = origin
    let areLate = random.chance(40)
    let isWhole = random.chance(70)
    // Dense ones fill every window; with few, windows run dry.
    let isDense = random.chance(6)
    let count = isDense ? random.number(in: 40...80) : random.number(in: 0...12)
    return (0..<count).map { _ in
      let fraction = random.pick([0, 0.1, 0.7, 1.3])
      let isQuiet = !isDense && Int.random(in: 0..<6, using: &random) == 0
      time += random.number(in: 0...(isQuiet ? 5000 : isDense ? 60 : 300))
      return ReferenceAlarm.Sample(
        time: time, value: Double(random.number(in: -2...4)) + (isWhole ? 0 : fraction),
        availableAt: areLate && random.chance(40) ? time + random.number(in: 0...1500) : nil,
        metric: random.number(in: 0...(metrics - 1)))
    }
  }

  /// An instant after which nothing can change: no range reaches back to a sample.
  var end: Int {
    max(first, samples.last?.time ?? first) + (settings.evaluationPeriods + 7) * settings.period
  }

  /// What it sees of each of its metrics.
  var arrivals: [SampleArrivals] { arrivals(of: samples) }

  /// What it sees of each of its metrics in some of its samples.
  func arrivals(of samples: [ReferenceAlarm.Sample]) -> [SampleArrivals] {
    (0..<(expression == nil ? 1 : 2)).map { metric in
      var history = SampleHistory(resolution: settings.sampleResolution)
      for sample in samples.reversed() where sample.metric == metric {
        history.add(sample.value, at: sample.time, availableAt: sample.availableAt)
      }
      return history.arrivals
    }
  }

  var description: String {
    "seed \(seed), \(windows), \(expression?.text ?? ""), \(settings), \(samples), from \(first)"
  }
}
