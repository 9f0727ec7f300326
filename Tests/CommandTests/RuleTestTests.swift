import Foundation
import ReplayTestSupport
import Testing

@Suite("trailbell test")
struct RuleTestTests {
  private static let call =
    "{eventTime: 2026-03-02T14:00:05Z, eventSource: s3.amazonaws.com, eventName: PutBucketPolicy}"

  /// A document with one test of one call.
  private static func document(_ expected: String, records: String = call) -> String {
    "rules: [cis-4.8]\ntests:\n  - name: one\n    records: [\(records)]\n    expect: \(expected)\n"
  }

  private static func run(_ text: String) throws -> ProcessResult {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "tests.yaml")
    return try TrailbellProcess.run(["test", "tests.yaml"], in: folder.path)
  }

  @Test(
    "What is there passes, and the same with another answer fails",
    arguments: [
      ("{matches: yes}", "{matches: no}"), ("{matches: [1]}", "{matches: []}"),
      ("{matches: 1}", "{matches: 2}"), ("{alarms: 1}", "{alarms: 0}"),
      (
        "{states: [{at: 2026-03-02T14:01:00Z, state: ALARM}]}",
        "{states: [{at: 2026-03-02T14:01:00Z, state: OK}]}"
      ),
      (
        "{states: [{at: 2026-03-02T14:00:59Z, state: INSUFFICIENT_DATA}]}",
        "{states: [{at: 2026-03-02T14:00:59Z, state: ALARM}]}"
      ),
      (
        "{transitions: [{at: 2026-03-02T14:02:00Z, within: 60, to: ALARM}]}",
        "{transitions: [{at: 2026-03-02T14:02:00Z, within: 59, to: ALARM}]}"
      ),
      (
        "{transitions: [{at: 2026-03-02T14:01:00Z, reason: 'Threshold Crossed: 1 datapoint [1.0*'}]}",
        "{transitions: [{at: 2026-03-02T14:01:00Z, reason: 'Threshold Crossed: 2 datapoints*'}]}"
      ),
      (
        "{transitions: [{at: 2026-03-02T14:01:00Z, from: INSUFFICIENT_DATA}]}",
        "{transitions: [{at: 2026-03-02T14:01:00Z, from: OK}]}"
      ),
      ("{notifications: 1}", "{notifications: 0}"),
      (
        "{notifications: [{at: 2026-03-02T14:01:30Z, within: 30, to: ALARM}]}",
        "{notifications: [{at: 2026-03-02T14:01:30Z, within: 29, to: ALARM}]}"
      ),
      (
        "{notifications: [{at: 2026-03-02T14:01:00Z, to: ALARM}]}",
        "{notifications: [{at: 2026-03-02T14:01:00Z, to: OK}]}"
      ),
      (
        "{exposure: [{bucket: b, at: 2026-03-02T14:00:05Z, to: nobody}]}",
        "{exposure: [{bucket: b, at: 2026-03-02T14:00:05Z, to: public}]}"
      ),
    ])
  func expectations(right: String, wrong: String) throws {
    let passed = try Self.run(Self.document(right))
    #expect(passed.status == 0, "\(passed.text)\(passed.errors)")
    #expect(passed.text.hasSuffix("1 test: 1 passed\n"))
    let failed = try Self.run(Self.document(wrong))
    #expect(failed.status == 1, "\(failed.text)\(failed.errors)")
    #expect(failed.text.hasSuffix("1 test: 0 passed, 1 failed\n"))
  }

  @Test(
    "A document that cannot be used runs nothing, and says on which line it is wrong",
    arguments: [
      ("rules: [cis-4.8]\n", "line 1: no tests are in it"),
      ("tests: [{name: a}]\n", "line 1: no rules are named in it"),
      (
        "rules: cis-4.8\ntest: []\n",
        "line 1: an unknown key, \"test\"; there may be rules, exceptions, except, tests"
      ),
      ("rules: cis-4.8\ntests: {a: b}\n", "line 2: tests is no list"),
      ("rules: cis-4.8\ntests:\n  - records: []\n", "line 3: a test without a name"),
      ("rules: cis-4.8\ntests:\n  - name: a\n", "line 3: a test that expects nothing"),
      (document("{}"), "a test that expects nothing"),
      (document("{matchs: yes}"), "line 5: an unknown key, \"matchs\""),
      (document("{matches: [2]}"), "items of records are numbered from 1 to 1"),
      (document("{matches: maybe}"), "matches expects how many, by name"),
      (document("{alarms: {a: often}}"), "alarms expects how many, by name"),
      (document("{states: [{at: noon, state: OK}]}"), "at is no time: \"noon\""),
      (document("{states: [{state: OK}]}"), "no time is given: at"),
      (document("{states: [{at: 2026-03-02}]}"), "no state is expected"),
      (
        document("{states: [{at: 2026-03-02, state: Alarm}]}"),
        "state is no state: \"Alarm\"; there are OK, ALARM, INSUFFICIENT_DATA"
      ),
      (document("{transitions: [{at: 2026-03-02, within: -1}]}"), "within is no whole number"),
      (document("{exposure: [{bucket: b, at: 2026-03-02}]}"), "exposure needs bucket, at and to"),
      (document("{matches: 1}", records: "[]"), "a record that is neither keys nor a text"),
      (
        document("{matches: 1}", records: "{record: {eventTime: noon}, count: 2}"),
        "a record that comes several times needs an eventTime"
      ),
      (document("{matches: no}", records: ""), "a test without records"),
      (
        document("{matches: no}", records: "'{\"Records\":[]}'"),
        "a text that holds a list of records"
      ),
      (
        document("{matches: 1}", records: "{file: a, record: 1, eventID: b}"),
        "a place has record or eventID, not both"
      ),
      (document("{matches: 1}", records: "{file: a, number: 1}"), "an unknown key, \"number\""),
      ("rules: [cis-4.8\n", "not YAML"), ("{\"rules\":", "not JSON"), ("", "nothing is in it"),
      ("a: b\n---\nc: d\n", "more than one document is in it"),
    ])
  func broken(text: String, message: String) throws {
    let result = try Self.run(text)
    #expect(result.status == 65, "\(text)")
    #expect(result.text.contains("NOT RUN  tests.yaml: "), "\(result.text)")
    #expect(result.text.contains(message), "\(text): \(result.text)")
  }

  @Test("Files that cannot be used stop no others, and their status wins")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("tests")
    try folder.write(Self.document("{matches: yes}"), to: "tests/a.yaml")
    try folder.write(Self.document("{matches: no}"), to: "tests/b.yml")
    try folder.write("Records: []\n", to: "tests/other.yaml")
    try folder.write([0x1F, 0x8B, 0x08, 0x00], to: "tests/damaged.json.gz")
    try folder.write("rules: [cis-4.8]\ntests:\n  - [\n", to: "tests/broken.yaml")
    try folder.write(
      "{\"rules\":[\"nothing\"],\"tests\":[{\"name\":\"a\",\"records\":[\"{}\"],\"expect\":{\"matches\":0}}]}",
      to: "tests/unknown.json")
    let run = { (arguments: String...) in
      try TrailbellProcess.run(["test"] + arguments, in: folder.path)
    }
    let all = try run("tests")
    #expect(all.status == 65)
    #expect(all.text.contains("2 tests: 1 passed, 1 failed, 2 files not run"), "\(all.text)")
    #expect(!all.text.contains("other.yaml") && !all.text.contains("damaged"))
    #expect(try run("tests/a.yaml", "tests/b.yml").status == 1)
    let missing = try run("tests/a.yaml", "missing.yaml")
    #expect(missing.status == 2 && missing.text.contains("1 passed, 1 file not run"))
    #expect(try run("tests/a.yaml").status == 0)
    #expect(try run("tests/a.yaml", "--quiet").text == "1 test: 1 passed\n")
    #expect(try run().status == 64)
    #expect(try run("tests/a.yaml", "--at", "2026-03-02").status == 64)
  }

  @Test("Standard input, a closed pipe and a file of results are as everywhere")
  func streams() throws {
    let folder = try TemporaryFolder()
    let text = Self.document("{matches: yes}")
    try folder.write(text, to: "a.yaml")
    let input = try TrailbellProcess.run(
      ["test", "-", "--json"], in: folder.path, input: Array(text.utf8))
    #expect(input.status == 0 && input.text.contains("\"file\":\"-\""))
    let closed = try TrailbellProcess.shell("trailbell test a.yaml | head -c 1", in: folder.path)
    #expect(closed.status == 0 && closed.errors.isEmpty)
    for _ in 0..<2 {
      let run = try TrailbellProcess.run(
        ["test", ".", "--junit", "./results.xml"], in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    let refused = try TrailbellProcess.run(
      ["test", "a.yaml", "--junit", "a.yaml"], in: folder.path)
    #expect(refused.status == 64)
    #expect(try String(contentsOfFile: folder.path(of: "a.yaml"), encoding: .utf8) == text)
  }

  @Test(
    "A record may be in a file, by its number or its eventID, and text with JSON is taken as it is")
  func places() throws {
    let archive = try MadeArchive([
      MadeCall("first", at: "14:00:05"), MadeCall("second", at: "14:00:06").named("GetObject"),
    ])
    let items = [
      "{file: in/calls.json.gz, record: 1}", "{file: in, eventID: second}",
      "'\(MadeCall("third", at: "14:00:07").json)'", "{file: in}",
    ]
    let text = Self.document("{matches: [1, 3, 4]}", records: items.joined(separator: ", "))
    try archive.folder.write(text, to: "a.yaml")
    // The folder has the first record once more: a copy, which counts once.
    let result = try archive.run("test", "a.yaml")
    #expect(result.status == 1, "\(result.text)")
    #expect(result.text.contains("the copy of another one") || result.text.contains("items 1, 3"))
    try archive.folder.write(
      Self.document("{matches: [1, 3]}", records: items.prefix(3).joined(separator: ", ")),
      to: "a.yaml")
    #expect(try archive.run("test", "a.yaml").status == 0)
  }

  @Test("A test of what happened passes, has no name of the archive in it, and fails when changed")
  func recorded() throws {
    let archive = try MadeArchive([
      MadeCall("put", at: "14:00:05"), MadeCall("other", at: "14:00:20").named("GetObject"),
      MadeCall("delete", at: "14:07:05").named("DeleteBucketPolicy"),
    ])
    let written = try archive.run("test", "--from-archive", "in", "--at", "2026-03-02T14:00")
    #expect(written.status == 0, "\(written.errors)")
    for name in ["mallory", "payroll", "198.51.100.7", "\"put\""] {
      #expect(!written.text.contains(name), "\(name)")
    }
    try archive.folder.write(written.text, to: "a.yaml")
    #expect(try archive.run("test", "a.yaml").status == 0)
    for (right, wrong) in [
      ("Changes: yes", "Changes: no"), ("state: ALARM", "state: OK"),
      ("to: ALARM", "to: OK"), ("1 datapoint", "2 datapoints"), ("Changes: 1", "Changes: 2"),
      ("eventName: PutBucketPolicy", "eventName: GetBucketPolicy"),
    ] {
      #expect(written.text.contains(right))
      try archive.folder.write(written.text.replacing(right, with: wrong), to: "a.yaml")
      #expect(try archive.run("test", "a.yaml").status == 1, "\(wrong)")
    }
  }

  @Test("No name is left of records that have them wherever CloudTrail puts some")
  func names() throws {
    let names = [
      "acme", "bob", "carol", "dave", "erin", "frank", "grace", "210987654321", "765432109876",
      "333344445555", "secret", "payroll", "aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd",
      "203.0.113", "2a01:", "db8:77", "ZZZZ", "YYYY", "QQQQ", "vpce-", "laptop",
    ]
    let file = Place.package + "/Tests/CommandTests/RuleTests/names.json"
    let archive = try String(contentsOfFile: file, encoding: .utf8).lowercased()
    let folder = try TemporaryFolder()
    let written = try TrailbellProcess.run(
      ["test", "--from-archive", file, "--at", "2026-03-02T14:02"], in: folder.path)
    #expect(written.status == 0 && written.text.count > 1000, "\(written.errors)")
    for name in names.map({ $0.lowercased() }) {
      #expect(archive.contains(name), "\(name) is not in the archive")
      #expect(!written.text.lowercased().contains(name), "\(name)")
    }
    try folder.write(written.text, to: "a.yaml")
    #expect(try TrailbellProcess.run(["test", "a.yaml"], in: folder.path).status == 0)
    // What says who is let in is still there.
    #expect(written.text.contains("0.0.0.0/0") && written.text.contains("/AllUsers"))
  }

  @Test("The paths of rules are those from where the test is written to")
  func rulePaths() throws {
    let archive = try MadeArchive([MadeCall("put", at: "14:00:05")])
    try archive.folder.makeFolder("alarms")
    try archive.folder.makeFolder("tests")
    _ = try archive.shell(
      "cp '\(Place.package)/Samples/PullRequests/alarms/bucket-policy.yaml' alarms")
    let written = try archive.run(
      "test", "--from-archive", "in", "--at", "2026-03-02T14:01", "--rules", "alarms", "--output",
      "tests/incident.yaml")
    #expect(written.status == 0, "\(written.errors)")
    #expect(try archive.run("test", "tests").text.hasSuffix("1 test: 1 passed\n"))
  }

  @Test("What a filter looks at stays as it is where a stand-in would no longer match")
  func kept() throws {
    let archive = try MadeArchive([MadeCall("put", at: "14:00:05")])
    try archive.folder.write(
      """
      {"metricFilters":[{"filterName":"f","filterPattern":"{ $.userIdentity.arn = \\"*mallory\\" }",
      "metricTransformations":[{"metricName":"m","metricNamespace":"N","metricValue":"1"}]}],
      "MetricAlarms":[{"AlarmName":"a","MetricName":"m","Namespace":"N","Statistic":"Sum","Period":300,
      "EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"GreaterThanOrEqualToThreshold"}]}
      """, to: "rules.json")
    let written = try archive.run(
      "test", "--from-archive", "in", "--at", "2026-03-02T14:01", "--rules", "rules.json")
    #expect(written.status == 0)
    #expect(written.errors.contains("they ask for it"))
    #expect(written.text.contains("user/mallory") && !written.text.contains("payroll"))
    try archive.folder.write(written.text, to: "a.yaml")
    #expect(try archive.run("test", "a.yaml").status == 0)
  }

  @Test("A time at which nothing rings gives no test, and names the nearest one")
  func nothing() throws {
    let archive = try MadeArchive([MadeCall("put", at: "14:00:05")])
    let late = try archive.run("test", "--from-archive", "in", "--at", "2026-03-03")
    #expect(late.status == 1 && late.text.isEmpty)
    #expect(late.errors.contains("the nearest time is 2026-03-02T14:01:00Z"), "\(late.errors)")
    let none = try archive.run("test", "--from-archive", "missing", "--at", "2026-03-03")
    #expect(none.status == 2 && none.text.isEmpty)
    #expect(try archive.run("test", "--from-archive", "in").status == 64)
  }

  /// The document with tests that Tuning.md shows of a public archive.
  private static var pinned: String? {
    let lines = ProjectDocument("Documentation/Tuning.md").lines
    return lines.split(separator: "```yaml").dropFirst().map { block in
      block.prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    }.first { $0.contains("- file: logs") }
  }

  @Test("The incident that the documents pin is what the archive has, and nothing else is")
  func incident() throws {
    let text = try #require(Self.pinned)
    guard let archive = ReasonedReplay.archive else { return }
    let folder = try TemporaryFolder()
    try folder.makeLink("logs", to: archive)
    let run = { (text: String) in
      try folder.write(text, to: "a.yaml")
      return try TrailbellProcess.run(["test", "a.yaml"], in: folder.path)
    }
    let result = try run(text)
    #expect(result.status == 0, "\(result.text)")
    for (right, wrong) in [
      ("Changes: 13", "Changes: 12"), ("Changes: 6", "Changes: 7"),
      ("Configuration-Changes: 2", "Configuration-Changes: 1"),
      ("12:43:59Z, state: ALARM", "12:44:00Z, state: ALARM"), ("12:00:00Z", "12:01:00Z"),
      ("[1.0 (", "[2.0 ("), ("to: 193672423079", "to: public"), ("12:29:00Z", "12:28:00Z"),
    ] {
      #expect(text.contains(right), "\(right)")
      #expect(try run(text.replacing(right, with: wrong)).status == 1, "\(wrong)")
    }
  }

  @Test("Each time in ALARM of the samples can be written as a test that passes")
  func samples() throws {
    let rings = try TrailbellProcess.run(
      ["replay", "Samples/Archives", "--rules", "cis", "--format", "jsonl", "--quiet"],
      in: Place.package)
    let times = try Set(
      rings.lines.map(JSONText.object).filter { $0["to"] as? String == "ALARM" }
        .compactMap { $0["at"] as? String })
    #expect(times.count >= 2)
    let folder = try TemporaryFolder()
    for time in times {
      let path = folder.path(of: "a.yaml")
      let written = try TrailbellProcess.shell(
        "trailbell test --from-archive Samples/Archives --rules cis --at \(time) > '\(path)' && trailbell test '\(path)'",
        in: Place.package)
      #expect(written.status == 0, "\(time): \(written.text)\(written.errors)")
    }
  }
}
