import ReplayTestSupport
import Testing

@Suite("trailbell diff")
struct DiffTests {
  /// A bucket's policy is put, and another one deleted an hour later.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    try archive.add(
      [
        MadeCall("put", at: "10:00:05"),
        MadeCall("delete", at: "11:00:05").named("DeleteBucketPolicy"),
      ], as: "calls.json.gz")
    for (name, events, threshold) in [
      ("old", ["PutBucketPolicy"], 1), ("new", ["PutBucketPolicy", "DeleteBucketPolicy"], 1),
      ("high", ["PutBucketPolicy"], 2),
    ] {
      try archive.folder.write(definitions(events, threshold), to: "\(name).json")
    }
    return archive
  }

  private static func definitions(_ events: [String], _ threshold: Int) -> String {
    let pattern = events.map { "$.eventName = \($0)" }.joined(separator: " || ")
    return #"{"metricFilters":[{"filterName":"Policies","filterPattern":"{ \#(pattern) }","#
      + #""metricTransformations":[{"metricName":"p","metricNamespace":"N","metricValue":"1"}]}],"#
      + #""MetricAlarms":[{"AlarmName":"Policies","MetricName":"p","Namespace":"N","Statistic":"Sum","#
      + #""Period":300,"EvaluationPeriods":1,"Threshold":\#(threshold),"#
      + #""ComparisonOperator":"GreaterThanOrEqualToThreshold","AlarmActions":["arn:aws:sns:eu-west-1:1:t"]}]}"#
  }

  @Test("What appears with the new definitions, and nothing else, is said")
  func appearing() throws {
    let result = try Self.archive().run("diff", "old.json", "new.json", "in")
    #expect(result.status == 0)
    #expect(
      result.text.contains(
        "old.json → new.json: 1 filter, 1 time in ALARM more, 1 match more"), "\(result.text)")
    #expect(result.text.contains(#"+ alternative $.eventName = "DeleteBucketPolicy""#))
    #expect(result.text.contains("11:01"), "\(result.text)")
    #expect(!result.text.contains("10:01"))
  }

  @Test("A set beside itself has no difference, in any form")
  func same() throws {
    let archive = try Self.archive()
    #expect(
      try archive.run("diff", "old.json", "old.json", "in").text.contains("no difference: the same")
    )
    let lines = try archive.run("diff", "old.json", "old.json", "in", "--format", "jsonl")
    #expect(lines.text.isEmpty && lines.status == 0)
    let log = try archive.run("diff", "old.json", "old.json", "in", "--format", "sarif").text
    #expect(log.contains(#""results":[]"#))
  }

  @Test(
    "An alarm that rings with one set only gives the status that was asked for",
    arguments: [
      ("old new --fail-on new-alarm", 1), ("old new --fail-on lost-alarm", 0),
      ("new old --fail-on lost-alarm", 1), ("new old --fail-on new-alarm", 0),
      ("old high --fail-on lost-alarm", 1),
      ("old high --fail-on lost-alarm --fail-on new-alarm", 1),
      ("old old --fail-on lost-alarm --fail-on new-alarm", 0), ("old new", 0),
    ])
  func failing(arguments: String, status: Int) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let archive = try Self.archive()
    let run = try TrailbellProcess.run(
      ["diff", words[0] + ".json", words[1] + ".json", "in"] + words.dropFirst(2),
      in: archive.folder.path)
    #expect(run.status == Int32(status), "\(run.errors)")
  }

  @Test("Exceptions are made with the new definitions only")
  func exceptions() throws {
    let archive = try Self.archive()
    let result = try archive.run(
      "diff", "old.json", "old.json", "in", "--except-principal", "*:user/mallory", "--fail-on",
      "lost-alarm")
    #expect(result.status == 1)
    #expect(result.text.contains("1 time in ALARM less, 1 match less"), "\(result.text)")
  }

  @Test("A setting that changed is said as it was and as it is")
  func settings() throws {
    let text = try Self.archive().run("diff", "old.json", "high.json", "in").text
    #expect(text.contains("threshold 1 → 2"), "\(text)")
  }

  @Test("Damage, wrong usage and definitions that cannot be used end as everywhere")
  func endings() throws {
    let archive = try Self.archive()
    #expect(try archive.run("diff", "old.json", "nothing", "in").status == 65)
    #expect(try archive.run("diff", "old.json").status == 64)
    #expect(try archive.run("diff", "-", "-", "in").status == 64)
    #expect(try archive.run("diff", "old.json", "new.json", "in", "--format", "csv").status == 64)
    #expect(try archive.run("diff", "old.json", "new.json", "missing").status == 2)
    try archive.write(Array("{\"Records\":[{]}".utf8), to: "bad.json")
    #expect(
      try archive.run("diff", "old.json", "new.json", "in", "--fail-on", "new-alarm").status == 2)
    for command in [["diff", "old.json", "new.json"], ["tune"]] {
      let nothing = try TrailbellProcess.run(command + ["missing"], in: archive.folder.path)
      #expect(nothing.text == "nothing to report: no log file was read\n", "\(nothing.text)")
    }
    let closed = try archive.shell("trailbell diff old.json new.json in -q 2>&1 | head -c 1")
    #expect(closed.status == 0)
    let pipe = try archive.shell("cat in/calls.json.gz | trailbell diff old.json new.json -q")
    #expect(pipe.text.contains("1 match more"))
  }
}
