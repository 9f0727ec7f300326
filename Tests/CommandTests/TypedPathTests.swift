import ReplayTestSupport
import Testing

/// Paths are bytes: what was named is read, and nothing in its place.
@Suite("Paths as they are typed")
struct TypedPathTests {
  /// A folder with a file whose name is no UTF-8, and one that has U+FFFD in that place.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    let line = MadeCall("bytes").json
    let script = """
      printf '%s' '\(line)' > "$(printf 'a\\377.json')"; printf '%s' '\(line)' > "$(printf 'b\\364\\217\\277\\277.json')"
      echo '{"not":"this"}' > "$(printf 'a\\357\\277\\275.json')"
      """
    let made = try TrailbellProcess.shell(script, in: archive.folder.path)
    #expect(made.status == 0)
    return archive
  }

  @Test(
    "An argument that is no UTF-8 opens what it names, and so does one of private characters",
    arguments: [#"a\377.json"#, #"b\364\217\277\277.json"#])
  func arguments(name: String) throws {
    let archive = try Self.archive()
    let result = try archive.shell("trailbell match -c \"$(printf '\(name)')\"")
    #expect(result.text == "1\n" && result.status == 0, "\(result)")
    let list = try archive.shell("printf '\(name)\\n' > list; trailbell match -c --files-from list")
    #expect(list.text == "1\n" && list.status == 0, "\(list)")
  }

  @Test("A list from Windows names the files it means, and one with such names keeps them")
  func lists() throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("x").bytes, to: "x.json")
    let windows = try archive.shell(
      #"printf '\357\273\277in/x.json\r\n' > l; trailbell match -c --files-from l"#)
    #expect(windows.text == "1\n" && windows.status == 0, "\(windows)")
    let odd = try archive.shell(
      #"cp in/x.json "$(printf 'y\r')"; printf 'y\r\n' > l; trailbell match -c --files-from l"#)
    #expect(odd.text == "1\n" && odd.status == 0, "\(odd)")
  }

  @Test("A file is read once, by whatever names it is named")
  func named() throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("x").bytes, to: "x.json")
    let result = try archive.shell(
      "ln -s in/x.json link; trailbell match -c link in in/x.json ./in --verbose")
    #expect(result.text == "1\n")
    #expect(result.errors.contains("files: 1 found"))
    #expect(result.errors.contains("files named again, and read once: 3"))
  }

  @Test(
    "Nothing that is read is overwritten, nor written to twice",
    arguments: [
      ("in/x.json --summary in/x.json", "--summary would overwrite in/x.json, which is read"),
      ("in --errors in/x.json", "--errors would overwrite in/x.json, which is read with in"),
      ("--files-from list --errors list", "--errors would overwrite list, which is read"),
      ("in --summary $(printf 'x\\377')", "--summary takes a path in UTF-8"),
      (
        "--files-from list --errors in/x.json",
        "--errors would overwrite in/x.json, which --files-from may name; give a new file"
      ),
      ("in --errors out --summary out", "--errors and --summary name one file; give two"),
      ("in --errors out --summary ./out2", "--errors and --summary name one file; give two"),
    ])
  func written(options: String, told: String) throws {
    for command in ["replay", "match"] {
      let archive = try MadeArchive()
      try archive.write(MadeCall("x").bytes, to: "x.json")
      let result = try archive.shell(
        "echo in/x.json > list; echo > o; ln -s o out; ln -s o out2; trailbell \(command) \(options)"
      )
      #expect(result.status == 64, "\(result)")
      #expect(result.errors.contains(told), "\(result)")
      #expect(try archive.run("match", "in", "-c").text == "1\n")
    }
  }

  @Test("What an earlier run wrote into the folder may be written again")
  func writtenAgain() throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("x").bytes, to: "x.json")
    for _ in 0..<2 {
      let result = try archive.run("replay", "in", "--summary", "in/s", "--errors", "in/e")
      #expect(result.status == 0, "\(result)")
    }
  }
}
