/// Whom a statement is about.
struct PolicyPrincipals: Sendable, Hashable {
  /// Why it is about everybody, if it is.
  enum Everyone: Sendable {
    case star, wildcard, webIdentity, negated
  }

  /// Each reason for which it is about everybody.
  private(set) var everyone: [Everyone] = []
  /// The accounts of which it names somebody, or all; like the others as often as it does.
  private(set) var accounts: [String] = []
  /// Users by their canonical ID; of which account is not known.
  private(set) var canonicalUsers: [String] = []
  private(set) var services: [String] = []
  /// Users and roles by their unique ID; of which account is not known.
  private(set) var identities: [String] = []

  /// Nil where the statement has no principal, or one that cannot be read.
  init?(of statement: RecordValue) {
    if let others = statement["NotPrincipal"] {
      guard statement["Principal"] == nil, others != .null else { return nil }
      everyone = [.negated]
      return
    }
    switch statement["Principal"] {
    case .object(let members) where !members.isEmpty:
      for member in members {
        guard add(member.value, as: member.key) else { return nil }
      }
    case let principal? where principal.text == "*": everyone = [.star]
    default: return nil
    }
  }

  private mutating func add(_ names: RecordValue, as kind: String) -> Bool {
    let names = names.elements
    return !names.isEmpty
      && names.allSatisfy { name in
        guard case .text(let text) = name, !text.isEmpty else { return false }
        return add(text, as: kind)
      }
  }

  private mutating func add(_ name: String, as kind: String) -> Bool {
    // All services, or all of a provider, are not everybody: a Deny to them leaves strangers.
    if name == "*", kind == "AWS" {
      everyone.append(.star)
    } else if name.utf8.contains(where: NamePattern.isWildcard) {
      everyone.append(.wildcard)
    } else {
      switch kind {
      case "AWS": return addIdentity(name)
      case "Service": services.append(name)
      case "Federated": return addProvider(name)
      case "CanonicalUser": canonicalUsers.append(ReasonWords.short(name))
      default: return false
      }
    }
    return true
  }

  /// An account, somebody in it, or the unique ID that stands for one who is gone or renamed.
  private mutating func addIdentity(_ name: String) -> Bool {
    if AmazonResourceName.isAccount(name) {
      accounts.append(name)
      return true
    }
    let account = AmazonResourceName(name)?.account ?? name[...]
    if AmazonResourceName.isAccount(account) {
      accounts.append(String(account))
    } else if account == "cloudfront" {
      // An origin access identity: CloudFront reads for whoever asks it.
      services.append("cloudfront")
    } else if name.first == "A", name.utf8.count >= 16, name.utf8.allSatisfy(Self.isCapital) {
      identities.append(name)
    } else {
      return false
    }
    return true
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// A provider of an account lets in whom that account lets in (assumed); any other lets in who signs up.
  private mutating func addProvider(_ name: String) -> Bool {
    guard let provider = AmazonResourceName(name) else {
      everyone.append(.webIdentity)
      return true
    }
    guard AmazonResourceName.isAccount(provider.account) else { return false }
    accounts.append(String(provider.account))
    return true
  }

  /// Whether it is about everybody (rules P1 to P4).
  func areEveryone(by rules: PolicyRules) -> Bool {
    everyone.contains { reason in
      switch reason {
      case .star: rules.contains(.star)
      case .wildcard: rules.contains(.principalWildcards)
      case .webIdentity: rules.contains(.webIdentity)
      case .negated: rules.contains(.notPrincipal)
      }
    }
  }
}
