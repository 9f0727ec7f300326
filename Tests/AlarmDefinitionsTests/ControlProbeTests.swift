import FilterPatterns
import MetricAlarms
import Testing

@testable import AlarmDefinitions

@Suite("Probes of monitoring controls")
struct ControlProbeTests {
  @Test("Each published filter catches every event of its control, by whomever, and not its twin")
  func published() throws {
    for control in BuiltInControl.all {
      var matcher = EventMatcher(try FilterPattern(parsing: control.pattern))
      let probes = control.topic.probes
      for probe in probes.wanted where !probe.isOptional {
        for setting in probes.required {
          let place = "\(control.name): \(probe.name) by \(setting)"
          let isCaught = matcher.matches(Array(probe.call.record(in: setting).utf8).span)
          let isTwinCaught = probe.twins.contains { twin in
            matcher.matches(Array(twin.record(in: setting).utf8).span)
          }
          #expect(isCaught && !isTwinCaught, "\(place)")
        }
      }
    }
  }

  @Test("No event that is near a control's, or of every day, is one of a published filter's")
  func others() throws {
    let setting = ProbeSetting(actor: .user, region: ProbeSetting.home)
    for control in BuiltInControl.all {
      var matcher = EventMatcher(try FilterPattern(parsing: control.pattern))
      let near = control.topic.probes.near.flatMap(\.probes).map(\.call)
      for call in near + ProbeCall.everyday {
        let isCaught = matcher.matches(Array(call.record(in: setting).utf8).span)
        #expect(!isCaught, "\(control.name): \(call.event)")
      }
    }
  }

  @Test("Records of several identities, Regions and accounts are tried, each record once")
  func complete() throws {
    let records = ProbeRecords.all
    #expect(Set(records.texts).count == records.texts.count)
    let texts = records.texts.map { String(decoding: $0, as: UTF8.self) }
    for actor in ProbeActor.allCases {
      #expect(texts.contains { $0.contains(#""userIdentity":{"type":"\#(actor.type)""#) })
    }
    for value in ["eu-west-1", "444455556666", #"mfaAuthenticated":"true"#, #"sessionIssuer":{"#] {
      #expect(texts.contains { $0.contains(value) }, "\(value)")
    }
  }

  @Test(
    "No event is caught of which the filters match no record, and no filter of hardly any is a catch-all",
    arguments: try ControlCase.files)
  func agreement(file: String) throws {
    for test in try ControlCase.all(in: file) {
      for control in test.controls {
        let check = test.check(on: control)
        let matched = try Self.matched(by: test.patterns(on: control), on: control.topic)
        let place = "\(file): \(test): \(control.name)"
        if check.verdicts.first?.outcome == .caught {
          let rows = ProbeRecords.all[control.topic].wanted
          for row in control.topic.probes.requiredRows {
            let required = rows[row].prefix(control.topic.probes.required.count)
            #expect(!matched.isDisjoint(with: required), "\(place)")
          }
        }
        if check.findings.contains(where: { $0.rule == "catch-all" }) {
          let everyday = ProbeRecords.all[control.topic].everyday.flatMap(\.records)
          #expect(2 * everyday.count { matched.contains($0) } > everyday.count, "\(place)")
        }
      }
    }
  }

  /// The records of a topic that any of some whole patterns match, accounts being those of the probes.
  private static func matched(
    by patterns: [String], on topic: ControlTopic
  ) throws -> Set<Int> {
    var matched: Set<Int> = []
    let own = ProbeRecords.all[topic]
    let records = Set((own.wanted + own.everyday.map(\.records)).flatMap(\.self))
    for pattern in patterns {
      let texts = [pattern, pattern.replacing("999988887777", with: "111122223333")]
      for text in Set(texts) {
        var matcher = EventMatcher(try FilterPattern(parsing: text))
        for index in records {
          let record = ProbeRecords.all.texts[index]
          if matcher.matches(record.span) { matched.insert(index) }
        }
      }
    }
    return matched
  }

  /// A control of each filter that is published.
  private static let distinct: [BuiltInControl] = {
    let all = BuiltInControl.all.map { ($0.pattern, $0) }
    return Dictionary(all) { first, _ in first }.values.sorted { $0.name < $1.name }
  }()

  @Test("A published filter is no finding of another control's", arguments: distinct)
  func otherControls(control: BuiltInControl) {
    let definitions = control.definitions
    var reading = DefinitionsReading()
    for filter in definitions.filters {
      reading.add(
        ReadFilter(
          filter: filter, nameText: DocumentText(filter.name), logGroupText: DocumentText("g"),
          metric: ReadMetric(
            namespace: DocumentText(filter.series.namespace),
            metricName: DocumentText(filter.series.metricName), in: "d"), region: nil,
          place: DefinitionPlace(file: "d")))
    }
    for alarm in definitions.alarms {
      var alarm = alarm
      alarm.details.actions.alarm = ["arn:aws:sns:eu-west-1:111122223333:t"]
      reading.add(
        ReadAlarm(
          alarm: .metric(alarm), nameText: DocumentText(alarm.settings.name), metrics: [:],
          unknownWords: [], region: nil,
          place: DefinitionPlace(file: "d")))
    }
    let trial = ControlTrial(reading, for: BuiltInControl.usual + [control])
    #expect(trial.verdict(on: control).outcome == .caught)
    #expect(trial.verdict(on: control).findings(isAsked: true).isEmpty)
    for other in BuiltInControl.usual {
      let rules = trial.verdict(on: other).findings(isAsked: false).map(\.rule)
      #expect(rules.isEmpty, "\(control.name) on \(other.name)")
    }
  }
}
