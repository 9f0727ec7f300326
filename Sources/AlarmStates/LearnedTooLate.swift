/// Why a walk did not take in what it was to learn: it has gone past the instant that would have seen it.
public struct LearnedTooLate: Error, Hashable {
  /// When the first such thing could be seen, in seconds since the Unix epoch.
  public let knownAt: Int
  /// The first instant that the walk has not come to.
  public let next: Int
}

extension LearnedTooLate: CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop.
  public var description: String {
    "what is known at \(knownAt) comes after everything before \(next) was judged"
  }
}
