import Testing

@testable import BucketExposure

@Suite("A policy as records have it")
struct BucketPolicyTests {
  private static let json = """
    {"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}
    """

  private func value(_ json: String) -> RecordValue? {
    RecordValue(json: Array(json.utf8).span)
  }

  @Test("The policy itself, its text, and a list of either are the same policy")
  func shapes() throws {
    let policy = try #require(value(Self.json))
    let whole = try #require(BucketPolicy(policy)?.judgement(ownedBy: nil))
    #expect(whole.verdict == .public)
    for shape in [.text(Self.json), .list([policy]), .list([.text(Self.json)])] as [RecordValue] {
      #expect(BucketPolicy(shape)?.judgement(ownedBy: nil) == whole)
    }
    #expect(BucketPolicy(json: Self.json)?.judgement(ownedBy: nil) == whole)
  }

  @Test(
    "Where the record does not say what the policy is, there is none to judge",
    arguments: [
      "\"\"", "null", "[]", "{}", "true", "7", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"",
      "\"***OMITTED***\"", "[\"***OMITTED***\"]", "{\"omitted\":true}", "{\"Statement\":null}",
      "\"\\\"{}\\\"\"", "\"{\\\"Statement\\\":[\"",
    ])
  func withheld(json: String) throws {
    #expect(BucketPolicy(try #require(value(json))) == nil)
  }

  /// A statement, and one that denies what another one allows.
  private func statements(_ count: Int) -> String {
    (0..<count).map { number in
      let effect = number % 2 == 0 ? "Allow" : "Deny"
      return """
        {"Sid":"S\(number)","Effect":"\(effect)","Principal":"*","Action":"s3:GetObject",\
        "Resource":"arn:aws:s3:::b/\(number / 2)/*"}
        """
    }.joined(separator: ",")
  }

  @Test("The largest policy that S3 takes is judged to its last statement")
  func large() throws {
    let most = "{\"Statement\":[\(statements(200))"
    #expect((18_000...30_000).contains(most.utf8.count))
    let closed = try #require(BucketPolicy(json: most + "]}")).judgement(ownedBy: nil)
    #expect(closed.verdict == .ownAccountOrService)
    let open =
      most + ",{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}"
    let judgement = try #require(BucketPolicy(json: open)).judgement(ownedBy: nil)
    #expect(judgement.statement == "201")
    #expect(judgement.isUncertain == false)
  }

  @Test("Denies that are made to be compared for ever end in a doubt, never in an all-clear")
  func bounded() throws {
    let late = "*" + String(repeating: "a", count: 2000) + "b"
    let deny = """
      {"Effect":"Deny","Principal":"*","Action":"\(late)","Resource":"*"}
      """
    let allow = """
      {"Effect":"Allow","Principal":"*","Action":"\(String(repeating: "a", count: 4000))","Resource":"*"}
      """
    let denies = [String](repeating: deny, count: 100).joined(separator: ",")
    let policy = try #require(BucketPolicy(json: "{\"Statement\":[\(allow),\(denies),\(allow)]}"))
    let judgement = policy.judgement(ownedBy: nil)
    #expect(judgement.verdict == .public)
    #expect(judgement.isUncertain)
  }

  /// So many names that no two are the same, as a list of JSON.
  private func names(_ count: Int, _ first: String) throws -> PolicyNames {
    let list = (0..<count).map { "\"s3:\(first)\($0)\"" }.joined(separator: ",")
    let statement = try #require(value("{\"Action\":[\(list)]}"))
    return try #require(PolicyNames.actions(of: statement))
  }

  @Test("Lists of many names are compared for no more steps than there may be")
  func manyNames() throws {
    let (deny, allow) = (try names(2000, "*a"), try names(2000, "b"))
    var steps = 1000
    #expect(!deny.covers(allow, steps: &steps))
    #expect((-10..<0).contains(steps))
    let (last, all) = (try names(2000, "b"), try names(2001, "b"))
    steps = 1000
    #expect(!all.covers(last, steps: &steps))
    #expect((-10..<0).contains(steps))
    steps = .max
    #expect(all.covers(last, steps: &steps))
  }
}
