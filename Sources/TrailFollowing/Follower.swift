package import TrailArchives
package import TrailReplay

/// Follows an archive that keeps growing: look → read what is new → judge → report what became final.
///
/// It is given the time, and has no clock. What it remembers is a cache of one replay over all files so far, so
/// that whatever order they came in, and however often it was stopped, the changes up to the edge are those of that
/// replay.
package struct Follower: Sendable {
  /// Files that are read before it is looked which of them were not whole.
  static let chunkSize = 2048
  /// Days for which names are kept: a file that comes later is found, but not read (follow reference, 3.1).
  static let daysOpen = 30

  let plan: ReplayPlan
  let settings: FollowSettings
  let folder: ArchiveLocation
  /// The SHA-256 of the rules, which names of changes are made of.
  let rules: String
  /// Where the state is kept: not looked into.
  let ownFolder: ArchiveLocation?
  package internal(set) var state: FollowState
  /// The copies that the last good look met.
  private var lastCopies: [ArchiveLocation: FileStamp] = [:]
  /// The minute in which it was last judged.
  var lastReport: Int?

  /// Creates a follower that goes on from `state`.
  package init(
    of folder: ArchiveLocation, by plan: ReplayPlan, under rules: String,
    _ settings: FollowSettings,
    from state: FollowState, leavingOut ownFolder: ArchiveLocation?
  ) {
    (self.folder, self.plan, self.rules, self.settings) = (folder, plan, rules, settings)
    (self.state, self.ownFolder) = (state, ownFolder)
  }

  /// How far a look goes.
  package enum Reach: Sendable {
    /// The folders of today and yesterday.
    case hot
    /// Those of all days whose names are kept.
    case warm
    /// All there are.
    case whole
  }

  /// Makes one pass at `now`, in seconds since the Unix epoch, and returns what there is to report.
  package mutating func pass(at now: Int, _ reach: Reach) -> FollowPass {
    let (former, waiting) = (state.edge.time, state.waiting)
    var pass = FollowPass(at: now)
    let look = readNew(reach, at: now, into: &pass)
    pass.failures = look.failures
    let today = min(now, state.edge.newestDelivery ?? now) / 86_400
    state.seen.close(
      before: today - Self.daysOpen, unchangedSince: now - Self.daysOpen * 86_400)
    if look.failures.isEmpty {
      let areCopiesStill = look.copies.isEmpty || look.copies == lastCopies
      pass.isQuiet = pass.filesRead == 0 && state.waiting.count == 0 && areCopiesStill
      lastCopies = look.copies
      state.edge.advance(at: now, lateness: settings.lateness, isQuiet: pass.isQuiet)
    }
    noteSource(at: now, into: &pass)
    if state.isBehindBase { readAgain(at: now, into: &pass) }
    if pass.filesRead > 0 || state.edge.time != former || now / 60 != lastReport {
      report(at: now, since: former, in: &pass)
    }
    pass.waiting = state.waiting.count
    pass.hasOtherState = state.waiting != waiting || state.edge.time != former
    return pass
  }

  /// The first day of which folders are looked at, in days since 1970-01-01; nil: all are.
  func firstDay(_ reach: Reach, at now: Int) -> Int? {
    // Where nothing came for days, all since then may come at once: until it is settled, all of it is looked at.
    let settled = state.edge.settledDelivery.map { min(now, $0) / 86_400 }
    return switch reach {
    case .hot: settled.map { $0 - 1 }
    case .warm: settled.map { $0 - Self.daysOpen }
    case .whole: nil
    }
  }

  /// Puts a line into the outbox, for whoever delivers it.
  package mutating func append(_ text: [UInt8], of subject: OutboxLine.Subject) {
    state.outbox.append(text, of: subject)
  }

  /// Notes that lines have been delivered.
  package mutating func forget(_ delivered: DeliveredLines) { state.outbox.drop(delivered) }

  /// Notes what went wrong last, and when.
  package mutating func note(_ failure: String, at now: Int) {
    state.lastFailure = FollowState.Failure(at: now, text: failure)
  }

  /// Whether an alarm went to ALARM that was not reported before, since this was last forgotten.
  package var hasRaisedAlarm: Bool { state.hasRaisedAlarm }

  /// Forgets that one did.
  package mutating func forgetAlarms() { state.hasRaisedAlarm = false }

  /// The lines that are still to be delivered, in order.
  package var undelivered: [OutboxLine] { state.outbox.lines }

  /// Those that have been.
  package var delivered: DeliveredLines { state.outbox.delivered }
}
