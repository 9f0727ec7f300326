import BucketExposure

/// Puts together what reports say of each bucket.
struct BucketTeller {
  /// By their numbers.
  private let changes: [RecordedChange]
  private let walked: WalkedCourses
  /// The time of the last record.
  private let lastRecord: Int?
  /// The first second that is reported; nil: all is.
  private let reportedFrom: Int?
  private let rings: RingFinder
  private let reads: ReadFinder

  /// Tells what was judged of a reading for `plan`; `alarms` are what its alarms did meanwhile.
  init(
    of judged: JudgedSamples, in reading: ArchiveReading, _ alarms: [AlarmStory], plan: ReplayPlan
  ) {
    let (walk, distinct) = (judged.bucketWalk, judged.distinct)
    (changes, walked, lastRecord) = (walk.changes, walk.courses, distinct.span.lastRecord)
    reportedFrom = plan.bucketsFrom ?? distinct.span.reportedFrom
    rings = RingFinder(of: changes, in: reading.ledger, distinct, alarms, plan: plan)
    reads = ReadFinder(reading.ledger.reads)
  }

  private struct Key: Hashable {
    let owner: String?
    let bucket: String
  }

  /// The stories of all buckets with something to report, by owner and name.
  var stories: [BucketStory] {
    let doubtful = Dictionary(grouping: changesToReport) { change in
      Key(owner: change.change.event.change.owner, bucket: change.bucket)
    }
    var stories: [Key: BucketStory] = [:]
    for course in walked.courses {
      let openings = course.intervals.filter { isReported($0) }.map { opening($0, of: course) }
      let key = Key(owner: course.owner, bucket: course.bucket)
      stories[key] = story(of: key, openings, doubtful[key] ?? [])
    }
    for (key, changes) in doubtful where stories[key] == nil {
      stories[key] = story(of: key, [], changes)
    }
    return stories.values.filter(\.isReported).sorted {
      ($0.owner ?? "", $0.bucket) < ($1.owner ?? "", $1.bucket)
    }
  }

  private func story(
    of key: Key, _ openings: [BucketOpening], _ changes: [ReachedChange]
  ) -> BucketStory {
    BucketStory(
      bucket: key.bucket, owner: key.owner,
      openings: openings.sorted { left, right in
        let (one, other) = (
          left.duration(until: lastRecord), right.duration(until: lastRecord)
        )
        return one != other ? one > other : left.interval.from.seconds < right.interval.from.seconds
      },
      attempts: changes.filter(\.isAttempt), unjudged: changes.filter(\.isUnjudged))
  }

  /// The calls that are reported by themselves, each event once, by time.
  private var changesToReport: [ReachedChange] {
    changes.indices.compactMap { number -> ReachedChange? in
      guard walked.counts(number), reports(changes[number].event.moment.seconds),
        let effect = walked.effect(of: number)
      else { return nil }
      let change = ReachedChange(change: changes[number], effect: effect)
      return change.isAttempt || change.isUnjudged ? change : nil
    }.sorted {
      let (one, other) = ($0.change.event.moment, $1.change.event.moment)
      return (one.seconds, one.number) < (other.seconds, other.number)
    }
  }

  private func isReported(_ interval: ExposureInterval) -> Bool {
    interval.until.map { reports($0.moment.seconds) } ?? true
  }

  private func reports(_ seconds: Int) -> Bool { seconds >= reportedFrom ?? .min }

  private func opening(_ interval: ExposureInterval, of course: BucketCourse) -> BucketOpening {
    var opening = BucketOpening(
      interval: interval, openedBy: changes[interval.from.number],
      endedBy: interval.until.map { changes[$0.moment.number] },
      guardsRemovedBy: interval.guardRemovedBy.map { changes[$0.number] },
      continuedBy: interval.continuedBy.map { changes[$0.number] })
    if !interval.isProof {
      (opening.watchedBy, opening.rings) = rings.rings(for: opening.openedBy)
    }
    let end = interval.until?.moment.seconds ?? .max
    opening.reads = reads.reads(
      of: course.bucket, owner: course.owner,
      in: interval.from.seconds..<max(end, interval.from.seconds))
    return opening
  }
}

extension BucketStory {
  fileprivate var isReported: Bool {
    !openings.isEmpty || !attempts.isEmpty || !unjudged.isEmpty
  }
}

extension ReachedChange {
  /// Whether it was not done, and would have let in somebody outside the owner's account.
  fileprivate var isAttempt: Bool { !effect.isDone && effect.opens }

  /// Whether it was done, and nobody can say whom it lets in; not where it only adds a guard.
  fileprivate var isUnjudged: Bool {
    guard effect.isDone else { return false }
    // Nobody knows which bucket this opened.
    if change.event.change.bucket == nil, effect.grant.verdict == .public { return true }
    if case .block(.some(let block), _) = change.event.change.subject, block == .all {
      return false
    }
    return effect.grant.verdict == .unknown
  }

  /// The bucket, or what stands for all of an account's.
  fileprivate var bucket: String { change.event.change.bucket ?? "*" }
}
