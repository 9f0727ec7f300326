/// To whom a bucket is open.
public enum ExposureReach: Sendable, Hashable {
  /// To the world.
  case everyone
  /// To another account: 12 digits, or a user's canonical ID.
  case account(String)
  /// To somebody outside the owner's account whom no account names but a condition limits.
  case others
}
