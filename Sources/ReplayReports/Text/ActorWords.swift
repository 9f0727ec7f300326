import TrailReplay

/// Who made a call, in words: from `userIdentity.arn`, or else `userIdentity.type`.
struct ActorWords {
  /// What to call the actor: `mallory`, `ci/42`.
  let name: String
  /// A name that tells a session from a user called alike: `admin/mallory`.
  let longName: String
  /// What the actor is, and of which account: `user 111122223333`, `role admin 444455556666`; nil where the
  /// name says all that is known.
  let kind: String?
  /// The actor's account; nil where it is not known.
  let account: String?

  /// Reads them from an ARN, or from what stands for one.
  init(_ actor: String?) {
    let parts = (actor ?? "-").split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    let isARN = parts.count == 6 && parts[0] == "arn"
    let resource = isARN ? parts[5].split(separator: "/").map(String.init) : []
    let account = isARN ? String(parts[4]) : nil
    let words = account.flatMap { Self.words(of: resource, in: $0) }
    name = words?.name ?? actor ?? "-"
    longName = words?.longName ?? name
    kind = words?.kind
    self.account = words == nil ? nil : account
  }

  private static func words(
    of resource: [String], in account: String
  ) -> (name: String, longName: String, kind: String)? {
    guard let last = resource.last else { return nil }
    switch (resource[0], resource.count) {
    case ("root", 1): return ("root", "root account", "account \(account)")
    case ("user", 2...): return (last, last, "user \(account)")
    case ("role", 2...): return (last, last, "role \(account)")
    case ("federated-user", 2...):
      let name = resource[1...].joined(separator: "/")
      return (name, "federated-user/\(name)", "federated user \(account)")
    case ("assumed-role", 3...):
      let (role, session) = (resource[1], resource[2...].joined(separator: "/"))
      let long = "\(role)/\(session)"
      return isOwnName(session)
        ? (session, long, "role \(role) \(account)") : (long, long, "role \(account)")
    default: return nil
    }
  }

  /// Whether a session is called by a name that somebody has, rather than numbered by a program.
  ///
  /// Names of instances and of what SDKs make up are not, nor is what has many digits or no letter.
  private static func isOwnName(_ session: String) -> Bool {
    let made = ["i-", "aws-go-sdk", "aws-sdk", "botocore-session", "AssumeRoleSession"]
    return session.contains(where: \.isLetter) && session.count(where: \.isNumber) < 6
      && !made.contains { session.hasPrefix($0) }
  }

  /// Name and kind.
  var text: String { kind.map { "\(name) (\($0))" } ?? name }
}
