/// The way through the events of one bucket, in the order of time.
struct CourseWalk {
  private var state = BucketState()
  private var policy = OpenGrants(.policy)
  private var acl = OpenGrants(.acl)
  private var intervals: [ExposureInterval] = []
  private var effects: [Int: ExposureEffect] = [:]
  /// For each event the set of intervals whose end is the end of what it did.
  private var opened: [Int: (via: ExposureVia, set: Int)] = [:]
  /// The account's next change that has not been taken.
  private var next = 0
  /// How many changes of the account's block were followed while they could matter.
  private var followed = 0
  /// How many are followed for one bucket.
  ///
  /// An account may have as many buckets as changes, and their product would be the number of intervals.
  static let followLimit = 100

  /// Walks a bucket's events, each with its place among all of its owner's, and the changes of its account's
  /// block between them.
  static func course(
    of events: [(place: Int, event: BucketEvent)], _ timeline: AccountTimeline, _ key: BucketKey
  ) -> BucketCourse {
    var walk = CourseWalk()
    for (place, event) in events {
      walk.takeChanges(of: timeline, before: place)
      walk.takeProof(of: timeline, at: place)
      walk.take(event)
    }
    walk.takeChanges(of: timeline, before: .max)
    return walk.course(key)
  }

  /// Steps over changes of the account's block, all at once where none can matter.
  ///
  /// Those beyond the limit count as ones that are not shown.
  private mutating func takeChanges(of timeline: AccountTimeline, before place: Int) {
    let end = timeline.firstChange(from: next, atOrBehind: place)
    guard next < end else { return }
    let heeds = state.heedsBlock(.policy) || state.heedsBlock(.acl)
    if !heeds { next = end - 1 }
    let last = heeds ? min(end, next + Self.followLimit - followed) : end
    if heeds { followed += last - next }
    for change in timeline.changes[next..<last] {
      state.accountBlock = change.block
      settle(CourseStep(event: change.event, isOwn: false))
    }
    if last < end { overlook(timeline.changes[last..<end]) }
    next = end
  }

  private mutating func overlook(_ changes: ArraySlice<AccountTimeline.Change>) {
    guard var event = changes.first?.event else { return }
    event.change.subject = .block(nil, .account)
    state.accountBlock = .unknown
    settle(CourseStep(event: event, isOwn: false, isOverlooked: true))
    policy.overlook(changes.count, state, in: &intervals)
    acl.overlook(changes.count, state, in: &intervals)
  }

  /// Takes what a bucket's own event proves of the account's block, as a part of that event.
  private mutating func takeProof(of timeline: AccountTimeline, at place: Int) {
    guard next < timeline.changes.count, timeline.changes[next].place == place else { return }
    state.accountBlock = timeline.changes[next].block
    next += 1
  }

  private mutating func take(_ event: BucketEvent) {
    guard event.change.isDone else {
      effects[event.moment.number] = state.effect(ofUndone: event)?.effect
      if event.change.isRefusedByOwnership { takeProofOfOwnership(event) }
      return
    }
    state.take(event)
    settle(CourseStep(event: event, isOwn: true))
    guard let (effect, decider) = state.effect(of: event) else { return }
    effects[event.moment.number] = effect
    if effect.effective != .restrained {
      let set = decider == .policy ? policy.openSet() : acl.openSet()
      opened[event.moment.number] = (decider, set)
    }
  }

  /// Takes what a refused list proves: that ownership is enforced by then.
  private mutating func takeProofOfOwnership(_ event: BucketEvent) {
    var proof = event
    (proof.change.subject, proof.change.isDone) = (.ownership(.bucketOwnerEnforced), true)
    state.take(proof)
    settle(CourseStep(event: proof, isOwn: true))
  }

  private mutating func settle(_ step: CourseStep) {
    policy.settle(state, after: step, in: &intervals)
    acl.settle(state, after: step, in: &intervals)
  }

  private consuming func course(_ key: BucketKey) -> BucketCourse {
    let policyEnds = ends(of: policy)
    let aclEnds = ends(of: acl)
    for (number, (via, set)) in opened {
      effects[number]?.until = via == .policy ? policyEnds[set] : aclEnds[set]
    }
    return BucketCourse(
      owner: key.owner, bucket: key.bucket, intervals: intervals, effects: effects)
  }

  /// The end of each set of intervals.
  private func ends(of grants: OpenGrants) -> [ExposureEnd?] {
    grants.sets.map { set in ExposureEnd.last(of: set.map { intervals[$0].until }) }
  }
}

extension ExposureEnd {
  /// The last of these ends; nil where there is none, or where something has no end.
  static func last(of ends: [ExposureEnd?]) -> ExposureEnd? {
    let known = ends.compactMap(\.self)
    guard known.count == ends.count else { return nil }
    return known.max { $0.moment.isBefore($1.moment) }
  }
}
