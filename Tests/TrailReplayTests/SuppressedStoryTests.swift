import AlarmStates
import MetricAlarms
import Testing
import TrailReplay

@Suite("Stories of suppressed alarms")
struct SuppressedStoryTests {
  private static let place = AlarmPlace(account: nil, region: nil)

  /// An alarm whose one child, in OK at first, goes through `changes`; nil for `state`: it is created.
  private static func story(
    _ name: String, state: AlarmState?, _ changes: [(Int, AlarmState)]
  ) throws -> AlarmStory {
    let alarm = CompositeAlarm(name: name, rule: try CompositeRule(parsing: "ALARM(x)"))
    let transitions = CompositeEvaluator(of: alarm.rule, arn: name, childARNs: ["x": "x"])
      .transitions(
        from: .init(at: 0, state: state, children: ["x": .ok]),
        children: changes.map { .init(of: "x", at: $0, to: $1) })
    return AlarmStory(
      of: .composite(alarm), in: place, startedAt: 0, in: state ?? .insufficientData, transitions)
  }

  private static let periods = ActionSuppression(waitPeriod: 60, extensionPeriod: 30)

  private static func phases(of story: AlarmStory) -> [[String]] {
    story.changes.map { change in
      change.actions.phases.map { "\($0.at) \($0.suppressedBy?.name ?? "-")" }
    }
  }

  @Test("A suppressor that begins in ALARM suppresses from the beginning")
  func beginsInAlarm() throws {
    let suppressor = try Self.story("s", state: .alarm, [(300, .ok)])
    let composite = try Self.story("c", state: nil, [(120, .alarm)])
    #expect(
      Self.phases(of: composite.suppressed(by: suppressor, Self.periods)) == [
        ["0 Alarm"], ["120 Alarm", "300 ExtensionPeriod", "330 -"],
      ])
    let last = try #require(composite.suppressed(by: suppressor, Self.periods).changes.last)
    #expect(last.actions.suppressedBy == .alarm(since: nil), "no date is made up for it")
  }

  @Test("Every change waits, that at creation too, where the suppressor does nothing")
  func waits() throws {
    let composite = try Self.story("c", state: nil, [(120, .alarm)])
    #expect(Self.phases(of: composite) == [["0 -"], ["120 -"]])
    #expect(
      Self.phases(of: composite.suppressed(by: nil, Self.periods)) == [
        ["0 WaitPeriod", "60 -"], ["120 WaitPeriod", "180 -"],
      ])
  }
}
