import BucketExposure
import Testing

@Suite("What a record's call changes about a bucket")
struct ChangeCaseTests {
  @Test(
    "A call is overlooked, or taken for another change than it makes",
    arguments: try ChangeCase.all())
  func change(of given: ChangeCase) {
    let change = BucketChange(record: Array(given.record.utf8).span)
    #expect((change?.words ?? "none") == given.change)
  }

  @Test("A record without milliseconds, or with those of another second, is put in a wrong place")
  func milliseconds() {
    #expect(
      Self.event(#""additionalEventData":{"endTime":1709287200250}"#)?.moment.milliseconds == 250)
    #expect(
      Self.event(#""additionalEventData":{"endTime":1709287201250}"#)?.moment.milliseconds == nil)
    #expect(Self.event(#""additionalEventData":{"endTime":1.7e12}"#)?.moment.milliseconds == nil)
    #expect(Self.event(#""additionalEventData":null"#)?.moment.milliseconds == nil)
  }

  @Test("Two trails' records of one event are counted as two events")
  func sharedEventID() {
    #expect(Self.event(#""sharedEventID":"c0ffee""#)?.sharedEventID == "c0ffee")
    #expect(Self.event(#""sharedEventID":null"#)?.sharedEventID == nil)
    #expect(Self.event(#""sharedEventID":"""#)?.sharedEventID == nil)
  }

  @Test("A record that changes nothing about a bucket becomes an event of one")
  func noEvent() {
    let record = Array(#"{"eventSource":"s3.amazonaws.com","eventName":"ListBuckets"}"#.utf8)
    #expect(BucketEvent(record: record.span, seconds: 0, number: 1, identity: "a") == nil)
  }

  private static func event(_ member: String) -> BucketEvent? {
    let record = """
      {"eventSource":"s3.amazonaws.com","eventName":"DeleteBucketPolicy",
      "requestParameters":{"bucketName":"payroll"},\(member)}
      """
    return BucketEvent(
      record: Array(record.utf8).span, seconds: 1_709_287_200, number: 1, identity: "a")
  }
}
