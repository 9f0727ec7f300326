/// How far a follower has come.
package struct FollowStatus: Sendable {
  /// The time up to which all is final, in seconds since the Unix epoch; nil: there is none yet.
  package let edge: Int?
  /// The newest minute in a name of a file that was read.
  package let newestDelivery: Int?
  /// When the folder was last listed as a whole.
  package let lastGoodLook: Int?
  /// Since when the source is silent; nil: it is not, or nobody asks.
  package let silentSince: Int?
  /// How many names are known to have been read.
  package let filesSeen: Int
  /// What was met since following began.
  package let counts: FollowCounts
  /// Files that are left until they are whole.
  package let waiting: Int
  /// Lines that have not been delivered yet.
  package let undelivered: Int
  /// What went wrong last; nil: nothing did.
  package let lastFailure: FollowState.Failure?
  /// Changes that were reported, but not as final yet.
  package let changesNotFinal: Int

  /// Creates the status of a state that knows the names of so many files, and of so many changes that are not final.
  init(of state: FollowState, filesSeen: Int, notFinal: Int) {
    let edge = state.edge
    (self.edge, newestDelivery, lastGoodLook) = (edge.time, edge.newestDelivery, edge.lastGoodLook)
    (silentSince, counts) = (state.silentSince, state.counts)
    (self.filesSeen, waiting) = (filesSeen, state.waiting.count)
    undelivered = state.outbox.lines.count
    lastFailure = state.lastFailure
    changesNotFinal = notFinal
  }
}

extension Follower {
  /// How far it has come.
  package var status: FollowStatus {
    FollowStatus(of: state, filesSeen: state.seen.count, notFinal: state.told.notFinal)
  }
}
