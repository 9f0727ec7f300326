import AlarmStates
import MetricAlarms
import ReplayReports
import Testing
import TrailReplay

/// The recorded sequence of a suppressed composite alarm, walked by the engine in whole seconds.
@Suite("Suppression as recorded")
struct RecordedSequenceTests {
  private static let prefix =
    "arn:aws:cloudwatch:us-east-1:123456789012:alarm:stackd-native-suppact-63a3ffd745-"

  /// A story of what `rule` does when the alarm `child` changes at the recorded seconds.
  private static func story(
    _ name: String, _ rule: String, _ beginning: CompositeWalk.Beginning,
    changes: [(second: Int, state: AlarmState)], of child: String,
    change: (inout CompositeAlarm) -> Void
  ) throws -> AlarmStory {
    var alarm = CompositeAlarm(
      name: "stackd-native-suppact-63a3ffd745-" + name, rule: try CompositeRule(parsing: rule))
    change(&alarm)
    let arns = alarm.rule.children.reduce(into: [:]) { $0[$1] = prefix + child }
    let transitions = CompositeEvaluator(of: alarm.rule, arn: prefix + name, childARNs: arns)
      .transitions(
        from: beginning,
        children: changes.map { .init(of: prefix + child, at: $0.second, to: $0.state) })
    return AlarmStory(
      of: .composite(alarm), in: RecordedNotice.place, startedAt: start, transitions)
  }

  /// 06:41:43, when the composite alarm was created.
  private static let start = 1_789_368_103

  private static func story() throws -> AlarmStory {
    let sequence = try #require(RecordedFormat.document()["suppressorSequence"])
    let inputs = sequence["inputs"]?.items ?? []
    let changes = { (alarm: String) throws in
      try inputs.filter { $0["alarm"]?.text == alarm }.map { input in
        let time = try RecordedNotice.text(input["at"]).replacing("Z", with: "+0000")
        let second = try RecordedNotice.milliseconds(.string(time)) / 1000
        return (second: second, state: try RecordedNotice.state(input["state"]))
      }.filter { $0.second > start }
    }
    let suppressor = try story(
      "suppressor", "ALARM(x)", .init(at: start, state: .ok),
      changes: changes("suppressor"), of: "x", change: { _ in })
    let periods = ActionSuppression(
      waitPeriod: Int(try RecordedNotice.number(sequence["waitPeriod"])),
      extensionPeriod: Int(try RecordedNotice.number(sequence["extensionPeriod"])))
    let composite = try story(
      "composite", RecordedNotice.text(sequence["rule"]),
      .init(at: start, children: [prefix + "child": .ok]), changes: changes("child"), of: "child"
    ) { alarm in
      alarm.details.actions.alarm = sequence["alarmActions"]?.items.compactMap(\.text) ?? []
      alarm.suppressor = CompositeAlarm.Suppressor(
        alarm: "stackd-native-suppact-63a3ffd745-suppressor", periods: periods)
    }
    return composite.suppressed(by: suppressor, periods)
  }

  @Test("Every state and phase is an event, as recorded to the second")
  func events() throws {
    let recorded = try RecordedFormat.all("eventbridge").compactMap { test in
      test["event", "detail", "configuration", "alarmRule"] == nil ? nil : test["event"]
    }
    var text = ""
    EventBridgeReport([try Self.story()], in: RecordedNotice.place)
      .write([.transitions]) { text += $0 }
    let lines = text.split(separator: "\n")
    #expect(recorded.count == 9 && lines.count == 9)
    for (line, event) in zip(lines, recorded) {
      let hidden = { (key: String, _: String) in key == "id" ? "drawn" : nil }
      let found = try OrderedJSON.parse(String(line)).mapping(hidden).compact
      #expect(found == Self.inSeconds(event.mapping(hidden).compact))
    }
  }

  /// Without thousandths, and with a child that is known since the alarm was created: here nothing is
  /// before that.
  private static func inSeconds(_ text: String) -> String {
    text.replacing(/\.\d\d\d\+0000/, with: ".000+0000").replacing("06:41:40", with: "06:41:43")
  }

  @Test("What became of the actions is in the history, as recorded to the second")
  func history() throws {
    var text = ""
    HistoryReport([try Self.story()], in: RecordedNotice.place).write([.transitions]) { text += $0 }
    let items = try OrderedJSON.parse(text)["AlarmHistoryItems"]?.items ?? []
    let found = try items.reversed().filter { $0["HistoryItemType"]?.text == "Action" }.map {
      let data = try OrderedJSON.parse(RecordedNotice.text($0["HistoryData"]))
      let time = Int(try RecordedNotice.number(data["stateUpdateTimestamp"])) / 1000
      return "\(data["actionState"]?.text ?? "") \(time)"
    }
    let recorded = try RecordedFormat.document()["suppressorSequence"]?["actionHistory"]?.items.map
    {
      let time = Int(try RecordedNotice.number($0["stateUpdateTimestamp"])) / 1000
      return "\($0["actionState"]?.text ?? "") \(time)"
    }
    #expect(found == recorded && found.count == 5)
    // Two changes to ALARM and two to OK, the creation among them; phases are no items.
    #expect(items.count { $0["HistoryItemType"]?.text == "StateUpdate" } == 4)
  }
}
