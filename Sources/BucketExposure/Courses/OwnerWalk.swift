/// The way through the events of all buckets of each owner.
struct OwnerWalk {
  private var courses: [BucketCourse] = []
  private var effects: [Int: ExposureEffect] = [:]

  /// Walks all events of an owner.
  mutating func walk(_ events: [BucketEvent], of owner: String?) {
    var timeline = AccountTimeline()
    var buckets: [String: [(place: Int, event: BucketEvent)]] = [:]
    for (place, event) in events.sorted(by: BucketEvent.isBefore).enumerated() {
      timeline.take(event, at: place)
      if let bucket = event.change.bucket, !event.change.subject.isOfAccount {
        buckets[bucket, default: []].append((place, event))
      } else {
        effects[event.moment.number] = event.effectAlone
      }
    }
    for (bucket, events) in buckets {
      add(CourseWalk.course(of: events, timeline, BucketKey(owner: owner, bucket: bucket)))
    }
  }

  private mutating func add(_ course: BucketCourse) {
    courses.append(course)
    effects.merge(course.effects) { _, new in new }
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
