import Foundation
import ReplayTestSupport
import Testing

@Suite("Results that a command is given")
struct FollowExecTests {
  /// Two alarms, each of which goes to ALARM and leaves it.
  private static func made() throws -> MadeArchive {
    let archive = try MadeArchive()
    let calls = [
      MadeCall("a", at: "14:02:10"), MadeCall("b", at: "14:02:20").named("StopLogging"),
      MadeCall("c", at: "15:30:00").named("GetObject"),
    ]
    for (name, calls) in [("1405", Array(calls[..<2])), ("1535", Array(calls[2...]))] {
      try archive.add(
        calls, as: "111122223333_CloudTrail_eu-west-1_20260302T\(name)Z_abcdefgh.json.gz")
    }
    return archive
  }

  private static let rules = ["--rules", "cis"]

  private static func follow(_ archive: MadeArchive, _ script: String, _ more: String...) throws
    -> ProcessResult
  {
    try archive.folder.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "command")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: archive.folder.path(of: "command"))
    return try TrailbellProcess.run(
      ["follow", "in", "--state", "state", "--once", "--quiet", "--from", "beginning"]
        + ["--exec", "./command 'two words'"] + rules + more, in: archive.folder.path)
  }

  private static func lines(_ archive: MadeArchive, _ file: String) throws -> [String] {
    let text = try String(contentsOfFile: archive.folder.path(of: file), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// Whether a process is there that has not ended.
  private static func runs(_ process: String) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state.map { !$0.contains(") Z ") } ?? false
  }

  private static func undelivered(_ archive: MadeArchive) throws -> Int? {
    let status = try archive.shell("trailbell follow --status --state state --json")
    return try JSONText.object(status.text)["undelivered"] as? Int
  }

  @Test("Each result is on its standard input, and what it is about in variables")
  func input() throws {
    let archive = try Self.made()
    let result = try Self.follow(
      archive,
      #"""
      cat >> lines
      echo "$1|$TRAILBELL_TYPE|$TRAILBELL_ALARM|$TRAILBELL_PREVIOUS_STATE|$TRAILBELL_STATE|$TRAILBELL_AT|$TRAILBELL_REVISION|$TRAILBELL_FINAL|$TRAILBELL_ATTEMPT" >> variables
      """#)
    #expect(result.status == 0 && result.text.isEmpty && result.errors.isEmpty)
    let objects = try Self.lines(archive, "lines").map { try JSONText.object($0) }
    #expect(objects.count == 4)
    #expect(Set(objects.compactMap { $0["id"] as? String }).count == 4)
    let expected = [
      "CIS-4.5-CloudTrail-Configuration-Changes", "CIS-4.8-S3-Bucket-Policy-Changes",
    ].flatMap { alarm in
      [
        "two words|transition|\(alarm)|ALARM|INSUFFICIENT_DATA|2026-03-02T14:18:00Z|1|true|1",
        "two words|transition|\(alarm)|INSUFFICIENT_DATA|ALARM|2026-03-02T14:03:00Z|1|true|1",
      ]
    }
    let variables = try Self.lines(archive, "variables").sorted()
    #expect(variables == expected)
    #expect(try Self.undelivered(archive) == 0)
    #expect(try Self.follow(archive, "echo again >> lines").status == 0)
    #expect(try Self.lines(archive, "lines").count == 4)
  }

  @Test("One that fails is given the result again; its alarm's later ones wait, others' do not")
  func failing() throws {
    let archive = try Self.made()
    let result = try Self.follow(
      archive,
      #"""
      case $TRAILBELL_ALARM-$TRAILBELL_ATTEMPT in *4.8*-[12]) exit 7 ;; esac
      echo "$TRAILBELL_ALARM $TRAILBELL_STATE $TRAILBELL_ATTEMPT" >> taken
      """#)
    #expect(result.status == 0)
    #expect(result.errors.contains("--exec: exit status 7, for transition ALARM of CIS-4.8"))
    #expect(result.errors.contains("again in 2 s"))
    let taken = try Self.lines(archive, "taken")
    #expect(
      taken == [
        "CIS-4.5-CloudTrail-Configuration-Changes ALARM 1",
        "CIS-4.5-CloudTrail-Configuration-Changes INSUFFICIENT_DATA 1",
        "CIS-4.8-S3-Bucket-Policy-Changes ALARM 3",
        "CIS-4.8-S3-Bucket-Policy-Changes INSUFFICIENT_DATA 3",
      ])
  }

  @Test(
    "One that never ends is ended with all it began; what it did not take comes with the next pass")
  func hanging() throws {
    let archive = try Self.made()
    let live = try LiveTrailbell(
      ["follow", "in", "--state", "state", "--poll", "1s", "--from", "beginning", "--quiet"]
        + [
          "--exec",
          "sh -c '(trap \"\" TERM; exec sleep 1000) & echo $! >> children; exec sleep 1000'",
        ]
        + ["--exec-timeout", "1s"] + Self.rules, in: archive.folder.path)
    // It goes on looking meanwhile: a file that comes now is read.
    let file = archive.folder.path(of: "children")
    while live.isRunning,
      try !FileManager.default.fileExists(atPath: file) || Self.lines(archive, "children").count < 2
    {
      usleep(50_000)
    }
    #expect(try #require(live.nextMessage()).contains("--exec: did not end within 1 s"))
    live.interrupt(SIGTERM)
    let ended = try live.end()
    #expect(ended.status == 0)
    for child in try Self.lines(archive, "children") {
      #expect(!Self.runs(child), "a command's own child is left")
    }
    #expect(try Self.undelivered(archive) == 4)
    #expect(try Self.follow(archive, "echo taken >> taken").status == 0)
    #expect(try Self.lines(archive, "taken").count == 4)
  }

  @Test("When following ends, a command has five seconds more, and is ended then")
  func ending() throws {
    let archive = try Self.made()
    let live = try LiveTrailbell(
      ["follow", "in", "--state", "state", "--poll", "1s", "--from", "beginning", "--quiet"]
        + ["--exec", "sh -c 'echo $$ >> begun; sleep 1000'"] + Self.rules, in: archive.folder.path)
    let file = archive.folder.path(of: "begun")
    while live.isRunning, !FileManager.default.fileExists(atPath: file) { usleep(50_000) }
    live.interrupt(SIGTERM)
    let ended = try live.end()
    #expect(ended.status == 0)
    #expect(ended.errors.contains("did not end before following did"))
    for process in try Self.lines(archive, "begun") { #expect(!Self.runs(process)) }
    #expect(try Self.undelivered(archive) == 4)
  }

  @Test("A command of several lines is one, and its status waits until it has been said")
  func severalLines() throws {
    let archive = try Self.made()
    let command = "sh -c '\n  echo one >> taken\n  exit 3' # a remark\n"
    let arguments = [
      "follow", "in", "--state", "state", "--once", "--quiet", "--from", "beginning",
    ]
    let failing = try TrailbellProcess.run(
      arguments + ["--exec", command, "--fail-on", "alarm"] + Self.rules,
      in: archive.folder.path)
    #expect(failing.status == 2)
    #expect(try Self.lines(archive, "taken").count == 10)
    let second = try Self.follow(archive, "exit 0", "--fail-on", "alarm")
    #expect(second.status == 1)
    #expect(try Self.follow(archive, "exit 0", "--fail-on", "alarm").status == 0)
  }

  @Test(
    "It may close its input, leave processes behind, or write a lot",
    arguments: [
      "exec <&-; sleep 0.1", "(sleep 20; echo late) & exit 0", "exec <&- >&- 2>&-",
      "yes | head -c 300000",
    ])
  func manners(script: String) throws {
    let archive = try Self.made()
    let result = try Self.follow(archive, "echo begun >> taken\n" + script)
    #expect(result.status == 0 && result.text.isEmpty)
    #expect(try Self.lines(archive, "taken").count == 4)
    #expect(try Self.undelivered(archive) == 0)
  }

  @Test("A command that takes nothing is left alone after some tries, and the status says so")
  func givenUp() throws {
    let archive = try Self.made()
    let result = try Self.follow(archive, "echo tried >> tries; kill -9 $$", "--fail-on", "alarm")
    #expect(result.status == 2)
    #expect(result.errors.contains("ended by signal 9"))
    #expect(result.errors.contains("again with the next pass"))
    // The first result of each alarm, five times.
    #expect(try Self.lines(archive, "tries").count == 10)
    #expect(try Self.undelivered(archive) == 4)
    let status = try archive.shell("trailbell follow --status --state state")
    #expect(status.text.contains("4 lines not delivered · last failure at "))
    #expect(status.text.contains("ended by signal 9"))
  }

  @Test(
    "What cannot be a command is refused, and so is one without a beginning",
    arguments: [
      (
        ["--from", "now", "--exec", "no-such-program"],
        "no-such-program is no program that can be run"
      ),
      (["--from", "now", "--exec", "'sh"], "a quote is not closed"),
      (["--from", "now", "--exec", ""], "--exec takes a command"),
      (["--exec", "cat"], "--exec needs --from"),
    ])
  func refused(options: [String], words: String) throws {
    let archive = try Self.made()
    let result = try TrailbellProcess.run(
      ["follow", "in", "--state", "state"] + options, in: archive.folder.path)
    #expect(result.status == 64 && result.errors.contains(words))
  }

  @Test(
    "It may be given what CloudWatch would have sent", arguments: ["sns", "eventbridge", "history"])
  func forms(form: String) throws {
    let archive = try Self.made()
    let result = try Self.follow(archive, "cat > \"$TRAILBELL_ID\"", "--format", form)
    #expect(result.status == 0)
    let replay = try TrailbellProcess.run(
      ["replay", "in", "--quiet", "--format", form] + Self.rules, in: archive.folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: archive.folder.path)
      .filter { $0.utf8.count == 32 }
    // Rules notify of ALARM alone.
    #expect(names.count == (form == "sns" ? 2 : 4))
    let texts = try names.map {
      try String(contentsOfFile: archive.folder.path(of: $0), encoding: .utf8)
    }
    if form == "history" {
      let items = texts.flatMap { $0.components(separatedBy: "\n").dropFirst(2).dropLast(3) }
      for item in items { #expect(replay.text.contains(item)) }
    } else {
      #expect(texts.sorted() == replay.text.split(separator: "\n").map { $0 + "\n" }.sorted())
    }
  }
}
