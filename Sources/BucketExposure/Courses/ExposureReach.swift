/// To whom a bucket is open.
public enum ExposureReach: Sendable, Hashable {
  /// To the world.
  case everyone
  /// To another account: 12 digits, or a user's canonical ID.
  case account(String)
  /// To somebody outside the owner's account whom no account names but a condition limits.
  case others
}

extension ExposureReach {
  /// To whom a judged grant opens a bucket; none where it does not, or where that is not known.
  static func all(of grant: GrantJudgement) -> [ExposureReach] {
    switch grant.verdict {
    case .public: [.everyone]
    case .otherAccount: grant.accounts.isEmpty ? [.others] : grant.accounts.map(account)
    case .ownAccountOrService, .unknown: []
    }
  }
}
