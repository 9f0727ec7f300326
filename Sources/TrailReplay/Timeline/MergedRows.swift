/// The rows of several sorted runs, in their order.
struct MergedRows {
  private let order: RowOrder
  /// The runs that have rows left, as a heap: none comes before its parent, which is at half its index.
  private var cursors: [RunCursor] = []

  /// Begins at the first row of `runs`, each of which is in `order`.
  init(_ runs: [RowRun], in order: RowOrder, clock: ReplayClock) throws(TimelineError) {
    self.order = order
    for run in runs {
      let cursor = try RunCursor(run, clock: clock)
      if cursor.row == nil { continue }
      cursors.append(cursor)
      rise()
    }
  }

  /// Returns the next row; nil behind the last one.
  mutating func next() throws(TimelineError) -> TimelineRow? {
    guard let first = cursors.first, let row = first.row else { return nil }
    try first.advance()
    if first.row == nil {
      cursors.swapAt(0, cursors.count - 1)
      cursors.removeLast()
    }
    sink()
    return row
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    guard let one = cursors[left].row, let other = cursors[right].row else { return false }
    return order.precedes(one, other)
  }

  /// Moves the last one to its place.
  private mutating func rise() {
    var place = cursors.count - 1
    while place > 0, precedes(place, (place - 1) / 2) {
      cursors.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Moves the first one to its place.
  private mutating func sink() {
    var place = 0
    while 2 * place + 1 < cursors.count {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      let least = right < cursors.count && precedes(right, left) ? right : left
      guard precedes(least, place) else { return }
      cursors.swapAt(place, least)
      place = least
    }
  }
}
