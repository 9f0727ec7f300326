/// The time up to which all is judged and final, and what moves it.
///
/// It is the newest minute that a delivery file's name has, but none that lies ahead of the clock, less the
/// lateness; where no name has a minute, the time of the last good look less the lateness. So it waits where
/// nothing comes, whether nothing happened or nobody fetches: who syncs once an hour has what one replay of all
/// has. It never goes back.
///
/// While files come, nobody knows which come next: one Region's newest may be there before another one's of an hour
/// ago. So a minute counts only when a look has found nothing more; and where there is no such look, as files come
/// without end, when it has been there for as long as the lateness.
struct FrozenEdge: Equatable, Sendable {
  /// Names of that many seconds ahead of the clock are met (observed); others are somebody's mistake.
  private static let ahead = 600

  /// The edge, in seconds since the Unix epoch; nil: there is none yet.
  var time: Int?
  /// The newest minute of the names of all files that were read.
  var newestDelivery: Int?
  /// The newest one for which it is known that nothing more is coming.
  var settledDelivery: Int?
  /// The newest one when files began to come, and when that was.
  var pendingDelivery: Int?
  var pendingSince: Int?
  /// The least minute that lies ahead of the clock, too far to be believed before that comes to it.
  var aheadDelivery: Int?
  /// When files with records were first read, and no name of them had a minute.
  var untimedSince: Int?
  /// When a look last found all that is there.
  var lastGoodLook: Int?

  /// Creates an edge that nothing has moved.
  init() {}

  /// Notes the minute of a delivery file that was read at `now`.
  mutating func noteDelivery(_ minute: Int, at now: Int) {
    guard minute <= now + Self.ahead else {
      aheadDelivery = min(aheadDelivery ?? minute, minute)
      return
    }
    newestDelivery = max(newestDelivery ?? minute, minute)
  }

  /// Moves on after a good look at `now`, which was quiet where it found nothing more to come.
  mutating func advance(at now: Int, lateness: Int, isQuiet: Bool) {
    lastGoodLook = now
    if let ahead = aheadDelivery, ahead <= now + Self.ahead {
      aheadDelivery = nil
      noteDelivery(ahead, at: now)
    }
    guard let newest = newestDelivery ?? (untimedSince == nil ? nil : now) else { return }
    if isQuiet {
      (settledDelivery, pendingDelivery, pendingSince) = (newest, nil, nil)
    } else if let pending = pendingDelivery, let since = pendingSince, now >= since {
      if now - since >= lateness {
        settledDelivery = max(settledDelivery ?? pending, pending)
        (pendingDelivery, pendingSince) = (newest, now)
      }
    } else {
      (pendingDelivery, pendingSince) = (newest, now)
    }
    guard let settledDelivery else { return }
    let reached = min(settledDelivery, now) - lateness
    // Evaluations are at whole minutes.
    let minute = Int((Double(reached) / 60).rounded(.down)) * 60
    time = max(time ?? minute, minute)
  }
}
