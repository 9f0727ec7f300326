public import BucketExposure
public import TrailArchives

/// Something that an excepted principal did, and that should be looked at though no alarm rings for it.
public struct ExceptionSign: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// It acted from an address from which its role, user or service had not acted before.
    case newAddress(String)
    /// Calls of this `eventName` were refused; nil: their records name none.
    case denied(String?)
    /// It let somebody outside the account into a bucket.
    case opened(String?, ExposureVerdict)
  }

  /// What it is.
  public let kind: Kind
  /// Who did it: `userIdentity.arn`, or else its type; of several sessions the first.
  public let actor: String?
  /// How many matches it was, a record counted once for every filter.
  public internal(set) var count: Int
  /// The first time, on the clock of the run, in seconds since the Unix epoch; nil: it has none.
  public let first: Int?
  /// The last time.
  public internal(set) var last: Int?
  /// The delivery file of the first of these records.
  public let file: ArchiveLocation
  /// Which record of that file it is, from 1.
  public let record: Int
}
