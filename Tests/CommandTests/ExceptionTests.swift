import ReplayTestSupport
import Testing

@Suite("Exceptions")
struct ExceptionTests {
  private static let role = "arn:aws:iam::111122223333:role/ci"

  /// A call of a pipeline's session, from an address.
  private static func pipeline(
    _ id: String, at clock: String, from address: String = "203.0.113.9", more: String = ""
  ) -> String {
    #"{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","#
      + #""arn":"arn:aws:sts::111122223333:assumed-role/ci/\#(id)","#
      + #""sessionContext":{"sessionIssuer":{"type":"Role","arn":"\#(role)"}}},"#
      + #""eventTime":"2026-03-02T\#(clock)Z","eventSource":"s3.amazonaws.com","#
      + #""eventName":"PutBucketPolicy","sourceIPAddress":"\#(address)","eventID":"\#(id)"\#(more)}"#
  }

  private static func archive(_ more: [String] = []) throws -> MadeArchive {
    let archive = try MadeArchive()
    let own = [
      pipeline("a", at: "14:00:10"), pipeline("b", at: "14:10:00"),
      pipeline("c", at: "14:20:00", from: "198.51.100.7"),
      pipeline("d", at: "14:30:00", more: #","errorCode":"AccessDenied""#),
      MadeCall("mallory", at: "14:40:00").json,
    ]
    try archive.folder.write(
      #"{"Records":["# + (own + more).joined(separator: ",") + "]}", to: "in/calls.json")
    return archive
  }

  @Test("match leaves out whom it is to leave out, and nobody else")
  func match() throws {
    let archive = try Self.archive()
    let result = try archive.run("match", "in", "--except-principal", Self.role, "--verbose")
    #expect(result.lines.count == 1 && result.text.contains("mallory"))
    #expect(result.errors.contains("1 matched + 4 unmatched (4 of them excepted)"))
    let session = "arn:aws:sts::*:assumed-role/ci/b"
    #expect(try archive.run("match", "in", "-c", "--except-principal", session).text == "4\n")
    let all = try archive.run(
      "match", "in", "-c", "--except-principal", Self.role, "--except-principal", "*:user/*")
    #expect(all.text == "0\n" && all.status == 1)
  }

  @Test("timeline shows no row of an excepted principal, with rules and without")
  func timeline() throws {
    let archive = try Self.archive()
    for more in ["", " --rules cis-4.8", " --by actor"] {
      let result = try archive.shell(
        "trailbell timeline in --format csv --except-principal '\(Self.role)'\(more)")
      #expect(result.text.contains("mallory") && !result.text.contains("assumed-role"))
    }
  }

  @Test("A replay says what was taken away, and points out what stands out")
  func signs() throws {
    let archive = try Self.archive()
    let result = try archive.run("replay", "in", "--except-principal", Self.role)
    let text = result.text
    #expect(
      text.contains(
        "excepted, but watched: 4 matches by 4 actors; without exceptions 1 time in ALARM, with them 1"
      ), "\(text)")
    #expect(text.contains("NEW ADDRESS  198.51.100.7     1"), "\(text)")
    #expect(text.contains("DENIED       PutBucketPolicy  1"), "\(text)")
    #expect(result.status == 0)
  }

  @Test("A bucket that an excepted principal opens is pointed out, and still told of")
  func opening() throws {
    let policy =
      #","requestParameters":{"bucketName":"shop","bucketPolicy":{"Statement":[{"Effect":"Allow","#
      + #""Principal":"*","Action":"s3:GetObject","Resource":"*"}]}},"recipientAccountId":"111122223333""#
    let archive = try Self.archive([Self.pipeline("open", at: "14:50:00", more: policy)])
    let text = try archive.run("replay", "in", "--except-principal", Self.role).text
    #expect(text.contains("OPENED       shop PUBLIC"), "\(text)")
    #expect(text.contains("opened  shop (111122223333)  PUBLIC since"), "\(text)")
  }

  @Test("--fail-on alarm does not ring for what is excepted")
  func failing() throws {
    let archive = try MadeArchive()
    try archive.folder.write(Self.pipeline("a", at: "14:00:10"), to: "in/calls.json")
    #expect(try archive.run("replay", "in", "--fail-on", "alarm").status == 1)
    let result = try archive.run(
      "replay", "in", "--fail-on", "alarm", "--except-principal", Self.role)
    #expect(result.status == 0)
    #expect(result.text.contains("No alarm would have been raised"))
  }

  @Test("An exception that has expired no longer excepts, and says so in every command")
  func expired() throws {
    let archive = try Self.archive()
    try archive.folder.write(
      "- {principal: '\(Self.role)', reason: tests, expires: 2026-03-02T14:15:00Z}\n",
      to: "except.yaml")
    for command in ["replay", "match", "timeline"] {
      let result = try archive.run(command, "in", "--except", "except.yaml")
      #expect(
        result.errors.contains(
          "warning: the exception of \(Self.role) expired 2026-03-02 14:15 UTC: 2 matches since then, not excepted"
        ), "\(command): \(result.errors)")
      #expect(result.status == 0)
    }
    #expect(try archive.run("match", "in", "-c", "--except", "except.yaml").text == "3\n")
    let text = try archive.run("replay", "in", "--except", "except.yaml").text
    #expect(text.contains("tests · until 2026-03-02 14:15 UTC"))
  }

