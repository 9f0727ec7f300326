/// What a policy or an access control list grants to one of those whom it lets in.
public struct ReachGrant: Sendable, Hashable {
  /// Whom it lets in.
  public var reach: ExposureReach
  /// The statement or the grant that lets them in, called as in the whole judgement; of several a certain one.
  public var statement: String?
  /// Why, in one clause: lower case, no full stop.
  public var reason: String
  /// What all grants to them allow, each once, in the order of the cases.
  public var access: [GrantedAccess]
  /// Whether what AWS says of all of these grants can be read in two ways.
  public var isUncertain: Bool

  /// Creates what is granted to `reach`.
  public init(
    to reach: ExposureReach, because reason: String, statement: String? = nil,
    access: [GrantedAccess] = [], isUncertain: Bool = false
  ) {
    (self.reach, self.reason, self.statement) = (reach, reason, statement)
    (self.access, self.isUncertain) = (access, isUncertain)
  }
}

extension ReachGrant {
  /// The same grant, of which something is not known.
  var inDoubt: ReachGrant {
    var grant = self
    grant.isUncertain = true
    return grant
  }

  /// This grant with another one to the same: the other one decides only where `isOther` says so.
  func joined(with other: ReachGrant, deciding isOther: Bool) -> ReachGrant {
    var sum = isOther ? other : self
    sum.access = GrantedAccess.allCases.filter { access.contains($0) || other.access.contains($0) }
    return sum
  }

  /// Whether it lets them in more surely than another one, or as surely to do more.
  func isStronger(than other: ReachGrant) -> Bool {
    if isUncertain != other.isUncertain { return other.isUncertain }
    return access.count > other.access.count
  }
}

extension [ReachGrant] {
  /// One for each whom they let in; of several the first certain one decides.
  var joined: [ReachGrant] {
    var sums: [ExposureReach: ReachGrant] = [:]
    for grant in self {
      let known = sums[grant.reach]
      sums[grant.reach] =
        known?.joined(with: grant, deciding: known?.isUncertain == true && !grant.isUncertain)
        ?? grant
    }
    return sums.keys.inOrder.compactMap { sums[$0] }
  }

  /// The accounts among those whom they let in.
  var accounts: [String] {
    compactMap { if case .account(let account) = $0.reach { account } else { nil } }
  }
}

extension Collection<ReachGrant> {
  /// What all of them together allow, in the order of the cases.
  var access: [GrantedAccess] {
    GrantedAccess.allCases.filter { access in contains { $0.access.contains(access) } }
  }
}

extension Collection<ExposureReach> {
  /// The world first, then accounts, and last those without an account.
  var inOrder: [ExposureReach] { sorted { $0.precedes($1) } }
}

extension ExposureReach {
  fileprivate func precedes(_ other: ExposureReach) -> Bool {
    switch (self, other) {
    case (.account(let account), .account(let others)): account < others
    default: rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .everyone: 0
    case .account: 1
    case .others: 2
    }
  }
}
