import AlarmDefinitions
import FilterPatterns
import Foundation
import MetricAlarms
import Testing

@Suite("What is exported reads back as it was")
struct ExportTests {
  /// Patterns with every sign that a shell, YAML, JSON or Terraform has a use for.
  private static let awkward = [
    "", #"{ $.a = "it's \"quoted\"" }"#, #"{ $.a = "${b} %{c} $${d} `e` !Ref f" }"#,
    #"{ $.a = "back\\slash" && $.b = "tab\tnewline" }"#, "{ $.a =\n  1 }", #"{ $.a = "ü 漢 😀 é" }"#,
    "[ip, user, ..., size > 10]", "ERROR -WARN ?INFO", #"%AUTH\w+ # not a comment: x%"#,
    #"{ $.a[0].b = "*" }"#, ##"{ $.a = "# not: a comment" }"##, "{ $.a = 1e5 }",
  ]

  private static let ownPatterns = BuiltInControl.all.map(\.pattern) + awkward

  /// Patterns of published templates and guides, where the reference is there.
  private static let published: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("../shared/conformance/cloudtrail-patterns.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode([PublishedPattern].self, from: data)
    else { return [] }
    return cases.filter { $0.valid ?? true }.map(\.pattern)
  }()

  private struct PublishedPattern: Decodable {
    let pattern: String
    let valid: Bool?
  }

  private static func read(_ text: String, as form: ExportForm) -> DefinitionsReading {
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "export.\(form.rawValue)", bytes: Array(text.utf8)))
    return reader.reading
  }

  @Test("Every pattern survives every form", arguments: ExportForm.allCases)
  func patterns(form: ExportForm) throws {
    try Self.export(Self.ownPatterns, as: form)
  }

  @Test(
    "Every published pattern of the reference survives every form",
    .enabled(if: !published.isEmpty, "the reference's patterns are not there"),
    arguments: ExportForm.allCases)
  func referencePatterns(form: ExportForm) throws {
    #expect(Self.published.count > 500)
    try Self.export(Self.published, as: form)
  }

  private static func export(_ patterns: [String], as form: ExportForm) throws {
    for pattern in patterns {
      guard let parsed = try? FilterPattern(parsing: pattern) else {
        Issue.record("no pattern: \(pattern)")
        continue
      }
      var settings = TransformationSettings(namespace: "My 'Space'", metricName: "M.1/a")
      if parsed.kind == .json { settings.dimensions = [MetricDimension(name: "Who", value: "$.a")] }
      let filter = try MetricFilter(name: "a 'b' c", pattern: parsed, transformation: settings)
      let export = DefinitionsExport(Definitions(filters: [filter]))
      let reading = read(export.text(as: form), as: form)
      #expect(reading.filters.map(\.filter) == [filter], "\(pattern)")
      #expect(reading.findings.filter { $0.severity == .error } == [], "\(pattern)")
    }
  }

  @Test("Every built-in control survives every form", arguments: ExportForm.allCases)
  func controls(form: ExportForm) throws {
    var definitions = Definitions()
    for control in BuiltInControl.all { definitions.add(control.definitions) }
    var export = DefinitionsExport(definitions)
    export.topic = "arn:aws:sns:eu-west-1:111122223333:security"
    export.logGroup = "trail/main"
    let reading = Self.read(export.text(as: form), as: form)
    #expect(reading.findings == [])
    // A template's resources come in the order of their names.
    #expect(Set(reading.filters.map(\.filter)) == Set(definitions.filters))
    #expect(reading.filters.count == BuiltInControl.all.count)
    let alarms = reading.definitions(named: []).alarms
    let settings = definitions.alarms.map(\.settings)
    #expect(Set(alarms.map(\.settings)) == Set(settings))
    #expect(Set(alarms.map(\.series)) == Set(definitions.alarms.map(\.series)))
    #expect(alarms.allSatisfy { $0.details.actions.alarm == [export.topic] })
  }

  @Test("Names that look alike once signs are gone stay apart", arguments: ExportForm.allCases)
  func names(form: ExportForm) throws {
    let pattern = try FilterPattern(parsing: "{ $.a = 1 }")
    let filters = ["a__1", "a", "a.", "A", "a 1", "ä"].map { name in
      MetricFilter(
        name: name, pattern: pattern, series: MetricSeries(namespace: "N", metricName: "M"))
    }
    let reading = Self.read(
      DefinitionsExport(Definitions(filters: filters)).text(as: form), as: form)
    #expect(Set(reading.filters.map(\.filter)) == Set(filters))
  }

  @Test("What alarms and filters may say beside that survives, too", arguments: ExportForm.allCases)
  func settings(form: ExportForm) throws {
    var transformation = TransformationSettings(namespace: "N", metricName: "M")
    transformation.value = "$.bytes"
    transformation.defaultValue = 0.5
    transformation.unit = "Bytes"
    let filter = try MetricFilter(
      name: "f", pattern: try FilterPattern(parsing: "{ $.a = 1 }"), transformation: transformation)
    var settings = AlarmSettings(name: "it's “a”", threshold: -1.25)
    settings.statistic = try #require(ExtendedStatistic("p99.9").map { .extended($0) })
    settings.lowSampleCount = .ignore
    settings.period = 60
    settings.evaluationPeriods = 3
    settings.datapointsToAlarm = 2
    settings.comparison = .lessThan
    settings.treatMissingData = .breaching
    settings.unit = .bytes
    var alarm = MetricAlarm(
      settings: settings,
      series: MetricSeries(
        namespace: "N", metricName: "M",
        dimensions: [
          MetricDimension(name: "b", value: "'2'"), MetricDimension(name: "a", value: "1"),
        ]
      ))
    alarm.details.description = "what: it 'is' # not"
    alarm.details.actions.isEnabled = false
    alarm.details.actions.ok = ["arn:aws:sns:eu-west-1:111122223333:x"]
    let export = DefinitionsExport(Definitions(filters: [filter], alarms: [alarm]))
    let reading = Self.read(export.text(as: form), as: form)
    #expect(reading.definitions(named: []) == Definitions(filters: [filter], alarms: [alarm]))
    // The log group is for their readers to put in.
    #expect(reading.findings.map(\.rule) == ["printed-names"] && reading.isComplete)
  }
}
