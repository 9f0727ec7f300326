import BucketExposure
import TrailReplay

/// A row of a csv file: a record that a filter matches.
struct MatchRow {
  /// The filter's name.
  let filter: String
  let call: MatchedRecord
  /// What the call did to who can reach a bucket; nil for other calls.
  let effect: ExposureEffect?
  /// Whom the exception is for that took the match away; nil: none did.
  let exception: String?

  init(_ excepted: ReplayFacts.Excepted, _ facts: ReplayFacts) {
    self.init(excepted.match, facts, exception: excepted.exception)
  }

  init(_ match: MatchedRecord, _ facts: ReplayFacts, exception: String? = nil) {
    self.exception = exception
    (filter, call) = (facts.filterName(of: match), match)
    effect = facts.exposure(of: match)?.effect
  }

  /// The columns, as the keys of a `match` in JSON lines.
  static var columns: [CSVColumn<MatchRow>] {
    let call = CSVColumn.event + CSVColumn.caller + CSVColumn.resource + CSVColumn.place
    let rest = CSVColumn.target + [CSVColumn.tool] + CSVColumn.agent
    var columns = [CSVColumn<MatchRow>("filter") { CSVCell($0.filter) }]
    columns += (call + rest).map { $0.of(\.call) }
    columns += exposure.map { $0.of(\.effect, below: "exposure") }
    return columns
  }

  /// The same of matches that exceptions took away, and whom each exception is for.
  static var exceptedColumns: [CSVColumn<MatchRow>] {
    columns + [CSVColumn("exception") { CSVCell($0.exception) }]
  }

  private static var exposure: [CSVColumn<ExposureEffect>] {
    [
      CSVColumn("verdict") { .own($0.grant.verdict.rawValue) },
      CSVColumn("via") { .own($0.via.rawValue) },
      CSVColumn("statement") { CSVCell($0.grant.statement) },
      CSVColumn("reason") { CSVCell($0.grant.reason) },
      CSVColumn("actions") { CSVCell(list: $0.grant.access.map(\.rawValue)) },
      CSVColumn("accounts") { CSVCell(list: $0.grant.accounts) },
      CSVColumn("effective") { .own($0.effective.rawValue) },
      CSVColumn("uncertain") { CSVCell($0.grant.isUncertain) },
      CSVColumn("until") { CSVCell(time: $0.until?.moment.seconds) },
    ]
  }
}
