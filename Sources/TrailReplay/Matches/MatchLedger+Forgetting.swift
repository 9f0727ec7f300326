extension MatchLedger {
  /// Returns the ledger without the matches before `time`; who follows an archive has judged these.
  ///
  /// What was done to buckets stays: it says who can reach them now.
  func since(_ time: Int) -> MatchLedger {
    let isKept = { (row: LedgerRow) in (row.times.chosen ?? .min) >= time }
    var rest = self
    (rest.rows, rest.strangers, rest.changes, rest.files) = ([], [], [], [])
    rest.callers = CallerRegister()
    var (fileNumbers, callerNumbers): ([Int?], [Int?]) = (
      Array(repeating: nil, count: files.count), Array(repeating: nil, count: callers.all.count)
    )
    let used = Set(
      rows.lazy.filter(isKept).map(\.file) + strangers.lazy.filter(isKept).map(\.file)
        + changes.map(\.row.file))
    for file in files.indices where used.contains(file) {
      fileNumbers[file] = rest.files.count
      rest.files.append(files[file])
    }
    let moved = { (row: LedgerRow, callers: [Int]) in
      row.moved(
        filesBy: (fileNumbers[row.file] ?? row.file) - row.file,
        seriesAs: Array(series.all.indices), callersAs: callers)
    }
    for row in rows.lazy.filter(isKept) where row.caller != CallerRegister.none {
      if callerNumbers[row.caller] == nil {
        callerNumbers[row.caller] = rest.callers.number(of: callers.all[row.caller])
      }
    }
    let newCallers = callerNumbers.map { $0 ?? CallerRegister.none }
    var rowNumbers: [Int?] = []
    for row in rows {
      guard isKept(row) else {
        rowNumbers.append(nil)
        continue
      }
      rowNumbers.append(rest.rows.count)
      rest.rows.append(moved(row, newCallers))
    }
    rest.strangers = strangers.filter(isKept).map { moved($0, newCallers) }
    rest.changes = changes.map {
      RecordedChange(call: $0.call, event: $0.event, row: moved($0.row, newCallers))
    }
    rest.evidence = evidence.keeping(rowNumbers)
    rest.records = records?.keeping(rowNumbers)
    return rest
  }
}

extension ArchiveReading {
  /// Forgets the matches before `time`, in seconds since the Unix epoch.
  package mutating func forget(before time: Int) { ledger = ledger.since(time) }

  /// The time of the first record that takes part; nil: none has one.
  package var firstRecordTime: Int? { part.times.first }

  /// The time of the first record that a sample may come of; nil: there is none.
  package var firstSampleTime: Int? {
    part.countsRecords ? part.times.first : ledger.rows.compactMap(\.times.chosen).min()
  }
}
