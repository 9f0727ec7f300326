import Foundation
import ReplayTestSupport
import Testing

/// Options of a file and of the environment are as good as typed ones, and never unseen.
@Suite("Options that are not typed")
struct ConfigurationTests {
  private static func archive(_ options: String) throws -> MadeArchive {
    let archive = try MadeArchive([MadeCall("one"), MadeCall("two").named("GetObject")])
    try archive.folder.write(options, to: "o.conf")
    return archive
  }

  @Test(
    "They are taken as if they were typed, and said",
    arguments: [
      ("--count", "match in --config o.conf", "1\n", "--count"),
      ("--count", "--config o.conf match in", "1\n", "--count"),
      ("--count", "match --config=o.conf in", "1\n", "--count"),
      ("-c # a remark\r\n\n  # another", "match in --config o.conf", "1\n", "--count"),
      (
        "--pattern '{ $.eventName = \"GetObject\" }'\n-c", "match in --config o.conf", "1\n",
        "--pattern={ $.eventName = \"GetObject\" } --count"
      ),
      (
        #"--pattern="{ $.eventName = \"Get*\" }""#, "match in -c --config o.conf", "1\n",
        "--pattern={ $.eventName = \"Get*\" }"
      ),
      (#"--pattern {\ $.eventName\ =\ * } "#, "match in -c --config o.conf", "2\n", nil),
      (
        "--pattern Get --count", "match in --pattern '?PutBucketPolicy ?GetObject' --config o.conf",
        "2\n", nil
      ),
      ("--evidence 3\n--count", "match in --config o.conf", "1\n", "--count"),
      ("--evidence 3", "match in -c --config o.conf", "1\n", "none of them is for this command"),
      ("--count --quiet", "match in --config o.conf", "1\n", "--count --quiet"),
      ("-cq", "match in --config o.conf", "1\n", "--count --quiet"),
      ("\u{FEFF}--count", "match in --config o.conf", "1\n", "--count"),
      ("--count", "match in --config o.conf -q", "1\n", ""),
    ])
  func taken(options: String, command: String, output: String, said: String?) throws {
    let result = try Self.archive(options).shell("trailbell \(command)")
    guard let said else {
      #expect(result.ending == .status(options.contains("\\") ? 64 : 0), "\(result)")
      return
    }
    #expect(result.text == output, "\(result)")
    #expect(result.errors == (said.isEmpty ? "" : "trailbell: options of o.conf: \(said)\n"))
  }

  @Test("What is typed wins over a file, and a file over the environment")
  func order() throws {
    let archive = try Self.archive("--jobs 3\n--region eu-west-1")
    let run = { (line: String) in
      try archive.shell("TRAILBELL_OPTIONS='\(line)' trailbell match in -c")
    }
    #expect(try run("--jobs x").errors.contains("options of TRAILBELL_OPTIONS: --jobs=x\n"))
    #expect(try run("--jobs x").status == 64)
    let both = try archive.shell(
      "TRAILBELL_OPTIONS='--jobs 2' trailbell match in -c --config o.conf --jobs x")
    #expect(both.errors.contains("invalid for '--jobs <count>'") && both.status == 64)
    let regions = try archive.shell("trailbell match in -c --config o.conf --region nowhere")
    #expect(regions.text == "1\n")
  }

  @Test(
    "What is typed is in the place of what excludes it, and what makes no difference is passed over",
    arguments: [
      ("--json", "timeline in -f csv", "eventTime,"), ("--format text", "timeline in --json", "{"),
      ("--format csv", "timeline in", "eventTime,"), ("--format csv", "timeline in -fjsonl", "{"),
      ("--time-zone +01:00", "timeline in --json", "{"),
      ("--time-zone +01:00", "timeline in -f markdown", "## Timeline"),
      ("--format sns", "timeline in --json", "{"), ("--format csv", "rules list --json", "{"),
      ("--rules cis", "match in -c --pattern GetObject", "1"),
      ("--pattern GetObject", "match in -c --rules cis-4.8", "1"),
    ])
  func passedOver(options: String, command: String, output: String) throws {
    let archive = try Self.archive(options)
    for line in [
      "trailbell \(command) --config o.conf", "TRAILBELL_OPTIONS='\(options)' trailbell \(command)",
    ] {
      let result = try archive.shell(line)
      #expect(result.status == 0 && result.text.hasPrefix(output), "\(result)")
    }
  }

  @Test("Wrong options do not stand before the help")
  func help() throws {
    let archive = try Self.archive("--bogus")
    let help = try archive.shell("TRAILBELL_OPTIONS=--bogus trailbell match --help")
    #expect(help.status == 0 && help.text.contains("USAGE: trailbell match"))
  }

  @Test(
    "What would change what counts as success, what is read or what is overwritten is refused",
    arguments: [
      ("--fail-on alarm", "line 1: --fail-on is only for the command line"),
      ("\n--allow-empty", "line 2: --allow-empty is only for the command line"),
      ("--summary x", "--summary is only for the command line"),
      ("--format tables", "\"tables\" is not a value of --format"),
      ("--config x", "--config is only for the command line"),
      ("--files-from x", "--files-from is only for the command line"),
      ("in", "\"in\" is not an option; inputs are typed"),
      ("-", "\"-\" is not an option; inputs are typed"),
      ("--colour x", "there is no option --colour"),
      ("--pattern 'x", "a quote is not closed"), ("--jobs", "--jobs needs a value"),
    ])
  func refused(options: String, words: String) throws {
    let archive = try Self.archive(options)
    let result = try archive.run("match", "in", "--config", "o.conf")
    #expect(result.status == 64 && result.text.isEmpty)
    #expect(result.errors.contains("o.conf: ") && result.errors.contains(words), "\(result.errors)")
  }

  @Test("A file that is not there is said, and nothing is run")
  func missing() throws {
    let archive = try Self.archive("")
    let result = try archive.run("match", "in", "--config", "gone.conf")
    #expect(result.status == 64 && result.text.isEmpty)
    #expect(
      result.errors.contains("gone.conf: cannot be opened")
        || result.errors.contains("No such file"))
    #expect(try archive.run("match", "in", "--config", "-").status == 64)
    #expect(try archive.run("match", "in", "--config").status == 64)
    #expect(try archive.run("match", "in", "-c", "--config", "o.conf").text == "1\n")
  }

  @Test("Each option of each command is known by the name that its help gives it")
  func names() throws {
    let table = try String(
      contentsOfFile: Place.package + "/Documentation/Options.md", encoding: .utf8)
    let names = Set(table.matches(of: /`(--[a-z0-9-]+)/).map { String($0.1) })
    let archive = try Self.archive("")
    let unknown = try names.filter { name in
      try archive.folder.write(name + "=x", to: "o.conf")
      return try archive.run("match", "in", "-c", "--config", "o.conf").errors
        .contains("there is no option")
    }
    #expect(names.count > 40)
    #expect(unknown.isEmpty)
  }
}
