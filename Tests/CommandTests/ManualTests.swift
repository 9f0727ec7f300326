import Testing

@Suite("The manual says what the help says")
struct ManualTests {
  /// A manual page's name, such as `trailbell-replay`, and its source.
  private static func pages() throws -> [String: String] {
    let result = try TrailbellProcess.shell(
      """
      Samples/Packages/manual "$(command -v trailbell)" "$SCRATCH" && cd "$SCRATCH" && \
      for page in *.1; do echo "page $page"; cat "$page"; done
      """, in: Place.package)
    #expect(result.status == 0, "\(result.errors)")
    var pages: [String: String] = [:]
    var name = ""
    for line in result.text.split(separator: "\n") {
      if line.hasPrefix("page ") {
        name = String(line.dropFirst(5).dropLast(2))
      } else {
        pages[name, default: ""] += line.replacing("\\-", with: "-") + "\n"
      }
    }
    return pages
  }

  /// The options that a command's help explains, such as `--rules`.
  private static func options(of command: [String]) throws -> [String] {
    let help = try TrailbellProcess.run(["help"] + command, in: Place.package).text
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
    // Before the value and the explanation, which may name other options.
    let labels = lines.compactMap { line in
      line.dropFirst(2).split(separator: " <")[0].split(separator: "  ").first
    }
    return labels.flatMap { label in label.matches(of: #/--[a-z-]+/#).map { String($0.output) } }
  }

  @Test("Each command has its page, and each option of its help is in bold on it")
  func options() throws {
    let pages = try Self.pages()
    #expect(pages.count > 10)
    for (name, text) in pages {
      #expect(text.hasPrefix(".TH \(name.uppercased()) 1 "))
      for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "SEE ALSO"] {
        #expect(text.contains("\n.SH \(section)\n"), "\(name)")
      }
      let options = try Self.options(of: name.split(separator: "-").dropFirst().map(String.init))
      #expect(options.contains("--help"), "\(name)")
      for option in options {
        #expect(
          text.split(separator: "\n").contains { line in
            line.hasPrefix("\\fB") && line.firstRange(of: option) != nil
          }, "\(name): \(option)")
      }
    }
  }

  @Test("Its first page has the exit statuses, the examples and every command")
  func first() throws {
    let pages = try Self.pages()
    let first = try #require(pages["trailbell"])
    for text in [
      "64  wrong usage", "trailbell replay logs/", ".B NO_COLOR", "--generate-completion-script",
    ] {
      #expect(first.contains(text), "\(text)")
    }
    for name in pages.keys where name.count(where: { $0 == "-" }) == 1 {
      #expect(first.contains(".BR \(name) (1)"), "\(name)")
    }
  }
}
