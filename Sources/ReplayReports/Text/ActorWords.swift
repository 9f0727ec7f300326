import TrailReplay

/// Who made a call, in words: from `userIdentity.arn`, or else `userIdentity.type`.
struct ActorWords {
  /// What to call the actor: `mallory`, `ci/42`.
  let name: String
  /// What the actor is, and of which account: `user 111122223333`, `role admin 444455556666`; nil where the
  /// name says all that is known.
  let kind: String?

  /// Reads them from an ARN, or from what stands for one.
  init(_ actor: String?) {
    guard let actor else {
      (name, kind) = ("-", nil)
      return
    }
    let parts = actor.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else {
      (name, kind) = (actor, nil)
      return
    }
    let (account, resource) = (parts[4], parts[5].split(separator: "/").map(String.init))
    switch (resource.first, resource.count) {
    case ("root", 1): (name, kind) = ("root", "\(account)")
    case ("user", 2...): (name, kind) = (resource[resource.count - 1], "user \(account)")
    case ("assumed-role", 3...):
      let (role, session) = (resource[1], resource[2...].joined(separator: "/"))
      let isOwn = Self.isOwnName(session)
      name = isOwn ? session : "\(role)/\(session)"
      kind = isOwn ? "role \(role) \(account)" : "role \(account)"
    case ("federated-user", 2...):
      (name, kind) = (resource[1...].joined(separator: "/"), "federated user \(account)")
    case ("role", 2...): (name, kind) = (resource[resource.count - 1], "role \(account)")
    default: (name, kind) = (actor, nil)
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
