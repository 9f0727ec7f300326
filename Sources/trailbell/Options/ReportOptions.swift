import ArgumentParser
import ReplayReports
import TrailReplay

/// What a replay prints.
struct ReportOptions: ParsableArguments {
  /// What matches may be grouped by.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case actor
  }

  /// What may make the exit status 1.
  enum Condition: String, CaseIterable, ExpressibleByArgument {
    case alarm
  }

  @OptionGroup
  var form: FormatOptions<ReportFormat>

  @OptionGroup
  var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "What is shown, with commas between: \(ReportKind.names).", valueName: "kinds"))
  var show = "transitions"

  @Flag(help: Self.explainHelp)
  var explain = false

  @Option(help: "Group the matches behind a transition by who did it (text only).")
  var groupBy: Grouping?

  @Flag(
    help: "Show every match in a row of its own, with its eventID, and every actor (text only).")
  var detail = false

  @OptionGroup
  var zone: ZoneOptions

  @Option(help: "Exit with status 1 when an alarm goes to ALARM.")
  var failOn: Condition?

  @Option(
    help: ArgumentHelp(
      "Matches kept for the report per series and minute, or all.", valueName: "count"))
  var evidence = "20"

  @Option(
    help: ArgumentHelp("Write the summary object to a file.", valueName: "file"),
    completion: .file())
  var summary: String?

  @Flag(name: .shortAndLong, help: "Leave out the summary on standard error.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: """
      Say on standard error what else would have rung with all built-in controls; on a terminal it is \
      said anyhow.
      """)
  var verbose = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    guard kinds != nil else {
      throw ValidationError("--show takes \(ReportKind.names), with commas between")
    }
    try demands().validate()
    guard evidence == "all" || (Int(evidence).map { $0 > 0 } ?? false) else {
      throw ValidationError("--evidence takes a number from 1, or all")
    }
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }

  /// What help says of explanations.
  static let explainHelp: ArgumentHelp = """
    Show for each transition what the evaluation looked at, which rule decided, and when the alarm \
    would have left the state.
    """

  /// What is asked of the report, where `triesAll` treatments of missing data are or are not tried.
  func demands(triesAll: Bool = false) -> ReportDemands {
    ReportDemands(
      form.asked,
      [
        .show: show != "transitions", .severalKinds: kinds?.count ?? 0 > 1, .explain: explain,
        .groupBy: groupBy != nil,
        .detail: detail,
        .trials: triesAll, .timeZone: zone.isGiven,
      ])
  }

  /// What is shown; nil when `--show` holds something else.
  var kinds: Set<ReportKind>? {
    let names = show.split(separator: ",", omittingEmptySubsequences: false)
    let kinds = names.compactMap { ReportKind(rawValue: String($0)) }
    return kinds.count == names.count ? Set(kinds) : nil
  }

  /// Matches kept per series and minute; nil keeps all.
  private var evidenceLimit: Int? { Int(evidence) }

  /// Puts what a report needs into a plan.
  func put(into plan: inout ReplayPlan) {
    plan.explains = explain
    plan.evidenceLimit = evidenceLimit
    plan.showsAllMatches = kinds?.contains(.matches) ?? false
    if evidenceLimit == nil { plan.matchesPerTransition = .max }
  }
}
