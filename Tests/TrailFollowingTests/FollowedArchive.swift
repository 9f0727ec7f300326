import AlarmStates
import MetricAlarms
import ReplayTestSupport
import TrailArchives
import TrailFollowing
import TrailReplay

/// A follower of an archive in memory, which is stopped and begun again as its state is kept.
struct FollowedArchive {
  /// Midnight of 2 March 2026.
  static let midnight = 1_772_409_600

  let store = GrowingStore()
  let plan: ReplayPlan
  var settings = FollowSettings()
  private var kept: [UInt8]?
  /// What was reported, in order.
  private(set) var reported: [FollowedChange] = []
  private(set) var passes: [FollowPass] = []

  init(_ alarms: RandomAlarms, clock: ReplayClock = .event) {
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    (reading.clock, reading.store) = (clock, store)
    var plan = ReplayPlan(filters: alarms.filters, alarms: alarms.alarms, reading: reading)
    plan.composites = alarms.composites
    self.plan = plan
  }

  /// Makes a pass, `seconds` after midnight, by a follower that was begun anew.
  @discardableResult
  mutating func pass(at seconds: Int, _ reach: Follower.Reach = .whole) throws -> FollowPass {
    let state =
      try kept.map { try FollowState(decoding: $0, for: plan) }
      ?? FollowState(of: plan, from: settings.from)
    var follower = Follower(
      of: ArchiveLocation("logs"), by: plan, under: "rules", settings, from: state,
      leavingOut: nil)
    let pass = follower.pass(at: Self.midnight + seconds, reach)
    kept = follower.state.encoded()
    reported += pass.changes.filter { $0.kind != .update }
    passes.append(pass)
    return pass
  }

  /// How far the follower has come.
  var status: FollowStatus? {
    get throws {
      try kept.map { FollowStatus(of: try FollowState(decoding: $0, for: plan)) }
    }
  }

  /// What a replay of all files finds up to `time`: a line for each change.
  func replayed(upTo time: Int) -> [String] {
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation("logs"))])
    return outcome.alarms.flatMap { story in
      story.changes.filter { $0.transition.at <= time }.map { Self.line(story.alarm.name, $0) }
    }.sorted()
  }

  /// What stands of all that was reported as final: a line for each change.
  var standing: [String] {
    var lines: [ReportedID: String] = [:]
    for change in reported {
      if change.withdraws {
        lines[change.id] = nil
      } else if change.isFinal, let found = change.found {
        lines[change.id] = Self.line(change.head.alarm, found.change)
      }
    }
    return lines.values.sorted()
  }

  private static func line(_ alarm: String, _ change: AlarmStory.Change) -> String {
    let transition = change.transition
    return "\(transition.at) \(alarm) \(transition.from) \(transition.to) \(transition.reason) "
      + "\(transition.reasonData) \(change.actions.phases)"
  }
}
