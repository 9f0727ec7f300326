/// The time up to which all is judged and final, and what moves it.
///
/// It is the newest minute that a delivery file's name has, but none that lies ahead of the clock, less the
/// lateness; where no name has a minute, the time of the last good look less the lateness. So it waits where
/// nothing comes, whether nothing happened or nobody fetches: who syncs once an hour has what one replay of all
/// has. It never goes back.
struct FrozenEdge: Equatable, Sendable {
  /// The edge, in seconds since the Unix epoch; nil: there is none yet.
  private(set) var time: Int?
  /// The newest minute of all names, and not ahead of the clock by more than was seen of it.
  private(set) var newestDelivery: Int?
  /// When a look last found all that is there.
  private(set) var lastGoodLook: Int?

  /// Creates an edge that nothing has moved.
  init() {}

  /// Creates an edge that was kept.
  init(time: Int?, newestDelivery: Int?, lastGoodLook: Int?) {
    (self.time, self.newestDelivery, self.lastGoodLook) = (time, newestDelivery, lastGoodLook)
  }

  /// Notes the minute of a delivery file that has been read.
  mutating func noteDelivery(_ minute: Int) {
    newestDelivery = max(newestDelivery ?? minute, minute)
  }

  /// Moves on after a good look at `now`.
  mutating func advance(at now: Int, lateness: Int) {
    lastGoodLook = now
    let reached = min(newestDelivery ?? now, now) - lateness
    // Evaluations are at whole minutes.
    let minute = Int((Double(reached) / 60).rounded(.down)) * 60
    time = max(time ?? minute, minute)
  }
}
