/// The matches that a run's exceptions speak of, apart from all others: an exception each has ledgers of its own.
struct ExceptionLedgers: Sendable {
  /// By exception, the matches that it takes away.
  private(set) var excepted: [Int: MatchLedger] = [:]
  /// By exception, those that it took away no longer, and which are matches like any other.
  private(set) var lapsed: [Int: MatchLedger] = [:]

  /// No matches.
  init() {}

  /// What a collector has found.
  init(of collector: MatchCollector) {
    excepted = collector.excepted.mapValues(\.ledger)
    lapsed = collector.lapsed.mapValues(\.ledger)
  }

  mutating func merge(_ other: ExceptionLedgers) {
    excepted.merge(other.excepted, uniquingKeysWith: Self.merged)
    lapsed.merge(other.lapsed, uniquingKeysWith: Self.merged)
  }

  /// The same with each ledger made into another.
  func mapped(_ change: (MatchLedger) -> MatchLedger) -> ExceptionLedgers {
    var mapped = self
    (mapped.excepted, mapped.lapsed) = (excepted.mapValues(change), lapsed.mapValues(change))
    return mapped
  }

  /// The ledgers of all matches that were taken away, in the order of the exceptions.
  var taken: [MatchLedger] { excepted.inOrder.map(\.value) }

  private static func merged(_ one: MatchLedger, _ other: MatchLedger) -> MatchLedger {
    var merged = one
    merged.merge(other)
    return merged
  }
}

extension ExceptionLedgers {
  func encode(to writer: inout ReadingWriter) {
    for ledgers in [excepted, lapsed] {
      writer.add(ledgers.count)
      for (exception, ledger) in ledgers.inOrder {
        writer.add(exception)
        ledger.encode(to: &writer)
      }
    }
  }

  init(from reader: inout ReadingReader, for plan: ReplayPlan) throws(ArchiveReadingError) {
    excepted = try Self.ledgers(from: &reader, for: plan)
    lapsed = try Self.ledgers(from: &reader, for: plan)
  }

  private static func ledgers(
    from reader: inout ReadingReader, for plan: ReplayPlan
  ) throws(ArchiveReadingError) -> [Int: MatchLedger] {
    var ledgers: [Int: MatchLedger] = [:]
    for _ in 0..<(try reader.count(of: 4)) {
      let exception = try reader.number(upTo: plan.reading.exceptions.count - 1)
      ledgers[exception] = try MatchLedger(from: &reader, for: plan)
    }
    return ledgers
  }
}
