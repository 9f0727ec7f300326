/// What is known of the public access block of an account, change by change.
struct AccountTimeline {
  /// A change of what is known.
  struct Change {
    /// The place of the event among all of the account's.
    let place: Int
    let event: BucketEvent
    /// What is known from then on.
    let block: KnownBlock
  }

  private(set) var changes: [Change] = []

  /// Takes note of the next event of the account, or of one of its buckets, which may prove something.
  mutating func take(_ event: BucketEvent, at place: Int) {
    guard event.change.isDone else { return }
    let known = changes.last?.block ?? .unknown
    var block = known
    switch event.change.subject {
    case .block(let settings, .account): block.set(settings, at: event.moment)
    case .blockRemoved(.account): block.set(.off, at: event.moment)
    default: block.learn(from: event.change)
    }
    if block != known { changes.append(Change(place: place, event: event, block: block)) }
  }

  /// The numbers of the events that set or removed the account's block, and changed what is known.
  var blockChanges: [Int] {
    changes.filter(\.event.change.subject.isOfAccount).map(\.event.moment.number)
  }

  /// The first change at `place` or behind it, looked for from `start` on.
  func firstChange(from start: Int, atOrBehind place: Int) -> Int {
    var (low, high) = (start, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
