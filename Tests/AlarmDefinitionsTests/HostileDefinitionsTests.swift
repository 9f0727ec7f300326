import Testing

@testable import AlarmDefinitions

/// Reading takes steps as the text has bytes, whoever wrote it; the clock of the machine has no say.
@Suite("Definitions made to take time or memory")
struct HostileDefinitionsTests {
  private static let sizes = (small: 1 << 15, large: 1 << 16)

  /// Whether `steps` grow as the text does: twice the text takes twice the steps.
  private static func growsEvenly(_ steps: (Int) -> Int) -> Bool {
    let (small, large) = (steps(sizes.small), steps(sizes.large))
    return small > 0 && large * 2 <= small * 5 && large <= 32 * sizes.large
  }

  @Test("No sign of a script is read again and again", arguments: HostileText.scripts)
  func scripts(hostile: HostileText) {
    let isEven = Self.growsEvenly { size in
      let text = hostile.text(size)
      let document = DefinitionDocument(name: "a.sh", bytes: [])
      var reader = CommandLineReader(text, of: document, companions: CompanionFiles())
      reader.read()
      return reader.steps
    }
    #expect(isEven)
  }

  @Test("How YAML nests is found in one walk", arguments: HostileText.yaml)
  func shapes(hostile: HostileText) {
    #expect(Self.growsEvenly { YAMLShape(of: hostile.text($0)).steps })
  }

  @Test(
    "A text of which no name closes is looked at once", arguments: ["${", "${a}", "$", "${${}"])
  func substitutions(unit: String) {
    let isEven = Self.growsEvenly { size in
      var parts = SubstitutionParts(HostileText("", repeating: unit).text(size))
      while parts.next() != nil {}
      return parts.steps
    }
    #expect(isEven)
  }

