import MetricAlarms
import Testing

@Suite("Composite alarms of a plan")
struct CompositeAlarmsTests {
  private static func metric(_ name: String) -> MetricAlarm {
    MetricAlarm(
      settings: AlarmSettings(name: name),
      series: MetricSeries(namespace: "N", metricName: name))
  }

  private static func composite(_ name: String, _ rule: String) throws -> CompositeAlarm {
    CompositeAlarm(name: name, rule: try CompositeRule(parsing: rule))
  }

  @Test("Children come first, whatever the order they are given in")
  func order() throws {
    let alarms = try CompositeAlarms(
      [
        Self.composite("top", "ALARM(left) OR ALARM(right)"),
        Self.composite("left", "ALARM(m) AND NOT ALARM(bottom)"),
        Self.composite("right", "OK(arn:aws:cloudwatch:eu-west-1:111122223333:alarm:bottom)"),
        Self.composite("bottom", "ALARM(m)"),
      ], over: [Self.metric("m")])
    #expect(alarms.all.map(\.name) == ["bottom", "left", "right", "top"])
  }

  @Test("The alarm that suppresses must be there, and may depend on what it suppresses")
  func suppressor() throws {
    var main = try Self.composite("main", "ALARM(m)")
    main.suppressor = CompositeAlarm.Suppressor(
      alarm: "quiet", periods: ActionSuppression(waitPeriod: 60, extensionPeriod: 60))
    let quiet = try Self.composite("quiet", "OK(main)")
    let alarms = try CompositeAlarms([main, quiet], over: [Self.metric("m")])
    #expect(alarms.all.map(\.name) == ["main", "quiet"])
    #expect(alarms.rings.isEmpty)
    main.suppressor?.alarm = "nobody"
    #expect(throws: CompositeError.unknownAlarms("main", named: ["nobody"], meaning: [])) {
      try CompositeAlarms([main, quiet], over: [Self.metric("m")])
    }
  }

  // Recorded: alarm_composites.json cycles.
  @Test("Rings are taken and reported, with what stands on them behind them")
  func rings() throws {
    let rules = [
      "top": "ALARM(a)", "a": "ALARM(b)", "b": "NOT ALARM(c)", "c": "ALARM(a) OR OK(low)",
    ]
    let alarms = try CompositeAlarms(
      rules.sorted { $0.key > $1.key }.map { try Self.composite($0, $1) } + [
        Self.composite("low", "ALARM(m)")
      ], over: [Self.metric("m")])
    let names = alarms.all.map(\.name)
    #expect(names.first == "low" && names.last == "top")
    #expect(alarms.rings.map { Set($0.names) } == [["a", "b", "c"]])
  }

  @Test("Unknown children, oneself and names given twice are refused")
  func refused() throws {
    let own = try Self.composite("own", "NOT ALARM(own)")
    #expect(throws: CompositeError.itself("own")) { try CompositeAlarms([own], over: []) }
    var suppressed = CompositeAlarm(name: "own", rule: try CompositeRule(parsing: "TRUE"))
    suppressed.suppressor = .init(alarm: "own", periods: .init(waitPeriod: 1, extensionPeriod: 1))
    #expect(throws: CompositeError.ownSuppressor("own")) {
      try CompositeAlarms([suppressed], over: [])
    }
    let alone = try Self.composite("alone", "ALARM(m) OR ALARM(\"\")")
    #expect(throws: CompositeError.unknownAlarms("alone", named: ["m", ""], meaning: [])) {
      try CompositeAlarms([alone], over: [])
    }
    #expect(throws: CompositeError.repeatedName("alone")) {
      try CompositeAlarms([alone], over: [Self.metric("m"), Self.metric("alone")])
    }
  }

  @Test("Alarms may stand on one another as high as they like")
  func tower() throws {
    let tower = try (0..<20_000).map { level in
      try Self.composite("a\(level)", level == 0 ? "ALARM(m)" : "ALARM(a\(level - 1))")
    }
    let alarms = try CompositeAlarms(tower.reversed(), over: [Self.metric("m")])
    #expect(alarms.all.map(\.name) == tower.map(\.name) && alarms.rings.isEmpty)
  }

  @Test("An ARN with another account or region is another alarm, where the alarm's ARN is known")
  func otherARN() throws {
    var child = Self.metric("m")
    let elsewhere = "arn:aws:cloudwatch:us-west-2:999988887777:alarm:m"
    let parent = try Self.composite("c", "ALARM(\(elsewhere))")
    #expect(throws: Never.self) { try CompositeAlarms([parent], over: [child]) }
    child.details.arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:m"
    #expect(throws: CompositeError.unknownAlarms("c", named: [elsewhere], meaning: [])) {
      try CompositeAlarms([parent], over: [child])
    }
  }
}
