import ArgumentParser
import ReplayReports

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

  @Option(help: ReportFormat.help)
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "What is shown, with commas between: \(ReportKind.names).", valueName: "kinds"))
  var show = "transitions"

  @Flag(
    help: ArgumentHelp(
      "Tell of each transition what the evaluation looked at, which rule decided, and when the "
        + "alarm would have left the state."))
  var explain = false

  @Option(help: "Group the matches behind a transition by who did it (text only).")
  var groupBy: Grouping?

  @Option(help: "Exit with status 1 when an alarm goes to ALARM.")
  var failOn: Condition?

  @Option(
    help: ArgumentHelp(
      "Matches kept for the report per series and minute, or all.", valueName: "count"))
  var evidence = "20"

  @Option(help: ArgumentHelp("Write the summary object to a file.", valueName: "file"))
  var summary: String?

  @Flag(help: "Leave out the summary on standard error.")
  var quiet = false

  @Flag(help: "No colours, even on a terminal.")
  var noColor = false

  func validate() throws {
    guard kinds != nil else {
      throw ValidationError("--show takes \(ReportKind.names), with commas between")
    }
    if groupBy != nil, format != .text {
      throw ValidationError(
        "--group-by is for --format text; JSON lines can be grouped by \"actor\"")
    }
    if format.notification != nil, show != "transitions" || explain {
      throw ValidationError(
        "--format \(format.rawValue) is CloudWatch's own; --show and --explain are for text and jsonl"
      )
    }
    if explain, groupBy != nil {
      throw ValidationError("--explain and --group-by exclude one another; give one of them")
    }
    guard evidence == "all" || (Int(evidence).map { $0 > 0 } ?? false) else {
      throw ValidationError("--evidence takes a number from 1, or all")
    }
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }

  /// What is shown; nil when `--show` holds something else.
  var kinds: Set<ReportKind>? {
    let names = show.split(separator: ",", omittingEmptySubsequences: false)
    let kinds = names.compactMap { ReportKind(rawValue: String($0)) }
    return kinds.count == names.count ? Set(kinds) : nil
  }

  /// Matches kept per series and minute; nil keeps all.
  var evidenceLimit: Int? { Int(evidence) }
}
