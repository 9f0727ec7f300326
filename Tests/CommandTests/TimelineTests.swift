import Foundation
import ReplayTestSupport
import Testing

@Suite("trailbell timeline")
struct TimelineTests {
  private static func places(_ result: ProcessResult) throws -> [String] {
    try result.lines.map { line in
      let row = try JSONText.object(line)
      return "\(row["file"] ?? ""):\(row["record"] ?? "")"
    }
  }

  private static func archive(_ files: [String: [UInt8]]) throws -> MadeArchive {
    let archive = try MadeArchive()
    for (name, bytes) in files { try archive.folder.write(bytes, to: name) }
    return archive
  }

  @Test("Rows are those that a plain filter and sort gives", arguments: 0..<24)
  func agreement(seed: Int) throws {
    var random = RandomTimeline(seed: seed)
    let (files, asked) = (random.files(), random.asked())
    var options = asked.sorted { $0.key < $1.key }.flatMap { option, texts in
      texts.flatMap { ["--" + option, $0] }
    }
    var twin = ReferenceTimeline(asked: asked)
    if seed % 4 == 0 {
      twin.keepsDuplicates = true
      options += ["--duplicates", "count"]
    }
    let archive = try Self.archive(files)
    let run = ["timeline", "in", "--format", "jsonl"] + options
    let result = try withExtendedLifetime(archive) {
      try TrailbellProcess.run(run, in: archive.folder.path)
    }
    #expect(try Self.places(result) == twin.places(in: files), "seed \(seed): \(options)")
    #expect(result.status == 0)
  }

