/// What one event did to a bucket, or would have done had it not been refused.
public struct ExposureEffect: Sendable, Hashable {
  /// Whom the grant in question lets in, its reason, and what it allows.
  public internal(set) var grant: GrantJudgement
  /// What the event is about.
  public let via: ExposureVia
  /// Whether the grant lets anybody in, once the event is over.
  ///
  /// `restrained` where the event was not done: it changed nothing.
  public internal(set) var effective: ExposureEffectiveness
  /// Whether the call was done; otherwise all this is what it would have done.
  public let isDone: Bool
  /// Whether by this call somebody outside the owner's account gets in, or may; of a call that was not done,
  /// whether by it somebody would have.
  ///
  /// False of a call on a guard that takes none away.
  public internal(set) var opens = false
  /// When what it opened, or kept open, was closed; nil: not in this archive, or it opened nothing.
  ///
  /// To the world where it lets that in, whoever else is let in longer.
  public internal(set) var until: ExposureEnd?
}
