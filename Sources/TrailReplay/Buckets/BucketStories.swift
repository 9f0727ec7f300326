import BucketExposure
import TrailArchives

/// The stories of all buckets that calls of an archive are about, and what each of these calls did.
struct BucketStories: Sendable {
  private struct Place: Hashable {
    let file: ArchiveLocation
    let record: Int
  }

  /// By owner and bucket.
  let all: [BucketStory]
  /// By their numbers.
  private let changes: [RecordedChange]
  private let walked: WalkedCourses
  private let numbers: [Place: Int]

  /// Walks through the changes that were read for `plan`; `alarms` are what its alarms did meanwhile.
  init(
    of reading: ArchiveReading, _ distinct: DistinctMatches, _ alarms: [AlarmStory],
    plan: ReplayPlan
  ) {
    let changes = Self.numbered(reading.ledger.changes)
    var courses = BucketCourses()
    for change in changes { courses.add(change.event) }
    let walked = courses.walked()
    let teller = BucketTeller(
      changes: changes, walked: walked, lastRecord: distinct.span.lastRecord,
      reportedFrom: plan.bucketsFrom ?? distinct.span.reportedFrom,
      rings: plan.followsBuckets
        ? RingFinder(of: changes, in: reading.ledger, distinct, alarms, plan: plan) : nil,
      reads: ReadFinder(reading.ledger.reads))
    (self.changes, self.walked) = (changes, walked)
    all = teller.stories
    numbers = Dictionary(
      changes.map { (Place(file: $0.call.file, record: $0.call.record), $0.event.moment.number) }
    ) { first, _ in first }
  }

  /// What the call that a match is of did to a bucket; nil where it is none of these calls.
  func exposure(of match: MatchedRecord) -> ReachedChange? {
    guard !changes.isEmpty,
      let number = numbers[Place(file: match.file, record: match.record)],
      let effect = walked.effect(of: number)
    else { return nil }
    return ReachedChange(change: changes[number], effect: effect)
  }

  /// The changes in an order that does not depend on how they were read, each with its place as its number.
  ///
  /// It is the order in which one delivery of an event survives rather than another.
  private static func numbered(_ changes: [RecordedChange]) -> [RecordedChange] {
    let sorted = changes.sorted { left, right in
      let (one, other) = (left.call, right.call)
      let (time, otherTime) = (one.deliveryTime ?? .max, other.deliveryTime ?? .max)
      if time != otherTime { return time < otherTime }
      return one.file != other.file ? one.file < other.file : one.record < other.record
    }
    return sorted.indices.map { number in
      var change = sorted[number]
      change.event.moment.number = number
      change.event.identity = change.row.identity.map { "\($0.high) \($0.low)" }
      return change
    }
  }
}