  @Test(
    "One job, many jobs and the order of inputs give the same bytes", arguments: ["text", "jsonl"])
  func jobs(format: String) throws {
    var random = RandomTimeline(seed: 99)
    let archive = try Self.archive(random.files())
    let line = "--format \(format) --duplicates drop --quiet"
    let one = try archive.shell("trailbell timeline in \(line) --jobs 1")
    let many = try archive.shell(
      "trailbell timeline in/c.json in/b.json in/a.json \(line) --jobs 7")
    #expect(one.lines.count > 20)
    // The rows of a single folder leave its name out.
    let text = one.text.replacing(#/  ([abc]\.json:)/#) { "  in/\($0.1)" }
    #expect((format == "text" ? text : one.text) == many.text)
  }

  @Test(
    "The groups of all rows come to the rows", arguments: ["actor", "event", "address", "tool"])
  func groups(by grouping: String) throws {
    var random = RandomTimeline(seed: 7)
    let files = random.files()
    let rows = try ReferenceTimeline().rows(in: files)
    let result = try Self.archive(files)
      .run("timeline", "in", "--by", grouping, "--format", "jsonl")
    let groups = try result.lines.map { try JSONText.object($0) }
    let counts = groups.map { $0["count"] as? Int ?? 0 }
    #expect(counts.reduce(0, +) == rows.count)
    #expect(counts == counts.sorted(by: >))
    for group in groups where grouping == "event" {
      let own = rows.filter { $0.text("eventName") == group["name"] as? String }
      #expect(group["count"] as? Int == own.count)
      #expect(group["denied"] as? Int == own.count { $0.text("errorCode") != nil })
      #expect(group["first"] as? String == own.map(\.time).min())
      #expect(group["addresses"] as? Int == Set(own.map { $0.text("sourceIPAddress") }).count)
    }
  }

  @Test("More texts than one pattern holds give the same rows, and it is said how they are judged")
  func longSelection() throws {
    var random = RandomTimeline(seed: 5)
    let files = random.files()
    let names = (0..<60).map { "AnotherCallWithALongName\($0)" } + ["*Acl"]
    let options = names.flatMap { ["--event", $0] } + ["--actor", "*a*"]
    let run = ["timeline", "in", "--verbose", "--format", "jsonl"] + options
    let archive = try Self.archive(files)
    let result = try withExtendedLifetime(archive) {
      try TrailbellProcess.run(run, in: archive.folder.path)
    }
    let twin = ReferenceTimeline(asked: ["event": names, "actor": ["*a*"]])
    #expect(try Self.places(result) == twin.places(in: files))
    #expect(result.errors.contains("--event is judged by the event of each row\n"))
    #expect(result.errors.contains("--actor is judged by the pattern {"))
  }

  @Test(
    "Each ending has its status",
    arguments: [
      ("in", 0), ("in --actor nobody", 0), ("in missing", 2), ("in --pattern '{ $.a = }'", 65),
      ("in --event ''", 64), ("in --window 5m", 64), ("in --around noon", 64),
      ("in --around 2026-03-02 --window 5", 64), ("in --around 2026-03-02 --window 0s", 64),
      ("in --around 2026-03-02 --alarm pattern", 64), ("in --by month", 64),
      ("- --alarm pattern", 64), ("in --alarm nobody", 64),
      ("in --alarm CIS-4.8-S3-Bucket-Policy-Changes", 0), ("in --summary -", 64),
    ])
  func ending(arguments: String, status: Int) throws {
    let archive = try MadeArchive([MadeCall("one")])
    let result = try archive.shell("trailbell timeline \(arguments) < /dev/null")
    #expect(result.ending == .status(Int32(status)), "\(result.errors)")
  }

  @Test("An alarm that is not there is answered with those that are")
  func unknownAlarm() throws {
    let result = try MadeArchive([MadeCall("one")]).run("timeline", "in", "--alarm", "nobody")
    #expect(result.errors.contains("CIS-4.8-S3-Bucket-Policy-Changes"))
    #expect(result.text.isEmpty)
  }

  @Test("Around an alarm are all records near it, whatever they are about, and no others")
  func alarm() throws {
    let calls = [
      MadeCall("early", at: "13:00:00").named("GetObject"),
      MadeCall("near", at: "13:55:00").named("ListBuckets"), MadeCall("cause", at: "14:02:11"),
      MadeCall("late", at: "15:00:00").named("GetObject"),
    ]
    let result = try MadeArchive(calls)
      .run(
        "timeline", "in", "--alarm", "CIS-4.8-S3-Bucket-Policy-Changes", "--format", "jsonl")
    let found = try result.lines.map { try JSONText.object($0)["eventID"] as? String }
    #expect(found == ["near", "cause"])
  }

  @Test("A time and a window take the first second and leave the last one out")
  func around() throws {
    let calls = ["13:59:59", "14:00:00", "14:09:59", "14:10:00"].map { MadeCall($0, at: $0) }
    let result = try MadeArchive(calls).run(
      "timeline", "in", "--around", "2026-03-02T14:05:00Z", "--window", "5m", "--format", "jsonl")
    let found = try result.lines.map { try JSONText.object($0)["eventID"] as? String }
    #expect(found == ["14:00:00", "14:09:59"])
  }

  @Test("On the delivery clock, the delivery that came first is the row, at its time")
  func delivery() throws {
    let archive = try MadeArchive()
    let name = { (minute: String) in
      "111122223333_CloudTrail_eu-west-1_20260302T\(minute)Z_AAAAAAAAAAAAAAAA.json.gz"
    }
    try archive.add(
      [MadeCall("a", at: "14:02:11"), MadeCall("b", at: "14:01:00")], as: name("1420"))
    try archive.add(
      [MadeCall("a", at: "14:02:11"), MadeCall("c", at: "14:03:00")], as: name("1405"))
    let result = try archive.run(
      "timeline", "in", "--clock", "delivery", "--format", "jsonl")
    let rows = try result.lines.map { try JSONText.object($0) }
    #expect(rows.map { $0["eventID"] as? String } == ["a", "c", "b"])
    #expect(rows[0]["deliveryTime"] as? String == "2026-03-02T14:05:00Z")
    #expect(result.errors.contains("3 rows, 1 duplicate dropped"))
  }

  @Test("Records from a pipe give the same as from a file, and a closed pipe is no error")
  func pipes() throws {
    let archive = try MadeArchive([MadeCall("one"), MadeCall("two", at: "14:00:00")])
    let file = try archive.run("timeline", "in", "--format", "jsonl")
    let pipe = try archive.shell("cat in/calls.json.gz | trailbell timeline --format jsonl")
    #expect(pipe.lines.count == 2)
    #expect(
      pipe.text.replacing(#""file":"-""#, with: #""file":"in/calls.json.gz""#) == file.text)
    let closed = try archive.shell("trailbell timeline in --quiet | head -c 1")
    #expect(closed.status == 0 && closed.errors.isEmpty)
  }

  @Test("A record that holds terminal escapes is shown, not obeyed")
  func hostile() throws {
    var call = MadeCall("one")
    call.actor = #"arn:aws:iam::1:user/\u001b[31m\u202e"#
    for by in ["", "--by actor"] {
      let result = try MadeArchive([call]).shell("trailbell timeline in \(by)")
      #expect(result.text.contains(#"\u{1b}[31m\u{202e}"#))
      #expect(!result.text.contains("\u{1B}"))
    }
  }
}
