import ReplayTestSupport
import Testing

@Suite("trailbell exposure")
struct ExposureTests {
  private static let statement = #""Effect":"Allow","Action":"s3:GetObject","Resource":"*""#

  /// A call that lets `principal`, as JSON, read.
  private static func opening(_ principal: String, at clock: String) -> MadeCall {
    policy("{\(statement),\"Principal\":\(principal)}", at: clock)
  }

  private static func policy(_ statement: String, at clock: String) -> MadeCall {
    var call = MadeCall("id \(clock)", at: clock)
    call.parameters.append(#""bucketPolicy":{"Version":"2012-10-17","Statement":[\#(statement)]}"#)
    return call
  }

  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    let files = [
      "public": opening("\"*\"", at: "14:02:11"),
      "other": opening(#"{"AWS":"arn:aws:iam::444455556666:root"}"#, at: "14:03:11"),
      "own": opening(#"{"AWS":"111122223333"}"#, at: "14:04:11"),
      "hidden": MadeCall("hidden"),
      "denied": opening("\"*\"", at: "14:05:11").with(#""errorCode":"AccessDenied""#),
    ]
    for (name, call) in files {
      try archive.folder.write(MadeArchive.document([call]), to: "\(name)/calls.json")
    }
    return archive
  }

  @Test(
    "Each ending has its status",
    arguments: [
      ("public", 0), ("public --fail-on public", 1), ("public --fail-on other-account", 0),
      ("other --fail-on public", 0), ("other --fail-on other-account", 1),
      ("other --fail-on other-account --trusted-account 444455556666", 0),
      ("other --fail-on other-account --trusted-account 999999999999", 1),
      ("public other --fail-on other-account --fail-on public --trusted-account 444455556666", 1),
      ("own --fail-on public --fail-on other-account", 0),
      ("hidden --fail-on public --fail-on other-account", 0),
      ("denied --fail-on public --fail-on other-account", 0),
      ("public missing --fail-on public", 2), ("in", 2), ("in --allow-empty", 0),
      ("public --trusted-account 444455556666", 64),
      ("public --fail-on other-account --trusted-account 4444", 64),
      ("public --format sarif", 64), ("public --rules nonsense", 65),
    ])
  func ending(arguments: String, status: Int) throws {
    let result = try Self.archive().shell("trailbell exposure \(arguments) < /dev/null")
    #expect(result.ending == .status(Int32(status)), "\(result.errors)")
  }

  @Test("What cannot be judged is reported on standard error, and never as not public")
  func unknown() throws {
    let result = try Self.archive().run("exposure", "hidden")
    #expect(result.errors.contains("payroll-exports (111122223333): PutBucketPolicy"))
    #expect(result.errors.contains("whom it lets in is not known"))
    #expect(result.text.contains("no call is known to have opened a bucket"))
    #expect(result.text.contains("of 1 call it is not known what it did"))
    #expect(!result.text.contains("not public"))
  }

  @Test("Records from a pipe give the same as from a file, but for their place")
  func pipe() throws {
    let archive = try Self.archive()
    let file = try archive.shell("trailbell exposure public --quiet --format jsonl")
    let pipe = try archive.shell(
      "cat public/calls.json | trailbell exposure --quiet --format jsonl")
    #expect(!pipe.text.isEmpty)
    #expect(
      pipe.text.replacing(#""file":"-""#, with: #""file":"public/calls.json""#) == file.text)
  }

  @Test("A reader who closes the pipe ends the run without a message")
  func closedPipe() throws {
    let result = try Self.archive().shell("trailbell exposure public --quiet | head -c 1")
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test("A name that holds terminal escapes is shown, not obeyed")
  func hostile() throws {
    var call = Self.opening("\"*\"", at: "14:02:11")
    call.bucket = #"b\u001b[31m\u202e"#
    let result = try MadeArchive([call]).run("exposure", "in")
    #expect(result.text.contains(#"b\u{1b}[31m\u{202e}"#))
    #expect(!result.text.contains("\u{1B}"))
  }
}
