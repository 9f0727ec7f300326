import ReplayTestSupport
import Testing

@Suite("A shell completes what is typed")
struct CompletionTests {
  /// What bash offers at the end of `line`, in a folder with the files given.
  private func offered(
    _ line: String, files: [String] = [], folders: [String] = []
  ) throws -> [String] {
    let scratch = try TemporaryFolder()
    for folder in folders { try scratch.makeFolder(folder) }
    for file in files { try scratch.write("", to: file) }
    let script = """
      bash --norc -c 'source <(trailbell --generate-completion-script bash)
      COMP_LINE=$1 COMP_POINT=${#1}
      read -ra COMP_WORDS <<< "$1"
      [[ $1 == *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _trailbell trailbell "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf "%s\\n" "${COMPREPLY[@]}"' bash '\(line)'
      """
    let result = try TrailbellProcess.shell(script, in: scratch.path)
    #expect(result.status == 0, "\(result.errors)")
    return result.text.split(separator: "\n").map(String.init)
  }

  @Test("Commands, options and their values")
  func words() throws {
    #expect(try offered("trailbell repl") == ["replay"])
    #expect(try offered("trailbell replay --as-") == ["--as-described"])
    #expect(try offered("trailbell replay --windows ") == ["sliding", "aligned"])
    #expect(try offered("trailbell check --controls cis-4.1").contains("cis-4.15"))
    #expect(try offered("trailbell rules export cloudwatch.1").contains("cloudwatch.1"))
  }

  @Test(
    "Files, where a file is asked for",
    arguments: [
      "trailbell replay ", "trailbell replay --files-from ", "trailbell replay --alarm ",
      "trailbell replay --summary ", "trailbell replay --errors ", "trailbell exposure --summary ",
      "trailbell timeline --summary ", "trailbell match --summary ", "trailbell show --in ",
      "trailbell check ", "trailbell check --event ", "trailbell check --events ",
      "trailbell simulate --alarm ", "trailbell simulate --samples ",
    ])
  func files(line: String) throws {
    #expect(try offered(line, files: ["one.json"]).contains("one.json"))
  }

  @Test("Controls and files, where rules are asked for")
  func rules() throws {
    let all = try offered("trailbell replay --rules ", files: ["mine.yaml"], folders: ["more"])
    #expect(all.contains("cis"))
    #expect(all.contains("cis-4.8"))
    #expect(all.contains("mine.yaml"))
    #expect(all.contains("more/"))
    #expect(
      try offered("trailbell replay --rules more/", files: ["more/b.json"], folders: ["more"])
        == ["more/b.json"])
  }

  @Test("A file's name is never run: bash would do so with what is in $( )")
  func hostile() throws {
    let files = ["$(exit)", "`exit`", "a\"b", "a\nb", "a*", "a b.json"]
    let offered = try offered("trailbell replay --rules ", files: files)
    #expect(offered.filter { !$0.hasPrefix("cis") && !$0.hasPrefix("cloudwatch") } == ["a b.json"])
  }

  @Test("Each shell's completions know every command", arguments: ["bash", "zsh", "fish"])
  func shells(shell: String) throws {
    let script = try TrailbellProcess.run(
      ["--generate-completion-script", shell], in: Place.package)
    #expect(script.status == 0)
    for command in ["replay", "match", "timeline", "exposure", "show", "check", "simulate"] {
      #expect(script.text.contains(command))
    }
  }
}