  private static func findings(_ text: String, _ name: String = "a") -> [DefinitionFinding] {
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: name, bytes: Array(text.utf8)))
    return reader.reading.findings
  }

  /// Filters and alarms on one metric, as many of each, the alarms heard by composite ones alone.
  private static func crowd(_ count: Int) -> String {
    let parts = (0..<count).map { index in
      #"{"filterName":"f\#(index)","logGroupName":"g","filterPattern":"{ $.a = 1 }","#
        + #""metricTransformations":[{"metricName":"m","metricNamespace":"N","metricValue":"1"}]},"#
        + #"{"AlarmName":"a\#(index)","Namespace":"N","MetricName":"m","Statistic":"Sum","#
        + #""Period":300,"EvaluationPeriods":1,"Threshold":\#(index + 5),"#
        + #""ComparisonOperator":"GreaterThanThreshold"},"#
        + #"{"AlarmName":"c\#(index)","AlarmRule":"ALARM(a\#(index))","AlarmActions":[]}"#
    }
    return "[" + parts.joined(separator: ",") + "]"
  }

  @Test("Hundreds of filters and alarms on one metric are not held against each other one by one")
  func oneMetric() {
    let steps = [100, 200].map { count in
      var reader = DefinitionsReader(settings: .init())
      reader.read(DefinitionDocument(name: "a", bytes: Array(Self.crowd(count).utf8)))
      #expect(reader.reading.filters.count == count && reader.reading.alarms.count == 2 * count)
      return FilterWatches(reader.reading).steps
    }
    #expect(steps[0] > 100 && steps[1] * 2 <= steps[0] * 5)
  }

  @Test("A value of an option that nests by the thousand is refused", arguments: ["[", "{a="])
  func shorthand(sign: String) {
    let value = "a=" + String(repeating: sign, count: 10_000)
    let findings = Self.findings("aws logs put-metric-filter --metric-transformations '\(value)'")
    #expect(findings.contains { $0.rule == "bad-command" && $0.message.contains("too many") })
  }

  @Test(
    "What nests deeper than any definitions is refused with its line",
    arguments: [
      "Resources:\n  a: " + String(repeating: "[", count: 65),
      "Resources: " + String(repeating: "\n", count: 1) + String(repeating: "- ", count: 70) + "a",
      "Resources:\n  a: " + String(repeating: "{a: ", count: 100_000),
      "Resources:\n" + (1...70).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
  func deep(text: String) throws {
    let finding = try #require(Self.findings(text).first)
    #expect(finding.rule == "bad-syntax" && finding.message.contains("deeper than 64"))
    #expect(finding.place.line != nil)
  }

  @Test("Sixty levels are read")
  func levels() {
    let list = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(Self.findings("metricFilters: []\na: \(list)\n").map(\.rule) == ["unknown-keys"])
  }

  @Test("Brackets in texts and in lines of their own nest nothing")
  func texts() {
    let brackets = String(repeating: "[{", count: 80)
    let yaml = """
      metricFilters: []
      a: "\(brackets)"
      b: '\(brackets)'
      c: it's \(brackets)
        'and goes on \(brackets)
      d: |
        \(brackets)

        \(brackets)
      e: [a b\(" it's"), "\(brackets)"] # \(brackets)
      """
    #expect(Self.findings(yaml).map(\.rule) == ["unknown-keys"])
  }

  @Test(
    "More values than any definitions have are refused before memory is taken for them",
    arguments: [
      ("- a\n", "metricFilters:\n"), ("a,", "metricFilters: ["), ("'',", "metricFilters: ["),
    ])
  func values(unit: String, start: String) {
    let text = start + String(repeating: unit, count: 110_000) + (start.hasSuffix("[") ? "]" : "")
    #expect(Self.findings(text).map(\.rule) == ["too-many-values"])
  }

  @Test("Merges and long texts behind aliases are limited in what comes of them")
  func aliases() {
    let keys = (0..<500).map { "k\($0): 1" }.joined(separator: ", ")
    let merges =
      "metricFilters: []\na: &a {\(keys)}\nb:\n"
      + String(repeating: "- <<: *a\n", count: 200)
    #expect(Self.findings(merges).map(\.rule) == ["too-many-values"])
    let texts =
      "metricFilters: []\na: &a \"\(String(repeating: "x", count: 100_000))\"\nb:\n"
      + String(repeating: "- *a\n", count: 50)
    #expect(Self.findings(texts).map(\.rule) == ["expands-too-far"])
  }

  @Test("A variable that doubles in each line is not known from where it is too long")
  func variables() {
    let lines = (1...40).map { "A\($0)=$A\($0 - 1)$A\($0 - 1)\n" }.joined()
    let command = "aws logs put-metric-filter --filter-name f --filter-pattern $A40\n"
    let findings = Self.findings("A0=0123456789\n" + lines + command)
    #expect(findings.filter { $0.rule == "expands-too-far" }.count == 1)
    #expect(findings.contains { $0.rule == "not-known" && $0.message.contains("A40") })
  }

  private static func template(_ name: String, _ parameter: String) -> String {
    #"{"Parameters":{"P":{"Default":"\#(parameter)"}},"Resources":{"F":{"Type":"#
      + #""AWS::Logs::MetricFilter","Properties":{"FilterName":\#(name)}}}}"#
  }

  @Test("What a template's functions make is limited, one by one and together")
  func functions() {
    let text = String(repeating: "x,", count: 20_000)
    let reference = #"{"Ref":"P"}"#
    let list = Array(repeating: reference, count: 200).joined(separator: ",")
    for name in [
      #"{"Fn::Join":["",[\#(list)]]}"#, #"{"Fn::Sub":"\#(String(repeating: "${P}", count: 100))"}"#,
      #"{"Fn::Join":["\#(text)",["a","b","c","d","e"]]}"#, "[\(list)]",
      "["
        + Array(repeating: #"{"Fn::Split":[",",\#(reference)]}"#, count: 20).joined(separator: ",")
        + "]",
    ] {
      let rules = Self.findings(Self.template(name, text)).map(\.rule)
      #expect(rules.contains("expands-too-far"), "\(name.prefix(40))")
    }
  }

  @Test("Of what is wrong ten thousand times no more is reported, and that is said")
  func findings() {
    let text = "metricFilters:\n" + String(repeating: "- a\n", count: 11_000)
    let findings = Self.findings(text)
    #expect(findings.count == 10_001)
    #expect(findings.last?.message.hasSuffix("the rest is not read") == true)
  }

  @Test("A name longer than any is not repeated whole")
  func names() throws {
    let name = String(repeating: "x", count: 100_000)
    let json = #"[{"AlarmName":"\#(name)","MetricName":"m"}]"#
    let message = try #require(Self.findings(json).first).message
    #expect(message.utf8.count < 4000 && message.contains("x…\""))
  }
}
