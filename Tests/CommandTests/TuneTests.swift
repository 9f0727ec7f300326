import ReplayTestSupport
import Testing

@Suite("trailbell tune")
struct TuneTests {
  /// Three calls of a pipeline in a minute, again and again; and one of somebody else.
  private static func archive() throws -> MadeArchive {
    var calls: [MadeCall] = []
    for hour in 10..<14 {
      for second in ["05", "10", "15"] {
        var call = MadeCall("\(hour) \(second)", at: "\(hour):00:\(second)")
        call.actor = "arn:aws:iam::111122223333:user/pipeline"
        calls.append(call)
      }
    }
    calls.append(MadeCall("mallory", at: "12:30:11"))
    let archive = try MadeArchive()
    try archive.add(calls, as: "calls.json.gz")
    return archive
  }

  private static func choices(
    _ archive: MadeArchive, _ arguments: String...
  ) throws -> [[String: Any]] {
    let run = try TrailbellProcess.run(
      ["tune", "in", "--format", "jsonl", "--quiet"] + arguments, in: archive.folder.path)
    #expect(run.status == 0, "\(run.errors)")
    return try run.lines.map(JSONText.object)
  }

  @Test("Each choice says how often alarms ring, and what of that is missed which rings now")
  func choices() throws {
    let choices = try Self.choices(Self.archive(), "--thresholds", "1,2,4")
    #expect(choices.map { $0["alarms"] as? Int } == [5, 5, 4, 0])
    #expect(choices.map { ($0["missedBursts"] as? [Any])?.count } == [0, 0, 1, 5])
    #expect(
      choices.map { $0["missedActors"] as? [String] } == [
        [], [], ["arn:aws:iam::111122223333:user/mallory"],
        ["arn:aws:iam::111122223333:user/mallory", "arn:aws:iam::111122223333:user/pipeline"],
      ])
    #expect(choices.map { $0["best"] as? Bool } == [false, true, false, false])
  }

  @Test("Settings that no alarm can have are named, and no choice is said to miss anything")
  func impossible() throws {
    let run = try Self.archive().run("tune", "in", "--datapoints", "3/2", "--quiet")
    #expect(run.text.hasSuffix("no choice could be tried\n"), "\(run.text)")
    #expect(run.errors.contains("3 of 2: not tried"), "\(run.errors)")
  }

  @Test("What may ring is no loss, and what must ring decides which choice is best")
  func demands() throws {
    let archive = try Self.archive()
    let noise = "{ $.userIdentity.arn = \"*/mallory\" }"
    let without = try Self.choices(archive, "--thresholds", "1,2,4", "--may-ring", noise)
    #expect(without.map { $0["noise"] as? Int } == [1, 1, 0, 0])
    #expect(without.map { $0["best"] as? Bool } == [false, false, true, false])
    let must = try Self.choices(archive, "--thresholds", "1,2,4", "--must-ring", noise)
    #expect(must.map { $0["best"] as? Bool } == [false, true, false, false])
    #expect(must.map { ($0["missedMustRing"] as? [String])?.count } == [0, 0, 1, 1])
    let time = try Self.choices(
      archive, "--thresholds", "1,2,4", "--must-ring", "2026-03-02T11:00:06Z")
    #expect(time.map { $0["best"] as? Bool } == [false, false, true, false])
  }

  @Test("Exceptions are tried beside none, and what they take away is not missed")
  func exceptions() throws {
    let choices = try Self.choices(
      Self.archive(), "--thresholds", "1", "--except-principal", "*:user/pipeline")
    #expect(choices.map { $0["exceptions"] as? Bool } == [false, false, true])
    #expect(choices.map { $0["alarms"] as? Int } == [5, 5, 1])
    #expect(choices.map { ($0["missedBursts"] as? [Any])?.count } == [0, 0, 0])
    #expect(choices.map { $0["best"] as? Bool } == [false, false, true])
  }

  @Test("A higher threshold that rings more often is pointed out")
  func steps() throws {
    let archive = try MadeArchive()
    // One a minute keeps an alarm of one in ALARM; of three in five minutes it leaves and comes back.
    let clocks = [
      "10:00:05", "10:01:05", "10:02:05", "10:06:05", "10:09:05", "10:10:05", "10:11:05",
    ]
    try archive.add(clocks.map { MadeCall($0, at: $0) }, as: "calls.json.gz")
    let text = try archive.run("tune", "in", "--thresholds", "1,3").text
    #expect(text.contains("more alarms than 1"), "\(text)")
    #expect(text.contains("a higher threshold and more alarms"), "\(text)")
  }

  @Test("What must ring and is nothing that any filter matches is said, and no choice is best")
  func unmet() throws {
    let result = try Self.archive().run(
      "tune", "in", "--thresholds", "1", "--must-ring", "{ $.eventName = Nothing }")
    #expect(result.errors.contains("no match is of what must ring: { $.eventName = Nothing }"))
    #expect(result.text.contains("every choice misses an incident"))
    let export = try Self.archive().run(
      "tune", "in", "--thresholds", "1", "--must-ring", "{ $.eventName = Nothing }", "--export",
      "cli")
    #expect(export.status == 1 && export.text.isEmpty)
  }

  @Test("The definitions of a choice replay as the choice says")
  func export() throws {
    let archive = try Self.archive()
    let tune = [
      "tune", "in", "--thresholds", "1,4", "--periods", "300,60", "--quiet", "--except-principal",
      "arn:aws:iam::111122223333:user/pipeline",
    ]
    for form in ["cli", "json", "cloudformation", "terraform"] {
      let run = try TrailbellProcess.run(
        tune + ["--export", form, "--choice", "7"], in: archive.folder.path)
      #expect(run.status == 0, "\(run.errors)")
      let name = form == "terraform" ? "rules.tf.json" : "rules.\(form)"
      try archive.folder.write(run.output, to: name)
      let replay = try archive.run("replay", "in", "--rules", name, "--quiet")
      #expect(replay.text.contains("1 time in ALARM, 6 min"), "\(form): \(replay.text)")
    }
    let now = try TrailbellProcess.run(
      tune + ["--export", "cli", "--choice", "0"], in: archive.folder.path)
    #expect(now.text == (try archive.run("rules", "export", "cis-4.8")).text)
  }

  @Test("Choices that CloudWatch would refuse are named and not tried")
  func refused() throws {
    let result = try Self.archive().run("tune", "in", "--periods", "7,60")
    #expect(result.errors.contains("7 s: not tried, period 7 is neither 10, 20, 30 nor"))
    #expect(result.status == 0)
  }

  @Test(
    "Wrong usage is refused",
    arguments: [
      "--thresholds one", "--periods 1.5", "--datapoints 2", "--datapoints 1/2/3",
      "--treatments some", "--must-ring '{ $.a = '", "--choice 1", "--topic x",
      "--export cli --format csv", "--format markdown", "--thresholds 1,", "--must-ring -",
      "--treat-missing-data all",
    ])
  func usage(arguments: String) throws {
    let result = try Self.archive().shell("trailbell tune in \(arguments)")
    #expect(result.status == 64, "\(result.errors)")
  }

  @Test("An empty folder, a damaged file, a pipe and a closed one end as everywhere")
  func endings() throws {
    let archive = try Self.archive()
    try archive.folder.makeFolder("empty")
    #expect(try archive.run("tune", "empty").status == 2)
    #expect(try archive.run("tune", "empty", "--allow-empty").status == 0)
    let pipe = try archive.shell("cat in/*.gz | trailbell tune --thresholds 1,2 --format csv -q")
    #expect(
      pipe.text
        == (try archive.run("tune", "in", "--thresholds", "1,2", "--format", "csv", "-q")).text)
    let closed = try archive.shell("trailbell tune in --quiet | head -c 1")
    #expect(closed.status == 0 && closed.errors.isEmpty)
    try archive.write(Array("{\"Records\":[{]}".utf8), to: "bad.json")
    let damaged = try archive.run("tune", "in")
    #expect(damaged.status == 2 && damaged.errors.contains("bad.json"))
  }

  @Test("A page of heat maps has no script, and shows names instead of obeying them")
  func page() throws {
    var call = MadeCall("x", at: "12:30:11")
    call.actor = "<script>alert(1)</script>"
    let archive = try MadeArchive([call])
    let page = try archive.run("tune", "in", "--format", "html", "--quiet").text
    #expect(!page.contains("<script") && page.contains("default-src 'none'"))
    #expect(page.contains("&lt;script&gt;"))
  }
}
