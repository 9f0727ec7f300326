/// The rules by which S3 is taken to decide whom a bucket policy lets in.
///
/// A policy is taken as public unless every statement that allows something is limited to fixed values
/// (documented: S3 User Guide, "Blocking public access", "The meaning of 'public'"). Each rule has a number and
/// how it is known: documented there, recorded of the service, or assumed. The judge follows all of them; tests
/// leave out one after another, and some case must notice.
struct PolicyRules: OptionSet, Sendable {
  let rawValue: UInt64

  static let all = PolicyRules(rawValue: .max)

  /// P1: the principal `*`, also as an AWS principal, is everyone (documented, recorded).
  static let star = rule(1)
  /// P2: so is a principal with a wildcard in it (assumed; S3 refuses it today).
  static let principalWildcards = rule(2)
  /// P3: so is a web identity provider, where anybody can sign up (documented).
  static let webIdentity = rule(3)
  /// P4: so is everyone but those named by NotPrincipal (assumed).
  static let notPrincipal = rule(4)

  /// P5: a pair of operator and key limits only if all its values are fixed (documented).
  static let everyValue = rule(5)
  /// P6: a value with a policy variable is not fixed, under any operator (documented, recorded).
  static let variables = rule(6)
  /// P7: `*` and `?` make a value not fixed under Like and Arn operators (documented, recorded).
  static let wildcards = rule(7)
  /// P8: under all others they are characters like others (recorded).
  static let plainWildcards = rule(8)
  /// P9: of an ARN only the account must be without wildcards (recorded).
  static let accountOfName = rule(9)
  /// P10: whether an ARN without an account limits is open: a doubt (assumed).
  static let nameWithoutAccount = rule(10)
  /// P11: a `*` before the account under StringLike can swallow the account: it does not limit, a doubt (assumed).
  static let swallowedAccount = rule(11)
  /// P12: of `aws:userid` only the part before the colon must be without wildcards (recorded).
  static let roleSessions = rule(12)
  /// P13: of an organization's path only the organization must be, with a doubt (assumed).
  static let organizationOfPath = rule(13)
  /// P14: an empty list of values limits, since it never holds (recorded).
  static let noValues = rule(14)

  /// P15: negated operators do not limit (recorded).
  static let negated = rule(15)
  /// P16: nor do IfExists and ForAllValues, which hold where the key is absent (recorded).
  static let absentKeys = rule(16)
  /// P17: they do where `Null` is false for the same key (recorded).
  static let assuredKeys = rule(17)
  /// P18: names of keys are the same in upper and lower case (documented: IAM).
  static let keyCase = rule(18)

  /// P19: addresses limit unless broader than /8, or /32 of IPv6 (documented, recorded).
  static let broadAddresses = rule(19)
  /// P20: `aws:SourceIp` limits under IpAddress only (assumed).
  static let addressOperator = rule(20)
  /// P21: ranges that are broad only together limit, with a doubt (assumed).
  static let joinedAddresses = rule(21)

  /// P22: a Deny to everyone without a condition takes away what it covers (recorded).
  static let flatDeny = rule(22)
  /// P23: a Deny with one negated condition limits what it covers, if the condition that is negated would
  /// (recorded of `aws:SourceAccount`, for other keys assumed with a doubt).
  static let negatedDeny = rule(23)
  /// P24: a Deny with more conditions than that, one of which names fixed values, is a doubt (assumed).
  static let doubtfulDeny = rule(24)
  /// P25: a Deny must cover all actions and resources of the statement that allows (recorded).
  static let wholeDeny = rule(25)
  /// P26: a Deny to NotPrincipal takes nothing away (recorded).
  static let denyButSome = rule(26)

  /// P27: where a statement cannot be read, no other makes the policy harmless (assumed).
  static let unreadable = rule(27)

  /// P28, one for each key: a condition on this key limits.
  static func limits(by key: LimitingKey) -> PolicyRules {
    rule(32 + key.row)
  }

  private static func rule(_ number: Int) -> PolicyRules {
    PolicyRules(rawValue: 1 << UInt64(number))
  }
}
