/// What inflates gzip and zip data; the bytes and the verdicts are the same.
public enum InflateMethod: String, Sendable, CaseIterable {
  /// Trailbell's own decoder; zlib is asked again about a member it finds fault with.
  case own
  /// The system's zlib alone.
  case zlib

  /// What is used where nobody asks for either.
  public static let usual = InflateMethod.own
}
