import ArgumentParser
import FilterPatterns
import MetricAlarms
import TrailReplay
import UTCTimes

/// Which choices are tried, and what of the past must ring.
struct TuningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thresholds to try, with commas between (without any of these options: 1,2,3,5,10).",
      valueName: "numbers"))
  var thresholds = ""

  @Option(
    help: ArgumentHelp(
      "Periods to try, with commas between (without any of these options: 60,300,900).",
      valueName: "seconds"))
  var periods = ""

  @Option(
    help: ArgumentHelp(
      "How many datapoints of how many make an alarm, with commas between, such as 1/1,2/3.",
      valueName: "m/n"))
  var datapoints = ""

  @Option(
    help: ArgumentHelp(
      "Treatments of missing data to try, with commas between, or all.", valueName: "policies"))
  var treatments = ""

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What must not be missed: records that a pattern matches, or what the alarms ring for now at a time; "
        + "repeatable.", valueName: "pattern|time"))
  var mustRing: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("What is noise, and may be missed; repeatable.", valueName: "pattern|time"))
  var mayRing: [String] = []

  func validate() throws {
    guard Self.list(thresholds, Double.init)?.allSatisfy(\.isFinite) ?? false else {
      throw ValidationError("--thresholds takes numbers with commas between")
    }
    guard Self.list(periods, Int.init) != nil else {
      throw ValidationError("--periods takes seconds with commas between")
    }
    guard Self.list(datapoints, Self.datapoints) != nil else {
      throw ValidationError("--datapoints takes M/N with commas between, such as 1/1,2/3")
    }
    guard triedTreatments != nil else {
      let names = MissingDataTreatment.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--treatments takes \(names) with commas between, or all")
    }
    _ = try demands()
  }

  /// What is tried; `hasExceptions`: with exceptions and without.
  func grid(hasExceptions: Bool) -> TuningGrid {
    var grid = TuningGrid()
    grid.thresholds = Self.list(thresholds, Double.init) ?? []
    grid.periods = Self.list(periods, Int.init) ?? []
    grid.datapoints = Self.list(datapoints, Self.datapoints) ?? []
    grid.treatments = triedTreatments ?? []
    if [thresholds, periods, datapoints, treatments].allSatisfy(\.isEmpty) {
      (grid.thresholds, grid.periods) = ([1, 2, 3, 5, 10], [60, 300, 900])
    }
    grid.excepts = hasExceptions ? [false, true] : [false]
    return grid
  }

  /// What must ring, and what may.
  func demands() throws -> (must: [TuningDemand], may: [TuningDemand]) {
    (try mustRing.map(Self.demand), try mayRing.map(Self.demand))
  }

  private var triedTreatments: [MissingDataTreatment]? {
    if treatments == "all" { return MissingDataTreatment.allCases }
    return Self.list(treatments) { MissingDataTreatment(rawValue: $0) }
  }

  private static func datapoints(_ text: String) -> TuningChoice.Datapoints? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let toAlarm = parts[0], let evaluated = parts[1] else { return nil }
    return TuningChoice.Datapoints(toAlarm, of: evaluated)
  }

  private static func demand(_ text: String) throws -> TuningDemand {
    if let time = UTCTime(typed: text) { return .time(time.seconds) }
    do throws(FilterPatternError) {
      return .pattern(try FilterPattern(parsing: text))
    } catch {
      throw ValidationError("neither a time nor a pattern:\n\(error)")
    }
  }

  /// The values of a list, each once in its order; none for an empty text; nil where one is no value.
  private static func list<Value: Hashable>(_ text: String, _ value: (String) -> Value?) -> [Value]?
  {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var known: Set<Value> = []
    let values = parts.compactMap(value)
    return values.count == parts.count ? values.filter { known.insert($0).inserted } : nil
  }
}
