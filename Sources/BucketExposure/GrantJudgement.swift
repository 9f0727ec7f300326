/// Whom a bucket policy or an access control list lets in, and why that is the answer.
public struct GrantJudgement: Sendable, Hashable {
  /// Whom it lets in: of all grants the one that reaches furthest.
  public var verdict: ExposureVerdict
  /// The grant that decides; nil where none does.
  ///
  /// A statement's Sid, or else its number from 1; of an access control list the number of the grant, or the
  /// name of the canned list or header.
  public var statement: String?
  /// Why, in one clause: lower case, no full stop.
  public var reason: String
  /// What the grants of that reach allow, each once, in the order of the cases.
  public var access: [GrantedAccess]
  /// The accounts outside the owner's that are let in, each once, in order.
  ///
  /// 12 digits, or a user's canonical ID where only that is known. None where everybody is let in.
  public var accounts: [String]
  /// Whether what AWS says of such a policy can be read in two ways.
  public var isUncertain: Bool

  /// Creates a judgement.
  public init(
    _ verdict: ExposureVerdict, because reason: String, statement: String? = nil,
    access: [GrantedAccess] = [], accounts: [String] = [], isUncertain: Bool = false
  ) {
    (self.verdict, self.reason, self.statement) = (verdict, reason, statement)
    (self.access, self.accounts, self.isUncertain) = (access, accounts, isUncertain)
  }
}
