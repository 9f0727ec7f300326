/// Whom a condition that limits leaves of everybody.
struct LimitReach {
  let verdict: ExposureVerdict
  /// The accounts outside the owner's.
  let accounts: [String]
  /// Whether somebody of no account that is known is left as well.
  let hasOthers: Bool
  /// How many are left, as far as that can be compared: less is fewer.
  let rank: Int

  /// Who is in an organization, a network or a range of addresses is somebody outside the owner's account, of no
  /// account that is known.
  init(of limit: ConditionLimit, owner: String?) {
    if limit.isNever {
      (verdict, accounts, hasOthers, rank) = (.ownAccountOrService, [], false, 0)
    } else if limit.key == .principalService {
      (verdict, accounts, hasOthers, rank) = (.ownAccountOrService, [], false, 1)
    } else if let named = limit.accounts, !named.isEmpty {
      accounts = Set(named).filter { $0 != owner }.sorted()
      hasOthers = named.count != limit.condition.values?.count
      let isOwn = accounts.isEmpty && !hasOthers
      (verdict, rank) = isOwn ? (.ownAccountOrService, 1) : (.otherAccount, 2)
    } else {
      (verdict, accounts, hasOthers, rank) = (.otherAccount, [], true, 3)
    }
  }
}
