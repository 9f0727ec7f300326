import Testing

@testable import BucketExposure

@Suite("Guards of a bucket as records have them")
struct GuardTests {
  private func block(_ configuration: String) -> PublicAccessBlock? {
    RecordValue(json: Array("{\"PublicAccessBlockConfiguration\":\(configuration)}".utf8).span)
      .flatMap { PublicAccessBlock($0) }
  }

  @Test("A setting that is absent beside others is off, however the others are spelled")
  func settings() {
    let all = PublicAccessBlock(
      blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true,
      restrictPublicBuckets: true)
    #expect(
      block(
        """
        {"xmlns":"x","BlockPublicAcls":true,"IgnorePublicAcls":"true","BlockPublicPolicy":["TRUE"],
        "RestrictPublicBuckets":true}
        """) == all)
    #expect(block("{\"IgnorePublicAcls\":true}") == PublicAccessBlock(ignorePublicAcls: true))
    #expect(block("{\"BlockPublicPolicy\":false}") == .off)
  }

  @Test(
    "What is not said is unknown, not off",
    arguments: [
      "null", "{}", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"", "{\"xmlns\":\"x\"}", "{\"omitted\":true}",
      "{\"BlockPublicAcls\":true,\"IgnorePublicAcls\":\"***OMITTED***\"}",
      "{\"BlockPublicAcls\":null}",
    ])
  func unknownSettings(configuration: String) {
    #expect(block(configuration) == nil)
  }

  @Test("A call without settings has none")
  func noSettings() {
    #expect(PublicAccessBlock(.object([])) == nil)
    #expect(PublicAccessBlock(.null) == nil)
  }

  private func ownership(_ json: String) -> ObjectOwnership? {
    RecordValue(json: Array(json.utf8).span).flatMap { ObjectOwnership($0) }
  }

  @Test("Ownership is read from the call that sets it, and from CreateBucket")
  func ownerships() {
    let rule = #"{"ObjectOwnership":"ObjectWriter"}"#
    #expect(ownership("{\"OwnershipControls\":{\"Rule\":\(rule)}}") == .objectWriter)
    #expect(ownership("{\"OwnershipControls\":{\"Rule\":[\(rule)]}}") == .objectWriter)
    #expect(ownership(#"{"x-amz-object-ownership":"BucketOwnerEnforced"}"#) == .bucketOwnerEnforced)
    #expect(
      ownership(#"{"x-amz-object-ownership":["BucketOwnerPreferred"]}"#) == .bucketOwnerPreferred)
  }

  @Test(
    "An ownership that is not said is none",
    arguments: ["{}", #"{"OwnershipControls":null}"#, #"{"x-amz-object-ownership":"HIDDEN"}"#])
  func noOwnership(json: String) {
    #expect(ownership(json) == nil)
  }
}
