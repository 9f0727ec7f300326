import MetricAlarms

extension ArchiveReading {
  /// Returns what of a reading is of some of its filters, as a reading of `plan`, which has just these.
  ///
  /// What became of files and records stays as it is: a record counts as matched where any filter matches it.
  func ofFilters(_ filters: Range<Int>, for plan: ReplayPlan) -> ArchiveReading {
    var rest = ArchiveReading(of: plan)
    rest.ledger = ledger.ofFilters(filters, for: plan)
    rest.part = part
    rest.part.keep(filters)
    rest.readsFrom = readsFrom
    rest.exceptions = exceptions.mapped { $0.ofFilters(filters, for: plan) }
    return rest
  }
}

extension MatchLedger {
  /// Returns what of a ledger is of some of its plan's filters, likewise.
  fileprivate func ofFilters(_ filters: Range<Int>, for plan: ReplayPlan) -> MatchLedger {
    var rest = MatchLedger(plan: plan)
    (rest.files, rest.callers) = (files, callers)
    (rest.changes, rest.reads) = (changes, reads)
    var numbers: [Int?] = []
    for row in rows {
      guard filters.contains(row.filter) else {
        numbers.append(nil)
        continue
      }
      let series = row.series.map { rest.series.index(of: self.series.all[$0]) }
      numbers.append(rest.rows.count)
      rest.rows.append(row.moved(toFilter: row.filter - filters.lowerBound, series: series))
    }
    rest.strangers = strangers.filter { filters.contains($0.filter) }.map {
      $0.moved(toFilter: $0.filter - filters.lowerBound, series: nil)
    }
    rest.evidence = EvidenceCollector(plan: plan, kept: evidence.moved(numbers, to: rest.rows))
    if let records {
      rest.records = EvidenceCollector(
        plan: plan, kept: records.moved(numbers, to: rest.rows), isOfRecords: true)
    }
    return rest
  }
}
