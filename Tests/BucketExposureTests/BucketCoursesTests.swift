import BucketExposure
import Testing

@Suite("Events of many buckets")
struct BucketCoursesTests {
  @Test("A bucket that no event is about is said to have a course")
  func nothing() {
    #expect(BucketCourses().isEmpty)
    #expect(BucketCourses().walked().courses.isEmpty)
    #expect(BucketCourses().walked().effect(of: 1) == nil)
  }

  @Test("Events without an identity are taken for copies of each other")
  func noIdentity() {
    let events = [Self.event(.policy(Self.open), 1), Self.event(.policy(Self.open), 2)]
    let intervals = Self.walked(events).courses.flatMap(\.intervals)
    #expect(intervals.map(\.continuedBy).map(\.count) == [1])
  }

  @Test("What is known of one bucket is said of another whose name the record does not show")
  func unnamedBucket() {
    let events = [
      Self.event(.policy(Self.open), 1), Self.event(.policyRemoved, 2, of: nil),
      Self.event(.policy(Self.open), 3, of: nil),
    ]
    let walked = Self.walked(events)
    #expect(walked.courses.map(\.bucket) == ["payroll"])
    #expect(walked.courses.first?.intervals.first?.until == nil)
    #expect(walked.effect(of: 2)?.grant.verdict == .ownAccountOrService)
    #expect(walked.effect(of: 3)?.grant.verdict == .public)
    #expect(walked.effect(of: 3)?.effective == .unknown)
  }

  @Test("The removal of an account's guard is said to open nothing that is known, where it does")
  func accountGuard() {
    let events = [
      Self.event(.block(PublicAccessBlock(restrictPublicBuckets: true), .account), 1, of: nil),
      Self.event(.policy(Self.open), 2), Self.event(.blockRemoved(.account), 3, of: nil),
    ]
    let effect = Self.walked(events).effect(of: 3)
    #expect(effect?.grant.verdict == .public)
    #expect(effect?.grant.access == [.read])
    #expect(effect?.grant.statement == "AllowAll")
    #expect(Self.walked([events[2]]).effect(of: 3)?.grant.verdict == .unknown)
  }

  @Test("A bucket of nobody knows whom is said to be guarded by the block of another such account")
  func unknownOwners() {
    var events = [
      Self.event(.policy(Self.open), 1),
      Self.event(.block(PublicAccessBlock(restrictPublicBuckets: true), .account), 2, of: nil),
    ]
    #expect(
      Self.walked(events).courses.flatMap(\.intervals).map(\.until?.cause) == [.blocked, nil])
    for index in events.indices { events[index].change.owner = nil }
    #expect(Self.walked(events).courses.flatMap(\.intervals).map(\.until?.cause) == [nil])
  }

  @Test(
    "Whose bucket it is, and whom it lets in, depends on which trail's copy of a call comes first")
  func copiesOfOtherOwners() throws {
    let owners = try Self.record(of: "111122223333", #","accountId":"111122223333""#, 2)
    let callers = try Self.record(of: "444455556666", "", 1)
    #expect(owners.change.isOwnerNamed && !callers.change.isOwnerNamed)
    for copies in [[owners, callers], [callers, owners]] {
      let courses = Self.walked(copies).courses
      #expect(courses.map(\.owner) == ["111122223333"])
      #expect(courses.flatMap(\.intervals).map(\.reach) == [.account("444455556666")])
    }
  }

  /// The copy in an account's trail of a call that lets in 444455556666, with more of the bucket's resource.
  private static func record(of recipient: String, _ more: String, _ number: Int) throws
    -> BucketEvent
  {
    let record = """
      {"eventSource":"s3.amazonaws.com","eventName":"PutBucketPolicy","sharedEventID":"s",
      "requestParameters":{"bucketName":"payroll","bucketPolicy":{"Statement":{"Effect":"Allow",
      "Principal":{"AWS":"444455556666"},"Action":"s3:*","Resource":"arn:aws:s3:::payroll/*"}}},
      "resources":[{"type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::payroll"\(more)}],
      "recipientAccountId":"\(recipient)"}
      """
    let event = BucketEvent(
      record: Array(record.utf8).span, seconds: 5, number: number, identity: recipient)
    return try #require(event)
  }

  @Test("Milliseconds of a second are not heeded, so that a bucket seems open that was closed")
  func milliseconds() {
    var events = [Self.event(.policy(Self.open), 1), Self.event(.policyRemoved, 2)]
    events[0].moment = ExposureMoment(seconds: 5, milliseconds: 300, number: 1)
    events[1].moment = ExposureMoment(seconds: 5, milliseconds: 299, number: 2)
    #expect(Self.walked(events).courses.first?.intervals.first?.until == nil)
    events[1].moment = ExposureMoment(seconds: 5, milliseconds: 301, number: 2)
    #expect(Self.walked(events).courses.first?.intervals.first?.until?.cause == .policyRemoved)
  }

  /// Time that grew with the square of the number of events would be hours here.
  @Test("A bucket whose block is switched on and off all year is never finished")
  func manyEvents() {
    let switches: [BucketEvent] = (1...20_000).map { number in
      let isOn = number.isMultiple(of: 2)
      return Self.event(
        .block(
          PublicAccessBlock(restrictPublicBuckets: isOn), number % 3 == 0 ? .account : .bucket),
        number, of: number % 3 == 0 ? nil : "payroll")
    }
    let walked = Self.walked([Self.event(.policy(Self.open), 0)] + switches)
    let intervals = walked.courses.flatMap(\.intervals)
    #expect(intervals.count > 3000)
    #expect(intervals.dropLast().allSatisfy { $0.until != nil })
    #expect(intervals.last?.until == nil)
  }

  /// Intervals that grew with the product of both would be a million here.
  @Test(
    "An account whose block is switched on and off all year has more times to report than calls")
  func manyBuckets() {
    let policies = (0..<1000).map { Self.event(.policy(Self.open), $0, of: "bucket-\($0)") }
    let switches = (1000..<2000).map { number in
      let block = PublicAccessBlock(restrictPublicBuckets: number.isMultiple(of: 2))
      return Self.event(.block(block, .account), number, of: nil)
    }
    let removal = Self.event(.policyRemoved, 2000, of: "bucket-7")
    let walked = Self.walked(policies + switches + [removal])
    let intervals = walked.courses.flatMap(\.intervals)
    #expect(intervals.count <= 102 * 1000)
    // What the last change left is not known, and the bucket is not called closed.
    let last = walked.courses.compactMap(\.intervals.last)
    #expect(last.allSatisfy { $0.effective == .unknown })
    #expect(last.allSatisfy { $0.overlookedChanges == 900 })
    #expect(last.compactMap(\.until).map(\.cause) == [.policyRemoved])
  }

  private static let open = GrantJudgement(
    .public, because: "s3:GetObject to everyone", statement: "AllowAll", access: [.read])

  private static func event(
    _ subject: BucketChange.Subject, _ number: Int, of bucket: String? = "payroll"
  ) -> BucketEvent {
    BucketEvent(
      BucketChange(subject, of: bucket, owner: "111122223333"),
      at: ExposureMoment(seconds: 1_709_287_200 + number, number: number))
  }

  private static func walked(_ events: [BucketEvent]) -> WalkedCourses {
    var courses = BucketCourses()
    for event in events { courses.add(event) }
    return courses.walked()
  }
}
