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
    let reached = grants.map { ($0, verdict(on: $0, ownedBy: account)) }
    let furthest =
      [ExposureVerdict.public, .otherAccount].first { verdict in
        reached.contains { $0.1 == verdict }
      } ?? .ownAccountOrService
    if furthest != .public, let unreadable {
      return .init(
        .unknown, because: "a grant that cannot be read", statement: unreadable, isUncertain: true)
    }
    return sum(of: reached.filter { $0.1 == furthest }.map(\.0), furthest)
  }

  private func verdict(on grant: AccessGrant, ownedBy account: String?) -> ExposureVerdict {
    switch grant.grantee {
    case .everyone, .everyAccount: .public
    case .owner, .logDelivery, .ec2: .ownAccountOrService
    case .user(let id): id == account ? .ownAccountOrService : .otherAccount
    case .email: .otherAccount
    }
  }

  private func sum(of grants: [AccessGrant], _ verdict: ExposureVerdict) -> GrantJudgement {
    guard let first = grants.first else {
      return .init(.ownAccountOrService, because: "no grant but to the bucket's owner")
    }
    let access = Set(grants.flatMap { $0.permission.access(toObject: isObjects) })
    let users = Set(
      grants.compactMap {
        if case .user(let id) = $0.grantee { ReasonWords.short(id) } else { nil }
      })
    let isForeign = verdict == .otherAccount
    let isUncertain = isForeign && owner == nil
    let doubt = isUncertain ? ", but the bucket's owner is not known" : ""
    return .init(
      verdict, because: first.words + doubt, statement: first.label,
      access: GrantedAccess.allCases.filter(access.contains),
      accounts: isForeign ? users.sorted() : [], isUncertain: isUncertain)
  }
}
