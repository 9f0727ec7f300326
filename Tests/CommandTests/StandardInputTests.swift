import ReplayTestSupport
import Testing

@Suite("Standard input reads as files do")
struct StandardInputTests {
  private static let report =
    "--rules cis --format jsonl --show transitions,windows,matches --quiet"

  /// The facts a pipe cannot know, taken out.
  private static func withoutFiles(_ text: String) -> String {
    text.replacing(#/"file":"[^"]*"/#, with: "").replacing(#/"record":[0-9]+/#, with: "")
      .replacing(#/"deliveryTime":("[^"]*"|null)/#, with: "")
  }

  @Test("A piped archive differs from its folder in file, record and deliveryTime alone")
  func pipedArchive() throws {
    let walked = try TrailbellProcess.shell(
      "trailbell replay \(Place.samples) \(Self.report)", in: Place.package)
    let piped = try TrailbellProcess.shell(
      "find \(Place.samples) -name '*.gz' | sort | xargs cat | trailbell replay - \(Self.report)",
      in: Place.package)
    #expect(piped.status == 0)
    #expect(Self.withoutFiles(piped.text) == Self.withoutFiles(walked.text))
    #expect(piped.text != walked.text)
  }

  @Test("Matching records of a piped archive are the same bytes as those of its folder")
  func pipedMatches() throws {
    let walked = try TrailbellProcess.shell(
      "trailbell match \(Place.samples) --rules cis | sort", in: Place.package)
    let piped = try TrailbellProcess.shell(
      "find \(Place.samples) -name '*.gz' | xargs cat | trailbell match --rules cis | sort",
      in: Place.package)
    #expect(!piped.output.isEmpty)
    #expect(piped.output == walked.output)
  }

  @Test("From a pipe, the file is a dash and the delivery time null")
  func pipedFacts() throws {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b")])
    let result = try archive.shell(
      "cat in/calls.json.gz | trailbell replay --format jsonl --show matches --quiet")
    let last = try #require(result.lines.last)
    #expect(last.contains(#""file":"-","record":2,"outcome":"done","#))
    #expect(last.contains(#""deliveryTime":null"#))
  }

  @Test("Without inputs, standard input is read when it is no terminal")
  func noInputs() throws {
    let archive = try MadeArchive()
    let input = MadeArchive.document([MadeCall("a")])
    #expect(try archive.run("match", "-c", input: input).text == "1\n")
    #expect(try archive.run("match", "-c", "-", input: GzipWriter.member(input)).text == "1\n")
  }

  @Test("Standard input may stand among files")
  func amongFiles() throws {
    let archive = try MadeArchive([MadeCall("file")])
    let input = MadeArchive.document([MadeCall("pipe")])
    let result = try archive.run("match", "-", "in", input: input)
    let order = try result.lines.map { try JSONText.object($0)["eventID"] as? String }
    #expect(order == ["pipe", "file"])
  }

  @Test(
    "Empty standard input is reported and gives status 2",
    arguments: ["match", "match -c", "replay", "replay --fail-on alarm"])
  func emptyInput(command: String) throws {
    let archive = try MadeArchive()
    let result = try archive.shell("trailbell \(command) < /dev/null")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("trailbell: -: is empty (byte 0)\n"))
  }

  @Test(
    "Standard input that is asked for twice is refused",
    arguments: ["- -", "--files-from - -", "in -0"])
  func askedForTwice(inputs: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    #expect(try archive.shell("trailbell match \(inputs) < /dev/null").status == 64)
  }
}
