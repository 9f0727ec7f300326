import BucketExposure
import ReplayTestSupport

/// Random events of a few buckets, and the same again in parts, out of order and with copies.
struct RandomCourse: CustomStringConvertible {
  static let owners = ["111122223333", "222233334444"]
  static let buckets = ["logs", "payroll"]
  /// Before, while and after the defaults of new buckets changed.
  private static let days = [1_654_041_600, 1_681_516_800, 1_709_251_200]

  let seed: Int
  /// Each event once.
  private(set) var events: [BucketEvent] = []
  /// Each event at least once, in parts that are to be merged.
  private(set) var parts: [[BucketEvent]] = []

  init(seed: Int) {
    self.seed = seed
    var random = SeededGenerator(seed: seed)
    let day = random.pick(Self.days)
    for number in 0..<random.number(in: 1...14) {
      events.append(Self.event(number, on: day, &random))
    }
    let copies = events.filter { _ in random.chance(30) }.map { Self.copy(of: $0, &random) }
    parts = Array(repeating: [], count: random.number(in: 1...4))
    for event in random.shuffled(events + copies) {
      parts[random.number(in: 0...(parts.count - 1))].append(event)
    }
  }

  var description: String {
    "seed \(seed): "
      + events.map { "\($0.moment) \($0.change.subject) of \($0.change.bucket ?? "account")" }
      .joined(separator: "\n")
  }

  private static func event(
    _ number: Int, on day: Int, _ random: inout SeededGenerator
  ) -> BucketEvent {
    let subject = subject(&random)
    let isOfAccount =
      switch subject {
      case .block(_, .account), .blockRemoved(.account): true
      default: false
      }
    var change = BucketChange(
      subject, of: isOfAccount ? nil : random.pick(buckets),
      owner: random.chance(85) ? owners[0] : owners[1], isDone: random.chance(85))
    if case .acl = subject, !change.isDone { change.isRefusedByOwnership = random.chance(60) }
    // Few seconds, so that many events share one; some with the milliseconds, most without.
    let moment = ExposureMoment(
      seconds: day + random.number(in: 0...9),
      milliseconds: random.chance(20) ? random.number(in: 0...999) : nil, number: number)
    return BucketEvent(
      change, at: moment, identity: "\(random.number(in: 10...99))-\(number)",
      sharedEventID: random.chance(30) ? "shared \(number)" : nil)
  }

  /// The same event in the trail of another account, or delivered twice.
  private static func copy(
    of event: BucketEvent, _ random: inout SeededGenerator
  ) -> BucketEvent {
    var copy = event
    copy.moment.number += 100
    if copy.sharedEventID != nil { copy.identity = "99" + (event.identity ?? "") }
    return copy
  }

  private static func subject(_ random: inout SeededGenerator) -> BucketChange.Subject {
    let level: BucketChange.BlockLevel = random.chance(60) ? .bucket : .account
    switch random.number(in: 0...99) {
    case ..<30: return .policy(grant(&random))
    case ..<36: return .policyRemoved
    case ..<50: return .acl(grant(&random))
    case ..<68: return .block(block(&random), level)
    case ..<78: return .blockRemoved(level)
    case ..<84: return .ownership(random.pick([.bucketOwnerEnforced, .objectWriter, nil]))
    case ..<88: return .ownershipRemoved
    case ..<95:
      return .created(
        acl: random.chance(40) ? grant(&random) : nil,
        ownership: random.chance(30) ? random.pick([.bucketOwnerEnforced, .objectWriter]) : nil)
    default: return .removed
    }
  }

  private static func block(_ random: inout SeededGenerator) -> PublicAccessBlock? {
    if random.chance(10) { return nil }
    let isOn = (0..<4).map { _ in random.chance(50) }
    return PublicAccessBlock(
      blockPublicAcls: isOn[0], ignorePublicAcls: isOn[1], blockPublicPolicy: isOn[2],
      restrictPublicBuckets: isOn[3])
  }

  private static func grant(_ random: inout SeededGenerator) -> GrantJudgement {
    switch random.number(in: 0...9) {
    case ..<5: return grant(.public, to: [.everyone], &random)
    case ..<8:
      let hasOthers = random.chance(20)
      return grant(.otherAccount, to: hasOthers ? [.others] : [.account("666677778888")], &random)
    case 8: return grant(.unknown, to: [], &random)
    default: return GrantJudgement(.ownAccountOrService, because: "")
    }
  }

  /// A judgement of what lets these in, and more.
  private static func grant(
    _ verdict: ExposureVerdict, to reaches: [ExposureReach], _ random: inout SeededGenerator
  ) -> GrantJudgement {
    let more: [ExposureReach] = [.account("444455556666"), .account("555566667777"), .others]
    let all = reaches + more.filter { $0 != reaches.first && random.chance(40) }
    let isUncertain = verdict == .unknown || random.chance(20)
    let grants = all.map { reach in
      ReachGrant(
        to: reach, because: "", statement: "statement \(random.number(in: 1...999))",
        access: GrantedAccess.allCases.filter { _ in random.chance(50) },
        isUncertain: isUncertain && random.chance(70))
    }
    return GrantJudgement(verdict, because: "", isUncertain: isUncertain, grants: grants)
  }
}
