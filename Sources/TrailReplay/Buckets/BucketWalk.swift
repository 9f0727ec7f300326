import BucketExposure
import TrailArchives

/// The calls of an archive about who can reach buckets, walked through in order of time.
struct BucketWalk: Sendable {
  /// The calls, in an order that does not depend on how they were read, each with its place as its number.
  let changes: [RecordedChange]
  /// What they did.
  let courses: WalkedCourses
  private let numbers: [RecordLocation: Int]

  /// Walks through calls as they were read.
  init(_ changes: [RecordedChange]) {
    self.changes = Self.numbered(changes)
    var courses = BucketCourses()
    for change in self.changes { courses.add(change.event) }
    self.courses = courses.walked()
    numbers = Dictionary(
      self.changes.map {
        (RecordLocation(of: $0.call), $0.event.moment.number)
      }
    ) { first, _ in first }
  }

  /// What the call that a match is of did to a bucket; nil where it is none of these calls.
  func exposure(of match: MatchedRecord) -> ReachedChange? {
    guard !changes.isEmpty,
      let number = numbers[RecordLocation(of: match)],
      let effect = courses.effect(of: number)
    else { return nil }
    return ReachedChange(change: changes[number], effect: effect)
  }

  /// The bucket that the call at a place let somebody from outside into, and whom; nil: it did not.
  func opening(_ place: RecordLocation) -> (bucket: String?, verdict: ExposureVerdict)? {
    guard let number = numbers[place], let effect = courses.effect(of: number), effect.opens,
      effect.isDone
    else { return nil }
    return (changes[number].call.resource, effect.grant.verdict)
  }

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
