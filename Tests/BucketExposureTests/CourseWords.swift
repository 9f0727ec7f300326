import BucketExposure
import Foundation

/// Events in the words of the case files: time, letter, and what changes, such as `10:00 a policy public`.
///
/// The time may have seconds and milliseconds: `10:00:05.250`.
///
/// In front of the change may stand `@BUCKET` and `of:ACCOUNT`, behind it `shared:ID` and `denied`, or `unsupported`
/// for a list that is refused as lists do not count.
enum CourseWords {
  static let owner = "111122223333"
  static let bucket = "payroll"

  /// Reads an event of a day; its letter is its identity and, as a code point, its number.
  static func event(_ line: Substring, on day: Int) throws -> BucketEvent {
    var words = line.split(separator: " ").map(String.init)
    let time = words.removeFirst().split(separator: ".")
    let clock = time[0].split(separator: ":").compactMap { Int($0) }
    let letter = words.removeFirst()
    let (bucket, owner, shared) = (
      take("@", &words), take("of:", &words), take("shared:", &words)
    )
    let isRefused = words.last == "unsupported"
    let isDone = !isRefused && words.last != "denied"
    if !isDone { words.removeLast() }
    var change = BucketChange(
      try subject(words), of: bucket ?? Self.bucket, owner: owner ?? Self.owner, isDone: isDone)
    change.isRefusedByOwnership = isRefused
    if words[0] == "account" { change.bucket = nil }
    change.isOwnershipHidden = words.suffix(2) == ["ownership", "?"]
    let seconds = day + clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    return BucketEvent(
      change,
      at: ExposureMoment(
        seconds: seconds, milliseconds: time.count > 1 ? Int(time[1]) : nil,
        number: try number(letter)),
      identity: letter, sharedEventID: shared)
  }

  /// Takes the word with this beginning away.
  private static func take(_ mark: String, _ words: inout [String]) -> String? {
    guard let place = words.firstIndex(where: { $0.hasPrefix(mark) }) else { return nil }
    return String(words.remove(at: place).dropFirst(mark.count))
  }

  static func number(_ letter: String) throws -> Int {
    guard let scalar = letter.unicodeScalars.first else { throw NotUnderstood(words: letter) }
    return Int(scalar.value)
  }

  static func letter(_ moment: ExposureMoment) -> String {
    UnicodeScalar(UInt32(moment.number)).map { String($0) } ?? "?"
  }

  static func subject(_ words: [String]) throws -> BucketChange.Subject {
    let what = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "policy": return what == "gone" ? .policyRemoved : .policy(try grant(what))
    case "acl": return .acl(try grant(what))
    case "block", "account":
      let level: BucketChange.BlockLevel = words[0] == "block" ? .bucket : .account
      return what == "gone" ? .blockRemoved(level) : .block(block(what), level)
    case "ownership": return what == "gone" ? .ownershipRemoved : .ownership(ownership(what))
    case "created":
      let acl = words.firstIndex(of: "acl").map { words[$0 + 1] }
      let owns = words.firstIndex(of: "ownership").map { words[$0 + 1] }
      return .created(acl: try acl.map(grant), ownership: owns.flatMap(ownership))
    case "removed": return .removed
    default: throw NotUnderstood(words: words.joined(separator: " "))
    }
  }

  /// `public`, `own`, `unknown`, `others`, or accounts, or several of these with a plus between them; see
  /// `reached` for each.
  static func grant(_ word: String) throws -> GrantJudgement {
    let parts = word.split(separator: "+").map(String.init)
    let names = parts.map { $0.prefix { $0 != ":" && $0 != "?" } }
    let grants = try zip(names, parts).flatMap { try reached(by: $0, $1) }
    let verdict: ExposureVerdict =
      names.contains("public")
      ? .public
      : names.contains("unknown") ? .unknown : grants.isEmpty ? .ownAccountOrService : .otherAccount
    return GrantJudgement(
      verdict, because: verdict == .unknown ? "it is not shown" : "it says so",
      access: verdict == .otherAccount ? grants.flatMap(\.access) : [.read],
      accounts: grants.compactMap {
        if case .account(let account) = $0.reach { account } else { nil }
      },
      isUncertain: word.contains("?"), grants: grants)
  }

  /// What a part grants: to read, or what stands behind a colon, such as `others:list/write`; a question mark
  /// behind it: it can be read in two ways.
  private static func reached(by name: Substring, _ part: String) throws -> [ReachGrant] {
    let isUncertain = part.hasSuffix("?")
    let access = part.dropFirst(name.count + 1).prefix { $0 != "?" }.split(separator: "/")
    let reaches: [ExposureReach]
    switch name {
    case "public": reaches = [.everyone]
    case "others": reaches = [.others]
    case "own", "unknown": reaches = []
    default:
      let accounts = name.split(separator: ",").map(String.init)
      guard accounts.allSatisfy({ $0.count == 12 }), !accounts.isEmpty else {
        throw NotUnderstood(words: part)
      }
      reaches = accounts.map { .account($0) }
    }
    return reaches.map {
      ReachGrant(
        to: $0, because: "it says so", statement: access.isEmpty ? nil : part,
        access: access.isEmpty ? [.read] : access.compactMap { .init(rawValue: String($0)) },
        isUncertain: isUncertain)
    }
  }

  /// `on`, `off`, `?` for a record that does not show it, or the settings that are on.
  private static func block(_ word: String) -> PublicAccessBlock? {
    if word == "?" { return nil }
    let on =
      word == "on" ? ["acls", "ignore", "policies", "restrict"] : word.components(separatedBy: "+")
    return PublicAccessBlock(
      blockPublicAcls: on.contains("acls"), ignorePublicAcls: on.contains("ignore"),
      blockPublicPolicy: on.contains("policies"), restrictPublicBuckets: on.contains("restrict"))
  }

  private static func ownership(_ word: String) -> ObjectOwnership? {
    [
      "enforced": .bucketOwnerEnforced, "preferred": .bucketOwnerPreferred, "writer": .objectWriter,
    ][
      word]
  }

  /// A case file says something that no case file says.
  struct NotUnderstood: Error {
    let words: String
  }
}
