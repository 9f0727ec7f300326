import Foundation
import ReplayTestSupport
import Testing

@Suite("Continuous integration as Samples has it")
struct PullRequestTests {
  /// A repository with the sample's alarms, tests and exceptions, and the sample archive as last week's.
  private struct Repository {
    let folder: TemporaryFolder
    /// The commit that the pull request is made on.
    let base: String

    /// Commits the sample, then the request's change, which is a line of shell.
    init(changing change: String) throws {
      folder = try TemporaryFolder()
      let sample = Place.package + "/Samples/PullRequests"
      let commit = "git -c user.name=a -c user.email=a@b commit --quiet --all --message"
      let lines = [
        "cp -r '\(sample)/alarms' '\(sample)/tests' '\(sample)/exceptions.yaml' .",
        "cp -r '\(Place.package)/Samples/Archives' logs", "git init --quiet", "git add .",
        "\(commit) base", change, "\(commit) change --allow-empty", "git rev-parse HEAD~1",
      ]
      let result = try TrailbellProcess.shell(lines.joined(separator: " && "), in: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      base = result.text.split(separator: "\n").last.map(String.init) ?? ""
    }

    /// Runs lines of shell as a runner would, which ends with the first that fails.
    func run(_ lines: [String]) throws -> ProcessResult {
      let script = "set -e\nBASE=\(base)\n" + lines.joined(separator: "\n") + "\n"
      return try TrailbellProcess.shell(script, in: folder.path)
    }

    func text(of file: String) throws -> String {
      try String(contentsOfFile: folder.path(of: file), encoding: .utf8)
    }
  }

  /// The lines of the step called `name` of the workflow.
  private static func step(_ name: String) throws -> [String] {
    let lines = try lines(of: "github-workflow.yaml")
    let start = try #require(lines.firstIndex { $0.hasSuffix("- name: \(name)") })
    let run = try #require(lines[start...].firstIndex { $0.hasSuffix("run: |") })
    let indent = lines[run].prefix { $0 == " " }.count
    return lines[(run + 1)...].prefix { $0.prefix { $0 == " " }.count > indent }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The lines of the job's script.
  private static func script() throws -> [String] {
    let lines = try lines(of: "gitlab-ci.yaml")
    let start = try #require(lines.firstIndex { $0.hasSuffix("  script:") })
    return lines[(start + 1)...].prefix { $0.hasPrefix("    - ") }.map { String($0.dropFirst(6)) }
  }

  private static func lines(of file: String) throws -> [String] {
    let path = Place.package + "/Samples/PullRequests/" + file
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static let keep = "true"
  /// An alarm that two calls in five minutes are needed for, which the sample's story never has.
  private static let weaken = "sed -i 's/Threshold: 1$/Threshold: 20/' alarms/bucket-policy.yaml"

  @Test("A request that changes nothing of what alarms do passes each step")
  func unchanged() throws {
    let repository = try Repository(changing: Self.keep)
    for name in ["Check", "Test", "Compare"] {
      let result = try repository.run(Self.step(name))
      #expect(result.status == 0, "\(name): \(result.text) \(result.errors)")
    }
    #expect(try repository.text(of: "check.sarif").contains("\"version\":\"2.1.0\""))
    #expect(
      try repository.text(of: "tests.xml").contains("tests=\"3\" failures=\"0\" errors=\"0\""))
    #expect(try repository.text(of: "diff.md").contains("no difference"))
  }

  @Test(
    "A request that makes an alarm deaf fails its tests, and is shown what it would have missed")
  func weakened() throws {
    let repository = try Repository(changing: Self.weaken)
    #expect(try repository.run(Self.step("Test")).status == 1)
    #expect(try repository.text(of: "tests.xml").contains("<failure message="))
    #expect(try repository.run(Self.step("Compare")).status == 1)
    let difference = try repository.text(of: "diff.md")
    #expect(difference.contains("threshold 1 → 20"), "\(difference)")
    #expect(difference.contains("in ALARM less"), "\(difference)")
  }

  @Test(
    "The job of GitLab says the same", arguments: [(Self.keep, 0), (Self.weaken, 1)])
  func gitlab(change: String, status: Int) throws {
    let repository = try Repository(changing: change)
    let result = try repository.run(Self.script())
    #expect(result.status == Int32(status), "\(result.text) \(result.errors)")
    #expect(try repository.text(of: "tests.xml").contains("<testsuites"))
    #expect(try repository.text(of: "diff.md").contains("##") == true)
  }
}
