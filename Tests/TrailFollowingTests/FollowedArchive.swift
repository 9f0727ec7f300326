import AlarmStates
import MetricAlarms
import ReplayTestSupport
import TrailArchives
import TrailReplay

@testable import TrailFollowing

/// A follower of an archive in memory, which is stopped and begun again as its state is kept.
struct FollowedArchive {
  /// Midnight of 2 March 2026.
  static let midnight = 1_772_409_600

  let store = GrowingStore()
  let plan: ReplayPlan
  var settings = FollowSettings()
  private var kept: (state: [UInt8], parts: [[UInt8]])?
  /// What was reported, in order.
  private(set) var reported: [FollowedChange] = []
  private(set) var passes: [FollowPass] = []

  /// Where alarms are is given by `isPlaced`, or is as the first match says.
  init(_ alarms: RandomAlarms, clock: ReplayClock = .event, isPlaced: Bool = false) {
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    (reading.clock, reading.store) = (clock, store)
    var plan = ReplayPlan(filters: alarms.filters, alarms: alarms.alarms, reading: reading)
    plan.composites = alarms.composites
    if isPlaced { (plan.account, plan.region) = ("111122223333", "eu-west-1") }
    self.plan = plan
  }

  /// Makes a pass, `seconds` after midnight, by a follower that was begun anew.
  @discardableResult
  mutating func pass(at seconds: Int, _ reach: Follower.Reach = .whole) throws -> FollowPass {
    let state =
      try kept.map { try FollowState(decoding: $0.state, $0.parts, for: plan) }
      ?? FollowState(of: plan, from: settings.from)
    var follower = Follower(
      of: ArchiveLocation("logs"), by: plan, under: "rules", settings, from: state,
      leavingOut: nil)
    let pass = follower.pass(at: Self.midnight + seconds, reach)
    let now = follower.state
    let parts = now.parts(on: (Self.midnight + seconds) / 86_400)
    kept = (now.encoded(), parts.map(now.encoded))
    reported += pass.changes.filter { $0.kind != .update }
    passes.append(pass)
    return pass
  }

  /// How far the follower has come.
  var status: FollowStatus? {
    get throws {
      try kept.map { try FollowState.status(in: $0.state, without: nil) }
    }
  }

  /// What a replay of all files finds.
  var outcome: ReplayOutcome { Replay(plan).run(over: [.path(ArchiveLocation("logs"))]) }

  /// What a replay of all files finds up to `time`, a line for each change; those are open whose actions are held back
  /// then.
  func replayed(upTo time: Int) -> (settled: Set<String>, open: Set<String>) {
    var (settled, open): (Set<String>, Set<String>) = ([], [])
    for story in outcome.alarms {
      for change in story.changes where change.transition.at <= time {
        let line = Self.line(story.alarm.name, change)
        if change.isSettled(by: time) { settled.insert(line) } else { open.insert(line) }
      }
    }
    return (settled, open)
  }

  /// What stands of all that was reported as final: a line for each change.
  var standing: Set<String> {
    var lines: [ReportedID: String] = [:]
    for change in reported {
      if change.withdraws {
        lines[change.id] = nil
      } else if let found = change.found {
        lines[change.id] = change.isFinal ? Self.line(change.head.alarm, found.change) : nil
      }
    }
    return Set(lines.values)
  }

  private static func line(_ alarm: String, _ change: AlarmStory.Change) -> String {
    let transition = change.transition
    let phases = change.actions.phases.map { "\($0.at) \($0.suppressedBy?.name ?? "ran")" }
    return "\(transition.at) \(alarm) \(transition.from) \(transition.to) \(transition.reason) "
      + "\(transition.reasonData) \(phases)"
  }
}
