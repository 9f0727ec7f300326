/// What a condition asks of a key's value.
struct ConditionOperator: Sendable, Hashable {
  /// What it compares.
  enum Kind {
    case text, arn, address
  }

  let kind: Kind
  /// Whether `*` and `?` stand for other characters (rules P7, P8).
  let hasWildcards: Bool
  /// Whether it holds for other values than those that are listed.
  let isNegated: Bool
  /// Whether it holds where the key is absent, if it is not negated.
  let holdsWithoutKey: Bool
  /// Whether it asks for one of several values of a key.
  let asksAnyValue: Bool

  /// The operators that can limit; nil for all others, such as those of numbers and dates.
  init?(_ name: String) {
    var base = name[...]
    asksAnyValue = Self.drop("ForAnyValue:", from: &base)
    let asksAllValues = Self.drop("ForAllValues:", from: &base)
    var allowsAbsence = false
    if base.hasSuffix("IfExists") {
      base = base.dropLast("IfExists".count)
      allowsAbsence = true
    }
    holdsWithoutKey = asksAllValues || allowsAbsence
    switch base {
    case "StringEquals", "StringEqualsIgnoreCase", "StringNotEquals", "StringNotEqualsIgnoreCase":
      (kind, hasWildcards) = (.text, false)
    case "StringLike", "StringNotLike": (kind, hasWildcards) = (.text, true)
    case "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike": (kind, hasWildcards) = (.arn, true)
    case "IpAddress", "NotIpAddress": (kind, hasWildcards) = (.address, false)
    default: return nil
    }
    isNegated = base.contains("Not")
  }

  private static func drop(_ prefix: String, from name: inout Substring) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    name = name.dropFirst(prefix.count)
    return true
  }
}
