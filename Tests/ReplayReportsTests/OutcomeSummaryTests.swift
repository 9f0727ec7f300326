import ReplayReports
import Testing
import TrailReplay

@Suite("The summary in one line")
struct OutcomeSummaryTests {
  private static func line(_ records: [String]) throws -> String {
    let text = OutcomeSummary(try SmallReplay(records).outcome()).text
    return String(text.prefix { $0 != "\n" })
  }

  private static func call(_ clock: String, by actor: String, error: String? = nil) -> String {
    let call = SmallReplay.call(clock, "Put", by: actor)
    return error.map { call.dropLast() + ",\"errorCode\":\"\($0)\"}" } ?? call
  }

  @Test("One of everything is reported in the singular")
  func singular() throws {
    #expect(
      try Self.line([Self.call("14:02:11", by: "ann")])
        == "1 alarm, 1 time in ALARM, 1 match by 1 actor · event clock, aligned windows"
        + " · 1 record in 1 file, 0 damaged")
  }

  @Test("Several are reported in the plural")
  func plural() throws {
    let calls = [Self.call("14:02:11", by: "ann"), Self.call("15:02:11", by: "bob")]
    #expect(
      try Self.line(calls).hasPrefix("1 alarm, 2 times in ALARM, 2 matches by 2 actors · "))
    #expect(try Self.line(calls).hasSuffix(" · 2 records in 1 file, 0 damaged"))
  }

  @Test("Nothing is reported in the plural, and nobody did it")
  func nothing() throws {
    var replay = SmallReplay([Self.call("14:02:11", by: "ann")])
    replay.change = { $0.reading.selection.regions = ["nowhere"] }
    let text = OutcomeSummary(try replay.outcome()).text
    #expect(text.hasPrefix("1 alarm, 0 times in ALARM, 0 matches · "))
  }

  @Test("Denied and failed calls are told apart")
  func results() throws {
    let calls = [
      Self.call("14:02:11", by: "ann"), Self.call("14:02:12", by: "ann", error: "AccessDenied"),
      Self.call("14:02:13", by: "ann", error: "AccessDenied"),
      Self.call("14:02:14", by: "ann", error: "NoSuchBucket"),
    ]
    #expect(try Self.line(calls).contains("4 matches (2 denied, 1 failed) by 1 actor · "))
    #expect(try Self.line(Array(calls[1...2])).contains("2 matches (2 denied) by 1 actor · "))
    #expect(try Self.line([calls[3]]).contains("1 match (1 failed) by 1 actor · "))
  }

  @Test(
    "Every service's word for want of permission counts as denied, and no other",
    arguments: [
      ("AccessDenied", true), ("AccessDeniedException", true), ("Client.AccessDenied", true),
      ("Client.UnauthorizedOperation", true), ("UnauthorizedException", true),
      ("KMSAccessDeniedException", true), ("VpceAccessDenied", true), ("NotAuthorized", true),
      ("NotAuthorizedException", true), ("AuthorizationError", true), ("403 Forbidden", true),
      ("ForbiddenException", true), ("NoSuchBucket", false), ("AuthFailure", false),
      ("ThrottlingException", false), ("InvalidClientTokenId", false),
    ])
  func denied(code: String, isDenied: Bool) throws {
    let line = try Self.line([Self.call("14:02:11", by: "ann", error: code)])
    #expect(line.contains(isDenied ? "(1 denied)" : "(1 failed)"), "\(line)")
  }

  @Test("What was not kept counts, and it is reported that it was not")
  func notKept() throws {
    var replay = SmallReplay(
      (10..<15).map { Self.call("14:02:\($0)", by: "ann \($0)", error: "AccessDenied") })
    replay.change = { $0.evidenceLimit = 2 }
    let text = OutcomeSummary(try replay.outcome()).text
    #expect(text.contains("5 matches (5 denied) by 5 actors · "))
    #expect(text.contains("\nmatches counted but not kept for the report: 3 (--evidence all"))
  }

  @Test("Dropped duplicates and records without a time are reported")
  func remarks() throws {
    let twice = Self.call("14:02:11", by: "ann").dropLast() + ",\"eventID\":\"1\"}"
    var replay = SmallReplay([String(twice), String(twice), SmallReplay.record("never")])
    replay.change = { $0.reading.duplicates = .drop }
    let text = OutcomeSummary(try replay.outcome()).text
    #expect(text.contains("\nduplicates dropped: 1, from 1 file\n"))
    #expect(text.contains("\nmatches without a usable time, in no window: 1\n"))
    #expect(text.contains(", 2 matches by "))
  }
}
