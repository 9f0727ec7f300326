import BucketExposure
import TrailReplay

/// What people read of who can reach a bucket.
enum ExposureWords {
  /// To whom a bucket is open: `PUBLIC`, `ACCOUNT 444455556666`.
  static func reach(_ reach: ExposureReach) -> String {
    switch reach {
    case .everyone: "PUBLIC"
    case .account(let account): "ACCOUNT \(SafeText.plain(account))"
    case .others: "OTHERS"
    }
  }

  /// Whom a grant lets in, in a word or two; of one that is known only in part, whom that part lets in.
  static func verdict(_ grant: GrantJudgement) -> String {
    switch grant.verdict {
    case .public: "PUBLIC"
    case .otherAccount: others(grant)
    case .ownAccountOrService: "own or service only"
    case .unknown: grant.grants.isEmpty ? "not known" : others(grant)
    }
  }

  private static func others(_ grant: GrantJudgement) -> String {
    let isMore = grant.grants.contains { $0.reach == .others } ? " AND OTHERS" : ""
    return switch grant.accounts.count {
    case 0: "OTHERS"
    case 1: "ACCOUNT \(SafeText.plain(grant.accounts[0]))\(isMore)"
    default: "\(grant.accounts.count) ACCOUNTS\(isMore)"
    }
  }

  /// What a call did, in a word or two that stand behind the bucket's name.
  static func word(_ reached: ReachedChange) -> String {
    let effect = reached.effect
    var words = verdict(effect.grant)
    if case .policyRemoved = reached.change.event.change.subject { words = "removed" }
    if !effect.isDone {
      let isTold = effect.opens || effect.grant.verdict == .ownAccountOrService
      return isTold ? "would have been \(words)" : ""
    }
    if words == "removed" { return words }
    return switch (effect.grant.verdict, effect.effective) {
    case (.public, .restrained), (.otherAccount, .restrained): "restrained"
    case (.unknown, _): "exposure not known"
    default: words
    }
  }

  /// The grant that decides, and why: `statement 1: s3:GetObject to everyone, no limiting condition`.
  static func because(_ grant: GrantJudgement, _ via: ExposureVia) -> String {
    let name = grant.statement.map { place($0, via) + ": " } ?? ""
    return SafeText.plain(name + grant.reason) + (grant.isUncertain ? " (uncertain)" : "")
  }

  private static func place(_ statement: String, _ via: ExposureVia) -> String {
    let isNumber = Int(statement) != nil
    switch via {
    case .acl: return isNumber ? "grant \(statement)" : statement
    default: return isNumber ? "statement \(statement)" : "statement \"\(statement)\""
    }
  }

  /// How something ended: `PutBucketPolicy`'s effect in words.
  static func cause(_ cause: ExposureEnd.Cause) -> String {
    switch cause {
    case .policyReplaced: "another policy"
    case .policyRemoved: "the policy was removed"
    case .aclReplaced: "another access control list"
    case .blocked: "a public access block"
    case .ownershipEnforced: "object ownership was enforced"
    case .bucketRemoved: "the bucket was removed"
    case .guardRemoved: "its guard was removed"
    case .notKnown: "what was set then is not known"
    }
  }
}
