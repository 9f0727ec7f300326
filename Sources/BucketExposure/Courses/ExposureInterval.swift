/// A time in which a bucket was open to somebody, or would have been without a guard.
public struct ExposureInterval: Sendable, Hashable {
  /// To whom.
  public let reach: ExposureReach
  /// By which kind of grant: the policy or the access control list.
  public let via: ExposureVia
  /// What was granted to these alone in all this time: the statement and the reason of the first grant, or of a
  /// later one that was more certain or allowed more.
  public internal(set) var grant: GrantJudgement
  /// When it began, and by which event: a grant's own, or that of the guard that had restrained it.
  public let from: ExposureMoment
  /// What began it: what is in `via`, or a block or ownership that no longer restrains it.
  public let openedBy: ExposureVia
  /// Whether the event at `from` is only the proof of it: a call that succeeded, on this bucket or another,
  /// though the guard was known to forbid it, or the first of `overlookedChanges`.
  ///
  /// Otherwise the guard went by a call that the archive lacks, so that nobody here opened the bucket.
  public let isProof: Bool
  /// When it ended; nil where nothing in the archive ended it.
  public internal(set) var until: ExposureEnd?
  /// Whether it let anybody in: `yes` where that is known of a part of it.
  public internal(set) var effective: ExposureEffectiveness
  /// When it was first known for certain that no guard is in the way; nil: never.
  public internal(set) var certainFrom: ExposureMoment?
  /// Removals of guards that let it begin or made it certain, as far as they are in the archive.
  public internal(set) var guardRemovedBy: [ExposureMoment]
  /// Later grants of the same reach that replaced the one before, so that it went on.
  public internal(set) var continuedBy: [ExposureMoment] = []
  /// Changes of the account's block meanwhile that are too many to be followed one by one: a part of the time
  /// may have been restrained.
  public internal(set) var overlookedChanges = 0
}
