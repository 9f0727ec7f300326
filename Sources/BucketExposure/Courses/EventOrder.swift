/// The order of one owner's events.
///
/// Most records have seconds only, and records of one second lie in files in any order (recorded). Milliseconds
/// count where all events of a second have them that can concern the same bucket. Otherwise the events of that
/// second are taken in the one order in which they can all have succeeded, as far as there is such an order:
/// guards that go before what they would have refused, and guards that come behind it.
///
/// What is left, such as a policy that is put and deleted within one second, is taken in the order of the
/// caller's numbers. That this is the order of the calls is assumed; nothing in the records tells.
struct EventOrder {
  /// The events of a second that can concern the same bucket.
  private struct Second: Hashable {
    let seconds: Int
    /// nil: all events of that second, as one of them can concern every bucket.
    let bucket: String?
  }

  private var shared: Set<Int> = []
  private var incomplete: Set<Second> = []

  /// Learns of which seconds the milliseconds count; calls that changed nothing do not matter to that.
  init(of events: [BucketEvent]) {
    let events = events.filter(\.change.saysSomething)
    for event in events where event.change.concernsEveryBucket {
      shared.insert(event.moment.seconds)
    }
    for event in events where event.moment.milliseconds == nil {
      incomplete.insert(second(of: event))
    }
  }

  private func second(of event: BucketEvent) -> Second {
    let seconds = event.moment.seconds
    return Second(
      seconds: seconds, bucket: shared.contains(seconds) ? nil : event.change.bucket)
  }

  /// Whether an event was before another of the same owner.
  func isBefore(_ one: BucketEvent, _ other: BucketEvent) -> Bool {
    place(of: one) < place(of: other)
  }

  private func place(of event: BucketEvent) -> (Int, Int, Int, Int) {
    let counts = !incomplete.contains(second(of: event))
    return (
      event.moment.seconds, counts ? event.moment.milliseconds ?? 0 : 0, event.change.subject.rank,
      event.moment.number
    )
  }
}

extension BucketChange {
  fileprivate var concernsEveryBucket: Bool { bucket == nil || subject.isOfAccount }

  fileprivate var saysSomething: Bool { isDone || isRefusedByOwnership }
}

extension BucketChange.Subject {
  /// The place within a second of which the milliseconds do not count.
  fileprivate var rank: Int {
    switch self {
    case .created: 0
    case .block(let block?, _): block.refusesSomething ? 3 : 1
    case .ownership(.bucketOwnerEnforced): 3
    case .block, .blockRemoved, .ownership, .ownershipRemoved: 1
    case .policy, .policyRemoved, .acl: 2
    case .removed: 4
    }
  }
}

extension PublicAccessBlock {
  /// Whether a public policy or access control list cannot be set behind it.
  fileprivate var refusesSomething: Bool { blockPublicAcls || blockPublicPolicy }
}
