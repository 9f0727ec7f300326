extension StatementGrant {
  /// Whom outside the owner's account it lets in.
  fileprivate var reaches: [ExposureReach] {
    let named = accounts.map(ExposureReach.account)
    return switch verdict {
    case .public: [.everyone] + named
    case .otherAccount: named + (hasOthers ? [.others] : [])
    case .ownAccountOrService, .unknown: []
    }
  }
}

extension [StatementGrant] {
  /// What all of those have whom one lets in, and the place of the statement that decides.
  private typealias Sum = (deciding: Int, access: [GrantedAccess])

  /// What each of those has whom they let in; of several the first certain one decides.
  ///
  /// The reason of a statement is put into words once, and only where it decides.
  var reached: [ReachGrant] {
    let sums = sums
    var reasons: [Int: String] = [:]
    return sums.keys.inOrder.compactMap { reach in
      guard let sum = sums[reach] else { return nil }
      let grant = self[sum.deciding]
      let reason = reasons[sum.deciding] ?? grant.reason
      reasons[sum.deciding] = reason
      return ReachGrant(
        to: reach, because: reason, statement: grant.statement.label, access: sum.access,
        isUncertain: grant.doubt != nil)
    }
  }

  private var sums: [ExposureReach: Sum] {
    var sums: [ExposureReach: Sum] = [:]
    for (index, grant) in enumerated() {
      let reaches = grant.reaches
      guard !reaches.isEmpty, let actions = grant.actions else { continue }
      let access = ActionAccess.access(of: [actions])
      for reach in reaches {
        guard var sum = sums[reach] else {
          sums[reach] = (index, access)
          continue
        }
        if sum.access != access {
          sum.access = GrantedAccess.allCases.filter { (sum.access + access).contains($0) }
        }
        if self[sum.deciding].doubt != nil, grant.doubt == nil { sum.deciding = index }
        sums[reach] = sum
      }
    }
    return sums
  }
}
