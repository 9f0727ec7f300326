@testable import BucketExposure

/// What is known of one bucket at each moment, found anew each time by looking back over all events so far.
///
/// The slow twin of `CourseWalk`: it keeps nothing from one moment to the next. Moment `n` is the one
/// behind the first `n` events.
struct ReferenceCourse {
  /// The done events of one owner, in the order of time.
  let events: [BucketEvent]
  let bucket: String
  /// The first event of the bucket that there is at each moment; nil where it is gone.
  private var births: [Int?] = []

  init(_ all: [BucketEvent], owner: String, bucket: String) {
    self.bucket = bucket
    events = all.filter { $0.change.owner == owner && $0.change.isDone }.sorted { one, other in
      let (left, right) = (Self.place(one), Self.place(other))
      if left != right { return left.lexicographicallyPrecedes(right) }
      return (one.identity ?? "", one.moment.number) < (other.identity ?? "", other.moment.number)
    }
    births = (0...events.count).map(firstEvent)
  }

  private static func place(_ event: BucketEvent) -> [Int] {
    let rank =
      switch event.change.subject {
      case .created: 0
      case .policy, .policyRemoved, .acl: 2
      case .removed: 3
      default: 1
      }
    return [event.moment.seconds, event.moment.milliseconds ?? 0, rank]
  }

  /// The last event before a moment for which something holds, and which is about this bucket.
  func last(before moment: Int, where holds: (BucketChange.Subject) -> Bool) -> Int? {
    (0..<moment).last { isOwn($0) && holds(events[$0].change.subject) }
  }

  func isOwn(_ event: Int) -> Bool {
    events[event].change.bucket == bucket && !events[event].change.subject.isOfAccount
  }

  func birth(at moment: Int) -> Int? { births[moment] }

  private func firstEvent(at moment: Int) -> Int? {
    let created = last(before: moment) { if case .created = $0 { true } else { false } }
    let removed = last(before: moment) { $0 == .removed }
    if let removed, removed > created ?? -1 {
      // What came behind the removal is about another bucket, whose creation the archive lacks.
      return last(before: moment) { _ in true } == removed ? nil : removed + 1
    }
    return created ?? 0
  }

  /// What the policy grants, or the list.
  func grant(_ via: ExposureVia, at moment: Int) -> GrantJudgement {
    let gone = GrantJudgement(.ownAccountOrService, because: "gone")
    guard let birth = birth(at: moment) else { return gone }
    for event in (birth..<max(birth, moment)).reversed() where isOwn(event) {
      switch (events[event].change.subject, via) {
      case (.policy(let grant), .policy), (.acl(let grant), .acl): return grant
      case (.policyRemoved, .policy): return gone
      case (.created(let acl, _), _): return via == .acl ? acl ?? gone : gone
      default: continue
      }
    }
    return GrantJudgement(.unknown, because: "unknown")
  }

  /// Whether ownership is enforced.
  func isEnforced(at moment: Int) -> Bool? {
    guard let birth = birth(at: moment) else { return nil }
    for event in (birth..<max(birth, moment)).reversed() where isOwn(event) {
      switch events[event].change.subject {
      case .ownership(let ownership): return ownership.map { $0 == .bucketOwnerEnforced }
      case .ownershipRemoved, .acl: return false
      case .created(let acl, let ownership):
        if let acl, !acl.grants.isEmpty { return false }
        return ownership.map { $0 == .bucketOwnerEnforced } ?? isNew(events[event])
      default: continue
      }
    }
    return nil
  }

  /// Whether a list that let others in has been overruled by ownership since it was set.
  func isListDoubtful(at moment: Int) -> Bool {
    guard let birth = birth(at: moment) else { return false }
    var isDoubtful = false
    for event in birth..<max(birth, moment) where isOwn(event) {
      switch events[event].change.subject {
      case .acl, .created: isDoubtful = false
      case .ownership(.bucketOwnerEnforced):
        isDoubtful =
          isDoubtful || !grant(.acl, at: event + 1).grants.isEmpty
      default: continue
      }
    }
    return isDoubtful
  }

  /// Whether a bucket was created after the defaults changed; nil: while they did.
  func isNew(_ event: BucketEvent) -> Bool? {
    if event.moment.seconds < 1_680_307_200 { return false }
    return event.moment.seconds < 1_682_899_200 ? nil : true
  }
}
