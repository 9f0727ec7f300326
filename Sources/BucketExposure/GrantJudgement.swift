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
  /// The accounts outside the owner's that are let in by name, each once, in order; also where everybody is.
  ///
  /// 12 digits, or a user's canonical ID where only that is known.
  public var accounts: [String]
  /// Whether what AWS says of such a policy can be read in two ways.
  public var isUncertain: Bool
  /// What each of those outside the owner's account has whom it lets in, each once.
  ///
  /// Also where the verdict is `unknown`: what is known of it.
  public var grants: [ReachGrant]

  /// Creates a judgement; without `grants` all whom it lets in have what it says of itself.
  public init(
    _ verdict: ExposureVerdict, because reason: String, statement: String? = nil,
    access: [GrantedAccess] = [], accounts: [String] = [], isUncertain: Bool = false,
    grants: [ReachGrant]? = nil
  ) {
    (self.verdict, self.reason, self.statement) = (verdict, reason, statement)
    (self.access, self.accounts, self.isUncertain) = (access, accounts, isUncertain)
    self.grants =
      grants
      ?? Self.reaches(verdict, accounts).map {
        ReachGrant(
          to: $0, because: reason, statement: statement, access: access, isUncertain: isUncertain)
      }
  }

  /// Creates the judgement of what one of those has who are let in.
  init(_ grant: ReachGrant) {
    self.init(
      grant.reach == .everyone ? .public : .otherAccount, because: grant.reason,
      statement: grant.statement, access: grant.access, accounts: [grant].accounts,
      isUncertain: grant.isUncertain, grants: [grant])
  }

  private static func reaches(
    _ verdict: ExposureVerdict, _ accounts: [String]
  ) -> [ExposureReach] {
    let named = accounts.map(ExposureReach.account)
    return switch verdict {
    case .public: [.everyone] + named
    case .otherAccount: named.isEmpty ? [.others] : named
    case .ownAccountOrService: []
    case .unknown: named
    }
  }
}
