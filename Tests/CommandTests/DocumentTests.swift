import Foundation
import Testing

@Suite("What README and the documents show is what happens")
struct DocumentTests {
  @Test("Each of their commands runs", arguments: ProjectDocument.all.flatMap(\.commands))
  func command(line: String) throws {
    let result = try TrailbellProcess.shell(line, in: Place.package)
    #expect(result.status == 0, "\(line): \(result.errors)")
    #expect(!result.output.isEmpty, "\(line)")
  }

  @Test(
    "A session is what the program prints, but for what it leaves out with …",
    arguments: ProjectDocument.all.flatMap(\.sessions))
  func session(session: ShownSession) throws {
    let result = try TrailbellProcess.shell(session.command, in: Place.package)
    session.compare(with: result.text + result.errors)
  }

  @Test(
    "A session on the archive of a real incident is what the program prints of it",
    arguments: ProjectDocument.all.flatMap(\.incidentSessions))
  func incident(session: ShownSession) throws {
    guard let archive = ReasonedReplay.archive else { return }
    let command = session.command.replacing(" logs", with: " '\(archive)'")
    let result = try TrailbellProcess.shell(command, in: Place.package)
    session.compare(with: result.text + result.errors)
  }

  @Test("There are commands to be run and sessions to be compared")
  func hasCommands() {
    let documents = ProjectDocument.all
    #expect(documents[0].commands.count >= 6)
    #expect(documents[0].sessions.count >= 2)
    #expect(documents.flatMap(\.sessions).count >= 7)
    #expect(documents.flatMap(\.incidentSessions).count == 5)
  }

  @Test("README stays short, and promises what builds and tests")
  func readme() {
    let readme = ProjectDocument("README.md")
    #expect(readme.lines.count <= 201, "200 lines and the end of the last one")
    for command in ["make replay", "make test"] {
      #expect(readme.lines.contains { $0.hasPrefix("    \(command) ") })
    }
  }

  @Test(
    "Links lead to files that are there",
    arguments: ProjectDocument.all + [ProjectDocument("CONTRIBUTING.md")])
  func links(document: ProjectDocument) throws {
    let folder = URL(filePath: Place.package + "/" + document.path).deletingLastPathComponent()
    // A link's text may go on in the next line.
    let text = document.lines.joined(separator: "\n")
    for match in text.matches(of: #/\]\(([^)#:]+)(#[^)]*)?\)/#) {
      let target = folder.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: target), "\(document.path): \(match.1)")
    }
  }

  @Test(
    "Makefile has each target that is named",
    arguments: ProjectDocument.all + [ProjectDocument("CONTRIBUTING.md")])
  func targets(document: ProjectDocument) {
    let makefile = ProjectDocument("Makefile").lines
    for line in document.lines {
      for match in line.matches(of: #/(?:`|^    |[A-Z]+=\w+ )make ([a-z-]+)/#) {
        #expect(makefile.contains { $0.hasPrefix("\(match.1):") }, "\(document.path): \(line)")
      }
    }
  }

  @Test("The suites that Makefile names are there")
  func suites() throws {
    let makefile = ProjectDocument("Makefile").lines.joined(separator: "\n")
    let filters = makefile.matches(of: #/--filter '([^']+)'/#)
      .flatMap { $0.1.split(separator: "|") }
    #expect(filters.count >= 3)
    for filter in filters {
      let parts = filter.split(separator: ".").map(String.init)
      let path = "\(Place.package)/Tests/\(parts[0])"
      let tests = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix("Tests.swift") }
      #expect(!tests.isEmpty, "\(filter)")
      #expect(parts.count == 1 || tests.contains(parts[1] + ".swift"), "\(filter)")
    }
  }
}
