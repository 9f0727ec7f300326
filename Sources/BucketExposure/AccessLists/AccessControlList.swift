/// An access control list, read for whom it lets in.
public struct AccessControlList: Sendable, Hashable {
  /// The grants that can be read.
  let grants: [AccessGrant]
  /// The first grant that cannot.
  let unreadable: String?
  /// The canonical ID of the owner, if the list names one.
  let owner: String?
  /// Whether it is that of an object, of which READ lets somebody read.
  let isObjects: Bool

  /// Reads the JSON of the `requestParameters` of a call that sets a list, such as PutBucketAcl.
  ///
  /// Nil where they have no list.
  public init?(json text: String) {
    guard let value = RecordValue(json: Array(text.utf8).span) else { return nil }
    self.init(value)
  }

  /// Reads the list from a call's `requestParameters`: its body, its name, or the headers of grants.
  ///
  /// Nil where there is none: CreateBucket then makes a private one, of other calls it is not known.
  package init?(_ parameters: RecordValue) {
    guard let found = GrantReader.read(parameters) else { return nil }
    let owner = parameters["AccessControlPolicy"]?["Owner"]?["ID"]?.shownText
    grants = found.grants.map { $0.grantee == owner.map(AccessGrantee.user) ? $0.toOwner : $0 }
    (unreadable, self.owner) = (found.unreadable, owner)
    isObjects = parameters["key"] != nil
  }

  /// Says whom the list lets in (documented: "Blocking public access"; groups: "ACL overview").
  ///
  /// Who owns the bucket is told by the canonical ID, which only the list's body has; without it a user may be the
  /// owner: `otherAccount`, and uncertain. `account` is the owner's number.
  public func judgement(ownedBy account: String?) -> GrantJudgement {
    let others = reach(ownedBy: account)
    let furthest: ExposureVerdict =
      others.isEmpty
      ? .ownAccountOrService : others.first?.reach == .everyone ? .public : .otherAccount
    if furthest != .public, let unreadable {
      let known = others.map(\.inDoubt)
      return .init(
        .unknown, because: "a grant that cannot be read", statement: unreadable,
        accounts: known.accounts, isUncertain: true, grants: known)
    }
    let deciding = grants.filter { verdict(on: $0, ownedBy: account) == furthest }
    return sum(of: deciding, furthest, others)
  }

  /// What each of those has whom the grants let in.
  private func reach(ownedBy account: String?) -> [ReachGrant] {
    let reached = grants.compactMap { grant -> ReachGrant? in
      guard let reach = reach(of: grant.grantee, ownedBy: account) else { return nil }
      let isUncertain = isDoubtful(reach)
      return ReachGrant(
        to: reach, because: grant.words + (isUncertain ? Self.doubt : ""), statement: grant.label,
        access: grant.permission.access(toObject: isObjects), isUncertain: isUncertain)
    }
    return reached.joined
  }

  private static let doubt = ", but the bucket's owner is not known"

  /// Whether it may be the owner.
  private func isDoubtful(_ reach: ExposureReach) -> Bool { reach != .everyone && owner == nil }

  /// Whom outside the owner's account a grant lets in; nil: nobody.
  private func reach(of grantee: AccessGrantee, ownedBy account: String?) -> ExposureReach? {
    switch grantee {
    case .everyone, .everyAccount: .everyone
    case .owner, .logDelivery, .ec2: nil
    case .user(let id): id == account ? nil : .account(ReasonWords.short(id))
    case .email: .others
    }
  }

  private func verdict(on grant: AccessGrant, ownedBy account: String?) -> ExposureVerdict {
    switch reach(of: grant.grantee, ownedBy: account) {
    case nil: .ownAccountOrService
    case .everyone: .public
    case .account, .others: .otherAccount
    }
  }

  private func sum(
    of grants: [AccessGrant], _ verdict: ExposureVerdict, _ others: [ReachGrant]
  ) -> GrantJudgement {
    guard let first = grants.first else {
      return .init(.ownAccountOrService, because: "no grant but to the bucket's owner")
    }
    let access = Set(grants.flatMap { $0.permission.access(toObject: isObjects) })
    let isUncertain = verdict == .otherAccount && owner == nil
    return .init(
      verdict, because: first.words + (isUncertain ? Self.doubt : ""), statement: first.label,
      access: GrantedAccess.allCases.filter(access.contains), accounts: others.accounts,
      isUncertain: isUncertain, grants: others)
  }
}
