import FilterPatterns
import MetricAlarms
import TrailRecords
import UTCTimes

/// What every worker asks of every record, compiled once for a run.
struct RecordRules: Sendable {
  /// All wanted paths of all filters, and those that choose records.
  var table: FieldTable { patterns.table }
  /// The filters of the run.
  let filters: [MetricFilter]
  /// What keeps them from records that their patterns match.
  let scopes: FilterScopes
  private let patterns: PatternSet
  /// What is looked at besides matches; nil: nothing is.
  private let watched: WatchedCalls?
  private let categorizer: RecordCategorizer
  let selection: RecordSelection
  /// The first second that takes part, the warm-up included.
  let readsFrom: Int?
  /// Whether any record is left out for its time, account or region.
  private let isSelective: Bool
  let clock: ReplayClock
  private let logEventLimit: Int?
  /// The least delivery time; nil: any will do.
  let deliveredNotBefore: Int?
  let eventTime: Int
  let account: Int
  let region: Int
  /// The account of the caller; nil where nobody asks for it.
  private let caller: Int?

  /// What was made of one record.
  enum Verdict {
    case refused(RecordRefusal)
    /// Well read, and no filter's.
    case unmatched
    /// Indexes of the filters that match, ascending.
    case matched(RecordTimes, filters: [Int])
  }

  /// Room one worker needs to judge records.
  struct JudgingBuffers: Sendable {
    var matching = MatchBuffers()
    /// The compact text of the record judged last, for patterns that want it.
    var message: [UInt8] = []
    /// What else the record judged last is looked at for, unless it was refused.
    var watched: BucketWatch = []
    /// The filters of rules that ride along which match it.
    var others: [Int] = []
  }

  /// Compiles `filters`; `others`, which ride along, come behind them.
  init(
    filters: [MetricFilter], reading: ReadingSettings, watching watch: BucketWatch = [],
    others: [MetricFilter] = []
  ) {
    self.filters = filters
    scopes = FilterScopes(of: filters)
    var own = [FieldPath("eventTime"), FieldPath("recipientAccountId"), FieldPath("awsRegion")]
    let callersAccount = FieldPath("userIdentity", "accountId")
    if watch.contains(.reads) { own.append(callersAccount) }
    patterns = PatternSet(
      filters.map(\.pattern) + others.map(\.pattern),
      alsoFinding: own + RecordCategory.wantedPaths + WatchedCalls.wantedPaths(for: watch))
    let table = patterns.table
    watched = WatchedCalls(watch, in: table)
    let slots = own.compactMap { table.slot(of: $0) }
    (eventTime, account, region) = (slots[0], slots[1], slots[2])
    caller = watch.contains(.reads) ? table.slot(of: callersAccount) : nil
    categorizer = RecordCategorizer(table: table)
    (selection, clock, readsFrom) = (reading.selection, reading.clock, reading.readsFrom)
    isSelective =
      selection.asksForTimes || !selection.accounts.isEmpty || !selection.regions.isEmpty
    (logEventLimit, deliveredNotBefore) = (reading.logEventLimit, reading.deliveredNotBefore)
  }

  /// Whether something in a record's place has no time: every record has one.
  func findsNoTime(in fields: borrowing RecordFields) -> Bool {
    fields.slots[eventTime].kind == .missing
  }

  /// Whether a record is larger than what reaches CloudWatch Logs, white space not counted.
  func isTooLargeForLogs(_ record: Span<UInt8>) -> Bool {
    guard let logEventLimit, record.count > logEventLimit else { return false }
    var text: [UInt8] = []
    CompactText.append(record, to: &text)
    return text.count > logEventLimit
  }

  /// Whether a call may be that of somebody outside the account whose trail has it.
  func mayBeStrangers(_ record: Span<UInt8>, _ fields: borrowing RecordFields) -> Bool {
    guard let caller else { return false }
    return fields.slots[caller].bytes(in: record) != fields.slots[account].bytes(in: record)
  }

  /// Whether such records take no part.
  var leavesOutLargeRecords: Bool { clock == .delivery }

  /// Judges one record, scanned with `table`, of which `context` is known besides.
  func verdict(
    on record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext,
    using buffers: inout JudgingBuffers
  ) -> Verdict {
    if let refusal = categorizer.category(of: record, fields).refusal { return .refused(refusal) }
    if isSelective, let refusal = deselection(of: record, fields, context) {
      return .refused(refusal)
    }
    if patterns.wantsMessages {
      // The message of a log event is the record's compact text (rule 6.10, assumed).
      buffers.message.removeAll(keepingCapacity: true)
      CompactText.append(record, to: &buffers.message)
    }
    match(record, fields, message: buffers.message, using: &buffers.matching)
    buffers.watched = watched?.kind(of: record, fields) ?? []
    if !buffers.others.isEmpty { buffers.others.removeAll(keepingCapacity: true) }
    if buffers.matching.matches.isEmpty { return .unmatched }
    let found = buffers.matching.matches
    let ownEnd = found.firstIndex { $0 >= filters.count } ?? found.count
    buffers.others.append(contentsOf: found[ownEnd...].lazy.map { $0 - filters.count })
    var matching = ownEnd == found.count ? found : Array(found[..<ownEnd])
    if !scopes.areAll, !matching.isEmpty {
      let values = systemFields(of: record, fields, context)
      matching = matching.filter { scopes.includes(values, filter: $0) }
    }
    if matching.isEmpty { return .unmatched }
    return .matched(times(of: record, fields, context), filters: matching)
  }

  /// What is known of the system fields of the log event that a record was.
  func systemFields(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> SystemFieldValues {
    let origin = context.logEvent
    return SystemFieldValues(
      account: origin.account ?? fields.slots[account].bytes(in: record) ?? context.account,
      region: origin.region ?? fields.slots[region].bytes(in: record) ?? context.region,
      sourceLog: origin.logGroup)
  }

  /// The filters with a default value that a record is no log event of: it gives them no sample.
  func strangers(
    to record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> [Int] {
    guard scopes.limitDefaults else { return [] }
    let values = systemFields(of: record, fields, context)
    return scopes.filtersWithDefaults.filter { !scopes.includes(values, filter: $0) }
  }

  private func match(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, message: [UInt8],
    using buffers: inout MatchBuffers
  ) {
    patterns.match(record, fields, message: message.span, using: &buffers)
  }
}
