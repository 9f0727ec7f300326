/// The way through the events of all buckets of each owner.
struct OwnerWalk {
  private var courses: [BucketCourse] = []
  private var effects: [Int: ExposureEffect] = [:]

  /// Walks all events of an owner.
  ///
  /// Where no record says who the owner is, the blocks of accounts may be those of others and count for no
  /// bucket.
  mutating func walk(_ events: [BucketEvent], of owner: String?) {
    var timeline = AccountTimeline()
    var buckets: [String: [(place: Int, event: BucketEvent)]] = [:]
    let order = EventOrder(of: events)
    for (place, event) in events.sorted(by: order.isBefore).enumerated() {
      if owner != nil { timeline.take(event, at: place) }
      if let bucket = event.change.bucket, !event.change.subject.isOfAccount {
        buckets[bucket, default: []].append((place, event))
      } else {
        effects[event.moment.number] = event.effectAlone
      }
    }
    var openings = AccountOpenings(by: timeline.blockChanges)
    for (bucket, events) in buckets.sorted(by: { $0.key < $1.key }) {
      let key = BucketKey(owner: owner, bucket: bucket)
      let course = CourseWalk.course(of: events, timeline, key)
      openings.take(course)
      effects.merge(course.effects) { _, new in new }
      courses.append(course)
    }
    for number in timeline.blockChanges {
      effects[number] = openings.effect(of: number) ?? effects[number]
    }
  }

  /// The courses in their order, and what each event did.
  consuming func finished() -> ([BucketCourse], [Int: ExposureEffect]) {
    courses.sort { ($0.owner ?? "", $0.bucket) < ($1.owner ?? "", $1.bucket) }
    return (courses, effects)
  }
}

extension BucketEvent {
  /// What it does as far as it says itself, where it is not known to which bucket.
  fileprivate var effectAlone: ExposureEffect? {
    var state = BucketState()
    guard change.isDone else { return state.effect(ofUndone: self)?.effect }
    state.take(self)
    return state.effect(of: self)?.effect
  }
}
