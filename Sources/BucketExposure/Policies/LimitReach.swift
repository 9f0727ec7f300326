/// Whom a condition that limits leaves of everybody.
struct LimitReach {
  let verdict: ExposureVerdict
  /// The accounts outside the owner's.
  let accounts: [String]
  /// How many are left, as far as that can be compared: less is fewer.
  let rank: Int

  /// Who is in an organization, a network or a range of addresses is somebody outside the owner's account, of no
  /// account that is known.
  init(of limit: ConditionLimit, owner: String?) {
    if limit.isNever {
      (verdict, accounts, rank) = (.ownAccountOrService, [], 0)
    } else if limit.key == .principalService {
      (verdict, accounts, rank) = (.ownAccountOrService, [], 1)
    } else if let named = limit.accounts, !named.isEmpty {
      let foreign = Set(named).filter { $0 != owner }.sorted()
      let isOwn = foreign.isEmpty && named.count == limit.condition.values?.count
      (verdict, accounts) = (isOwn ? .ownAccountOrService : .otherAccount, foreign)
      rank = isOwn ? 1 : 2
    } else {
      (verdict, accounts, rank) = (.otherAccount, [], 3)
    }
  }
}