  @Test(
    "A file that cannot be used excepts nobody, and says on which line it is wrong",
    arguments: [
      ("- principal: ci\n", "except:1: \"ci\" is neither an ARN nor a service"),
      (
        "- principal: a:b\n  expire: 2026-01-01\n",
        "except:1: an unknown key, \"expire\"; there may be principal, reason, expires"
      ),
      ("exceptions:\n  - reason: none\n", "except:2: an exception without a principal"),
      ("- principal: a:b\n  expires: soon\n", "except:1: expires is no time: \"soon\""),
      ("- principal: [a:b]\n", "except:1: principal is no text"),
      ("exceptions: all\n", "no list of exceptions is in it"), ("{", "not JSON: it ends early"),
      ("- a: [\n", "not YAML"), ("- nobody\n", "an exception without a principal"),
    ])
  func broken(text: String, message: String) throws {
    let archive = try Self.archive()
    try archive.folder.write(text, to: "except")
    let result = try archive.run("replay", "in", "--except", "except")
    #expect(result.status == 65 && result.text.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("JSON is read as well, several files add up, and an empty list excepts nobody")
  func files() throws {
    let archive = try Self.archive()
    try archive.folder.write(#"{"exceptions":[{"principal":"\#(Self.role)"}]}"#, to: "one.json")
    try archive.folder.write("exceptions: []\n", to: "none.yaml")
    #expect(
      try archive.run("match", "in", "-c", "--except", "one.json", "--except", "none.yaml").text
        == "1\n")
    #expect(try archive.run("match", "in", "-c", "--except", "none.yaml").text == "5\n")
  }

  @Test("What is no principal is wrong usage, and a file that is not there cannot be read")
  func misuse() throws {
    let archive = try Self.archive()
    let nobody = try archive.run("match", "in", "--except-principal", "ci")
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("\"ci\" is neither an ARN nor a service"))
    #expect(try archive.run("match", "in", "--except", "-").status == 64)
    #expect(try archive.run("match", "in", "--except", "missing").status == 2)
    let input = try archive.run("match", "in", "--except", "in", "--errors", "in/calls.json")
    #expect(input.status == 64)
  }

  @Test("Export writes exceptions where they fit, and names the filters where they do not")
  func export() throws {
    let archive = try Self.archive()
    let one = try archive.run("rules", "export", "cis-4.8", "--except-principal", Self.role)
    #expect(one.status == 0 && one.errors.isEmpty)
    try archive.folder.write(one.output, to: "rules.sh")
    #expect(try archive.run("match", "in", "-c", "--rules", "rules.sh").text == "1\n")
    let names = (0..<4).flatMap { ["--except-principal", "\(Self.role)-number-\($0)"] }
    let four = try TrailbellProcess.run(
      ["rules", "export", "cis-4.7", "cis-4.8"] + names, in: archive.folder.path)
    #expect(four.status == 2)
    #expect(
      four.errors.contains("filter S3BucketPolicyChanges: with its exceptions the pattern has"))
    #expect(!four.errors.contains("DisableOrDeleteCMK"))
    #expect(
      four.text.contains("role/ci-number-3") && four.text.contains("DeleteBucketReplication)) }'"))
  }

  @Test("Export leaves out exceptions that have expired, and names those that will")
  func exportExpired() throws {
    let archive = try Self.archive()
    try archive.folder.write(
      """
      - {principal: "\(Self.role)-old", expires: 2020-01-01}
      - {principal: "\(Self.role)-new", expires: 2999-01-01}
      """, to: "except.yaml")
    let result = try archive.run("rules", "export", "cis-4.8", "--except", "except.yaml")
    #expect(result.errors.contains("ci-old expired 2020-01-01T00:00:00Z, and is left out"))
    #expect(result.errors.contains("ci-new ends 2999-01-01T00:00:00Z"))
    #expect(result.text.contains("ci-new") && !result.text.contains("ci-old"))
  }

  @Test("Rules that ride along except the same principals")
  func others() throws {
    let archive = try Self.archive()
    let result = try archive.run(
      "replay", "in", "--verbose", "--except-principal", Self.role, "--except-principal", "*:user/*"
    )
    #expect(result.errors.contains("with --rules cis: no alarm of 15"), "\(result.errors)")
  }
}
