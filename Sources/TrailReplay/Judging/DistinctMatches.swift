import TrailArchives

/// The matches that count, once it is known which deliveries are duplicates.
struct DistinctMatches {
  /// Surviving matches, those of one record side by side.
  let rows: [LedgerRow]
  /// Matching records of which no match survived.
  let recordsDropped: Int
  /// Where they were.
  let duplicates: DuplicateFindings
  /// Matches that were dropped, in no order.
  let dropped: [LedgerRow]
  /// The rows of the ledger that repeat an event their filter has already, with that event.
  private let repeats: [Int: Event]
  private let callers: CallerRegister
  /// Which of them are counted and reported.
  let span: WalkSpan

  /// Finds them in what was read for `plan`.
  init(in reading: ArchiveReading, by plan: ReplayPlan) {
    let (ledger, span) = (reading.ledger, WalkSpan(of: plan, reading))
    (callers, self.span) = (ledger.callers, span)
    guard plan.reading.duplicates == .drop else {
      (rows, recordsDropped, dropped, repeats) = (ledger.rows, 0, [], [:])
      duplicates = DuplicateFindings([])
      return
    }
    let ranks = Self.ranks(of: ledger.files)
    let repeats = Self.repeats(in: ledger.rows, fileRanks: ranks)
    self.repeats = repeats
    rows =
      repeats.isEmpty
      ? ledger.rows
      : ledger.rows.enumerated().lazy.filter { repeats[$0.offset] == nil }.map(\.element)
    dropped = repeats.keys.map { ledger.rows[$0] }
    duplicates = Self.findings(of: repeats, in: ledger, reported: span)
    recordsDropped =
      Self.countRecords(of: ledger.rows) { span.reports($0.times.chosen) }
      - Self.countRecords(of: rows) { span.reports($0.times.chosen) }
  }

  /// Counts the records with a surviving match for which `condition` holds.
  func records(where condition: (LedgerRow) -> Bool) -> Int {
    Self.countRecords(of: rows) { span.reports($0.times.chosen) && condition($0) }
  }

  /// What all surviving matches that are reported come to.
  var counts: MatchCounts {
    counts(of: rows.indices.lazy.filter { span.reports(rows[$0].times.chosen) })
  }

  /// What the surviving matches with these numbers come to.
  func counts(of numbers: some Sequence<Int>) -> MatchCounts {
    var found: [[UInt8]?: MatchCounts.Actor] = [:]
    for (caller, tally) in tallies(of: numbers) {
      let actor = callers.actor(caller)
      found[actor, default: MatchCounts.Actor(named: actor)].add(tally)
    }
    return MatchCounts(Array(found.values))
  }

  /// Who made the surviving matches with these numbers, and how; the order is that of `MatchCounts`.
  func callers(of numbers: some Sequence<Int>) -> [AlarmCaller] {
    var found: [[UInt8]?: AlarmCaller] = [:]
    var tools = KnownTools()
    for (caller, tally) in tallies(of: numbers) {
      let actor = callers.actor(caller)
      found[actor, default: AlarmCaller(named: actor)].add(tally, by: caller, in: callers, &tools)
    }
    let places = MatchCounts(found.values.map(\.counts)).actors
    return places.compactMap { found[$0.key] }
  }

  /// What the matches of each caller come to.
  private func tallies(of numbers: some Sequence<Int>) -> [Int: MatchCounts.Actor] {
    var found: [Int: MatchCounts.Actor] = [:]
    for number in numbers {
      let row = rows[number]
      found[row.caller, default: MatchCounts.Actor(named: nil)].add(row)
    }
    return found
  }

  /// The matches that may be shown, by the number of their series, nil for none; each list in order.
  func evidence(of ledger: MatchLedger) -> [Int?: [MatchedRecord]] {
    ledger.evidence.shown(of: ledger.rows) { repeats[$0] == nil }
  }

  /// Of matches whose records were kept, those that survive.
  func records(of ledger: MatchLedger) -> [MatchedRecord] {
    ledger.records?.shown(of: ledger.rows) { repeats[$0] == nil }.values.flatMap(\.self) ?? []
  }

  /// The files of dropped records and of those that survive for them, each record once.
  private static func findings(
    of repeats: [Int: Event], in ledger: MatchLedger, reported span: WalkSpan
  ) -> DuplicateFindings {
    guard !repeats.isEmpty else { return DuplicateFindings([]) }
    var files: [Event: Int] = [:]
    var surviving: Set<RecordPlace> = []
    for (index, row) in ledger.rows.enumerated() where repeats[index] == nil {
      surviving.insert(row.place)
      if let identity = row.identity {
        files[Event(filter: row.filter, identity: identity)] = row.file
      }
    }
    var seen = surviving
    return DuplicateFindings(
      repeats.sorted { $0.key < $1.key }.compactMap { index, event in
        let row = ledger.rows[index]
        guard span.reports(row.times.chosen), seen.insert(row.place).inserted,
          let survivor = files[event]
        else { return nil }
        return (ledger.files[row.file], ledger.files[survivor])
      })
  }

  /// Indexes of the rows that repeat an event their filter has already, with that event.
  ///
  /// Put in order rather than into a table: there may be very many, and a number each is less room.
  private static func repeats(in rows: [LedgerRow], fileRanks: [Int]) -> [Int: Event] {
    let order = rows.indices.filter { rows[$0].identity != nil }.sorted { left, right in
      let (one, other) = (rows[left], rows[right])
      if one.filter != other.filter { return one.filter < other.filter }
      if let first = one.identity, let second = other.identity, first != second {
        return first < second
      }
      if one.precedes(other, fileRanks: fileRanks) { return true }
      return !other.precedes(one, fileRanks: fileRanks) && left < right
    }
    var duplicates: [Int: Event] = [:]
    for (before, index) in zip(order, order.dropFirst()) {
      let row = rows[index]
      guard let identity = row.identity, identity == rows[before].identity,
        row.filter == rows[before].filter
      else { continue }
      duplicates[index] = Event(filter: row.filter, identity: identity)
    }
    return duplicates
  }

  private struct Event: Hashable {
    let filter: Int
    let identity: EventIdentity
  }

  /// Each file's place in the order of all paths.
  private static func ranks(of files: [ArchiveLocation]) -> [Int] {
    var ranks = [Int](repeating: 0, count: files.count)
    for (rank, index) in files.indices.sorted(by: { files[$0] < files[$1] }).enumerated() {
      ranks[index] = rank
    }
    return ranks
  }

  private static func countRecords(
    of rows: [LedgerRow], where condition: (LedgerRow) -> Bool
  ) -> Int {
    var count = 0
    var last: (file: Int, record: Int)?
    for row in rows where condition(row) {
      if let last, last == (row.file, row.record) { continue }
      last = (row.file, row.record)
      count += 1
    }
    return count
  }
}
