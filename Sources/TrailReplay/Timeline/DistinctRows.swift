/// Rows in the order of events, of which each event's survivor is left.
///
/// Copies of an event have one eventTime and one eventID, and so stand side by side. The survivor is the
/// least by delivery time (unknown last), file and record.
struct DistinctRows {
  private var rows: MergedRows
  /// Rows with the same eventTime and eventID, from old to new those that are still to be handed out.
  private var copies: ArraySlice<TimelineRow> = []
  /// The row behind them.
  private var following: TimelineRow?
  /// How many were left out so far.
  private(set) var dropped = 0

  /// Begins at the first of `rows`, which are in the order of events.
  init(_ rows: MergedRows) throws(TimelineError) {
    self.rows = rows
    following = try self.rows.next()
  }

  /// Returns the next row; nil behind the last one.
  mutating func next() throws(TimelineError) -> TimelineRow? {
    if let row = copies.popFirst() { return row }
    guard let first = following else { return nil }
    following = try rows.next()
    // Without an eventID there are no copies, and there may be very many such rows.
    guard first.identity != .none, let next = following, first.sharesMoment(with: next) else {
      return first
    }
    var group = [first]
    while let next = following, first.sharesMoment(with: next) {
      group.append(next)
      following = try rows.next()
    }
    copies = survivors(of: group)[...]
    return copies.popFirst()
  }

  private mutating func survivors(of group: [TimelineRow]) -> [TimelineRow] {
    var least: [EventIdentity: Int] = [:]
    for (index, row) in group.enumerated() {
      let known = least[row.identity]
      if known.map({ row.isDelivered(before: group[$0]) }) ?? true { least[row.identity] = index }
    }
    dropped += group.count - least.count
    return least.values.sorted().map { group[$0] }
  }
}

extension TimelineRow {
  fileprivate func sharesMoment(with other: TimelineRow) -> Bool {
    call.eventTime == other.call.eventTime
      && call.texts.eventIDPrecedes(other.call.texts) == nil
  }

  fileprivate func isDelivered(before other: TimelineRow) -> Bool {
    let (mine, others) = (call.deliveryTime ?? .max, other.call.deliveryTime ?? .max)
    if mine != others { return mine < others }
    return call.file != other.call.file
      ? call.file < other.call.file : call.record < other.call.record
  }
}
