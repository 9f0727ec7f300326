import Foundation
import ReplayTestSupport
import Testing

/// Somebody who may not read what the tests forbid: root may read everything.
private enum Reader {
  static let isRoot = getuid() == 0

  /// What stands before a command line to run it as somebody else; empty where that is no need.
  static let prefix = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  /// Whether the program can be run as that reader at all.
  static let canRun: Bool = {
    let folder = NSTemporaryDirectory()
    let result = try? TrailbellProcess.shell(prefix + "trailbell --version", in: folder)
    return result?.status == 0
  }()
}

@Suite(
  "Files and folders that must not be read",
  .enabled(if: Reader.canRun, "root reads everything, and another user cannot run the program here")
)
struct UnreadableFileTests {
  /// Runs a search over the trial's archive as a reader without rights.
  private static func count(_ trial: DamageTrial, _ inputs: String) throws -> ProcessResult {
    try trial.archive.folder.setPermissions(0o755, of: "")
    return try trial.archive.shell("\(Reader.prefix)trailbell match \(inputs) -c")
  }

  @Test("An unreadable file is reported, and nothing else is lost", arguments: ["in", "in/*"])
  func file(inputs: String) throws {
    let trial = try DamageTrial(MadeCall("bad").bytes)
    try trial.archive.folder.setPermissions(0o000, of: trial.path)
    let result = try Self.count(trial, inputs)
    #expect(result.text == "4\n")
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "trailbell: in/bad.json.gz: cannot be opened: Permission denied\n"
          + "files: 3 found = 2 read + 1 damaged"))
  }

  @Test("An unreadable folder is reported, and nothing else is lost", arguments: [0o000, 0o444])
  func folder(permissions: Int) throws {
    let trial = try DamageTrial(of: "bad")
    try trial.archive.add([MadeCall("bad")], as: "bad/inner.json.gz")
    try trial.archive.folder.setPermissions(permissions, of: "in/bad")
    let result = try Self.count(trial, "in")
    try trial.archive.folder.setPermissions(0o755, of: "in/bad")
    #expect(result.text == "4\n")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("trailbell: in/bad"))
    #expect(result.errors.contains("cannot be opened: Permission denied\n"))
  }

  @Test("A list that cannot be read is reported")
  func list() throws {
    let trial = try DamageTrial()
    try trial.archive.folder.write("in\n", to: "list")
    try trial.archive.folder.setPermissions(0o000, of: "list")
    let result = try Self.count(trial, "--files-from list in")
    #expect(result.text == "4\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("trailbell: list: cannot be opened: Permission denied\n"))
  }
}
