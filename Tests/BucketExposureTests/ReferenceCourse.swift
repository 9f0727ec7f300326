@testable import BucketExposure

/// What is known of one bucket at each moment, found anew each time by looking back over all events so far.
///
/// The slow twin of `CourseWalk`: it keeps nothing from one moment to the next. Moment `n` is the one
/// behind the first `n` events. A list that was refused as lists do not count stands for what it proves.
struct ReferenceCourse {
  /// The events of one owner that were done or prove something, in the order of time.
  let events: [BucketEvent]
  let bucket: String
  /// The first event of the bucket that there is at each moment; nil where it is gone.
  private var births: [Int?] = []

  init(_ all: [BucketEvent], owner: String, bucket: String) {
    self.bucket = bucket
    let counted = all.filter {
      $0.change.owner == owner && ($0.change.isDone || $0.change.isRefusedByOwnership)
    }
    events = counted.map { (place: Self.place($0, among: counted), event: $0) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }
      .map { _, event in
        var event = event
        if !event.change.isDone { event.change.subject = .ownership(.bucketOwnerEnforced) }
        return event
      }
    births = (0...events.count).map(firstEvent)
  }

  private static func place(_ event: BucketEvent, among all: [BucketEvent]) -> [Int] {
    let second = all.filter { $0.moment.seconds == event.moment.seconds }
    let isAboutAll = second.contains { $0.change.bucket == nil }
    let rivals = isAboutAll ? second : second.filter { $0.change.bucket == event.change.bucket }
    let isExact = rivals.allSatisfy { $0.moment.milliseconds != nil }
    return [
      event.moment.seconds, isExact ? event.moment.milliseconds ?? 0 : 0, rank(event),
      event.moment.number,
    ]
  }

  /// Who sets a grant does so before it is forbidden, and after it no longer is.
  private static func rank(_ event: BucketEvent) -> Int {
    switch event.change.subject {
    case .created: return 0
    case .policy, .policyRemoved, .acl: return 2
    case .removed: return 4
    case .block(.some(let block), _) where block.blockPublicPolicy || block.blockPublicAcls:
      return 3
    case .ownership(.bucketOwnerEnforced): return 3
    default: return 1
    }
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
    guard let removed = last(before: moment, where: { $0 == .removed }) else { return 0 }
    // What came behind the removal is about another bucket, even where the archive lacks its creation.
    return last(before: moment) { _ in true } == removed ? nil : removed + 1
  }

  /// Whether an event created a bucket that was not there: nothing of it is known from before.
  func isCreation(_ event: Int) -> Bool {
    guard isOwn(event), case .created = events[event].change.subject,
      let birth = birth(at: event + 1)
    else { return false }
    return !(birth..<event).contains { isOwn($0) }
  }

  /// What the policy grants, or the list.
  func grant(_ via: ExposureVia, at moment: Int) -> GrantJudgement {
    let gone = GrantJudgement(.ownAccountOrService, because: "gone")
    guard let birth = birth(at: moment) else { return gone }
    for event in (birth..<max(birth, moment)).reversed() where isOwn(event) {
      switch (events[event].change.subject, via) {
      case (.policy(let grant), .policy), (.acl(let grant), .acl): return grant
      case (.policyRemoved, .policy): return gone
      case (.created(let acl, _), .acl): return acl ?? gone
      case (.created, .policy) where isCreation(event): return gone
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
        if let ownership { return ownership == .bucketOwnerEnforced }
        if isCreation(event) { return isNew(events[event]) }
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
