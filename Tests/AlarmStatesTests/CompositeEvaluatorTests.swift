import AlarmStates
import MetricAlarms
import Testing

@Suite("Composite alarms over their children")
struct CompositeEvaluatorTests {
  private typealias Change = CompositeWalk.ChildChange

  private static let own = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:both"

  private static func arn(_ name: String) -> String {
    "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:\(name)"
  }

  private func transitions(
    of rule: String, from start: Int, _ changes: [(String, Int, AlarmState)]
  ) throws -> [AlarmTransition] {
    let rule = try CompositeRule(parsing: rule)
    let arns = rule.children.reduce(into: [:]) { $0[$1] = Self.arn($1) }
    return CompositeEvaluator(of: rule, arn: Self.own, childARNs: arns)
      .transitions(
        from: .init(at: start), children: changes.map { Change(of: Self.arn($0), at: $1, to: $2) })
  }

  @Test("Creation and changes have CloudWatch's words and data")
  func words() throws {
    let found = try transitions(
      of: "ALARM(a) AND NOT ALARM(b)", from: 1_789_385_000,
      [("a", 1_789_384_732 + 1000, .alarm), ("b", 1_789_386_000, .alarm)])
    #expect(
      found.map(\.reason) == [
        "\(Self.own) was created and its alarm rule evaluates to OK",
        "\(Self.arn("a")) transitioned to ALARM at Monday 14 September, 2026 11:35:32 UTC",
        "\(Self.arn("b")) transitioned to ALARM at Monday 14 September, 2026 11:40:00 UTC",
      ])
    #expect(found.map(\.to) == [.ok, .alarm, .ok])
    #expect(found.map(\.from) == [.insufficientData, .ok, .alarm])
    // Recorded: alarm-formats-recorded.json initial-events.
    #expect(
      found[0].reasonData == #"{"triggeringAlarms":[{"arn":"\#(Self.arn("a"))","state":"#
        + #"{"value":"INSUFFICIENT_DATA","timestamp":"2026-09-14T11:23:20.000+0000"}}]}"#)
    #expect(
      found[2].reasonData == #"{"triggeringAlarms":[{"arn":"\#(Self.arn("b"))","state":"#
        + #"{"value":"ALARM","timestamp":"2026-09-14T11:40:00.000+0000"}}]}"#)
  }

  @Test("A child that has not changed is reported with the time of its creation")
  func unchangedChild() throws {
    let found = try transitions(
      of: "ALARM(a) AND INSUFFICIENT_DATA(b)", from: 60, [("a", 120, .alarm)])
    #expect(
      found[1].triggers.map { "\($0.arn) \($0.state.rawValue) \($0.since ?? 0)" } == [
        Self.arn("a") + " ALARM 120", Self.arn("b") + " INSUFFICIENT_DATA 60",
      ])
  }

  @Test("What changes at one instant is taken together, and one that decides is reported")
  func together() throws {
    let swap = try transitions(
      of: "ALARM(a) AND OK(b)", from: 0,
      [("b", 60, .ok), ("a", 120, .alarm), ("b", 120, .alarm), ("b", 180, .ok)])
    #expect(swap.map(\.at) == [0, 180])
    let other = try transitions(
      of: "ALARM(b)", from: 0, [("a", 60, .ok), ("b", 60, .alarm)])
    #expect(other[1].reason.hasPrefix(Self.arn("b") + " transitioned to ALARM"))
  }

  @Test("A rule that is true from the start creates the alarm in ALARM")
  func createdInAlarm() throws {
    let found = try transitions(of: "NOT OK(a)", from: 0, [("a", 0, .ok)])
    #expect(found.map(\.to) == [.alarm, .ok])
    #expect(found.map(\.at) == [0, 0])
  }

  @Test("A rule of truths alone is brought by no child", arguments: ["TRUE", "FALSE"])
  func truths(rule: String) throws {
    let found = try transitions(of: rule, from: 0, [])
    #expect(found.map(\.reasonData) == [#"{"triggeringAlarms":[]}"#])
    #expect(found.map(\.to) == [rule == "TRUE" ? .alarm : .ok])
  }

  @Test("All children are reported as they were, not only those that decide")
  func children() throws {
    let found = try transitions(
      of: "ALARM(a) OR ALARM(b)", from: 60, [("b", 90, .ok), ("a", 120, .alarm)])
    #expect(found[1].triggers.map(\.arn) == [Self.arn("a")])
    #expect(
      found[1].children.map { "\($0.state.rawValue) \($0.since ?? 0)" } == ["ALARM 120", "OK 90"])
  }

  @Test("Names with control characters leave the data JSON")
  func hostileNames() throws {
    let rule = try CompositeRule(parsing: "ALARM(a)")
    let arn = "k\n\u{1}\"\\"
    let found = CompositeEvaluator(of: rule, arn: "own", childARNs: ["a": arn])
      .transitions(from: .init(at: 0), children: [Change(of: arn, at: 60, to: .alarm)])
    #expect(found[1].reasonData.contains(#""arn":"k\u000a\u0001\"\\""#))
  }

  @Test("A child that a rule calls by its name and its ARN is reported once")
  func twoNames() throws {
    let rule = try CompositeRule(parsing: "ALARM(a) AND ALARM(\(Self.arn("a")))")
    let arns = ["a": Self.arn("a"), Self.arn("a"): Self.arn("a")]
    let found = CompositeEvaluator(of: rule, arn: Self.own, childARNs: arns)
      .transitions(from: .init(at: 0), children: [Change(of: Self.arn("a"), at: 60, to: .alarm)])
    #expect(found[1].triggers.count == 1 && found[1].children.count == 1)
  }

  @Test("An alarm that was in a state is not created again, and keeps it until a child changes")
  func described() throws {
    let rule = try CompositeRule(parsing: "ALARM(a) OR ALARM(b)")
    let timeline = CompositeEvaluator(
      of: rule, arn: Self.own, childARNs: ["a": Self.arn("a"), "b": Self.arn("b")])
    let beginning = CompositeWalk.Beginning(
      at: 60, state: .alarm, children: [Self.arn("a"): .alarm, Self.arn("b"): .ok])
    let found = timeline.transitions(
      from: beginning,
      children: [
        Change(of: Self.arn("b"), at: 120, to: .insufficientData),
        Change(of: Self.arn("a"), at: 180, to: .ok),
      ])
    #expect(found.map(\.at) == [180] && found.map(\.from) == [.alarm])
    #expect(timeline.transitions(from: beginning, children: []).isEmpty)
  }
}
