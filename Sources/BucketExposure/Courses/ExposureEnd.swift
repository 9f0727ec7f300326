/// What ended the exposure of a bucket, and when.
public struct ExposureEnd: Sendable, Hashable {
  /// How an exposure ended.
  public enum Cause: String, Sendable, CaseIterable, Codable {
    /// Another policy lets nobody of that reach in.
    case policyReplaced
    /// The policy is gone.
    case policyRemoved
    /// Another access control list lets nobody of that reach in.
    case aclReplaced
    /// A public access block restrains what is still granted.
    case blocked
    /// The owner owns all objects, so that access control lists do not count.
    case ownershipEnforced
    /// The bucket is gone.
    case bucketRemoved
    /// What was restrained no longer is; the next exposure begins here.
    case guardRemoved
    /// From here on it is not known: the record does not show what was set.
    case notKnown
  }

  /// When, and by which event.
  public let moment: ExposureMoment
  /// How.
  public let cause: Cause
  /// Whether the event is only the proof of it: what the archive lacks was done before.
  public var isProof = false

  /// Whether the event is one that kept out whom the bucket was open to.
  ///
  /// Otherwise what is known ends here, or what restrained somebody does.
  public var isClosing: Bool {
    !isProof && cause != .notKnown && cause != .guardRemoved
  }
}
