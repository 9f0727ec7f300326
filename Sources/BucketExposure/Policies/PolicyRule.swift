/// The rules by which S3 is taken to decide whom a bucket policy lets in.
///
/// A policy is taken as public unless every statement that allows something is limited to fixed values
/// (documented: S3 User Guide, "Blocking public access", "The meaning of 'public'"). Each rule has a number and
/// how it is known: documented there, recorded of the service, or assumed. P28 are the keys that limit.
enum PolicyRule: Int, CaseIterable {
  /// P1: the principal `*`, also as an AWS principal, is everyone (documented, recorded).
  case star
  /// P2: so is a principal with a wildcard in it (assumed; S3 refuses it today).
  case principalWildcards
  /// P3: so is a web identity provider, where anybody can sign up (documented).
  case webIdentity
  /// P4: so is everyone but those named by NotPrincipal (assumed).
  case notPrincipal

  /// P5: a pair of operator and key limits only if all its values are fixed (documented).
  case everyValue
  /// P6: a value with a policy variable is not fixed, under any operator (documented, recorded).
  case variables
  /// P7: `*` and `?` make a value not fixed under Like and Arn operators (documented, recorded).
  case wildcards
  /// P8: under all others they are characters like others (recorded).
  case plainWildcards
  /// P9: of an ARN only the account must be without wildcards (recorded).
  case accountOfName
  /// P10: whether an ARN without an account limits is open: a doubt (assumed).
  case nameWithoutAccount
  /// P11: a wildcard before the account of an ARN can swallow it under StringLike: no limit, a doubt (assumed).
  case swallowedAccount
  /// P12: of `aws:userid` only the part before the colon must be without wildcards (recorded).
  case roleSessions
  /// P13: of an organization's path only the organization must be, with a doubt (assumed).
  case organizationOfPath
  /// P14: an empty list of values limits, since it never holds (recorded).
  case noValues

  /// P15: negated operators do not limit (recorded).
  case negated
  /// P16: nor do IfExists and ForAllValues, which hold where the key is absent (recorded).
  case absentKeys
  /// P17: they do where `Null` is false for the same key (recorded).
  case assuredKeys
  /// P18: names of keys are the same in upper and lower case (documented: IAM).
  case keyCase

  /// P19: addresses limit unless broader than /8, or /32 of IPv6 (documented, recorded).
  case broadAddresses
  /// P20: `aws:SourceIp` limits under IpAddress only (assumed).
  case addressOperator
  /// P21: ranges that are broad only together limit, with a doubt (assumed).
  case joinedAddresses

  /// P22: a Deny to everyone without a condition takes away what it covers (recorded).
  case flatDeny
  /// P23: a Deny with one negated condition limits what it covers, if the condition that is negated would
  /// (recorded of `aws:SourceAccount`, for other keys assumed with a doubt).
  case negatedDeny
  /// P24: a Deny with more conditions than that, one of which names fixed values, is a doubt (assumed).
  case doubtfulDeny
  /// P25: a Deny must cover all actions and resources of the statement that allows (recorded).
  case wholeDeny
  /// P26: a Deny to NotPrincipal takes nothing away (recorded).
  case denyButSome

  /// P27: where a statement cannot be read, no other makes the policy harmless (assumed).
  case unreadable
}
