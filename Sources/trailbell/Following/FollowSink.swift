import TrailFollowing

/// Where lines of a follower are delivered to.
protocol FollowSink: AnyObject {
  /// Delivers lines, or begins to; those it has been given before it has.
  ///
  /// Returns false when nobody takes any line any longer.
  func deliver(_ lines: [OutboxLine]) throws(FollowError) -> Bool
  /// Waits until all that can be delivered has been, or until it is to end.
  func finish() throws(FollowError)
  /// Ends whatever delivers still, when the program is to end.
  func abandon()
  /// Which lines have been delivered.
  var delivered: DeliveredLines { get }
  /// Why a line was not delivered, since this was last asked; nil: all went well.
  func takeFailure() -> String?
}
