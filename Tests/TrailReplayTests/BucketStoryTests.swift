import BucketExposure
import Testing
import TrailReplay

@Suite("Who could reach a bucket")
struct BucketStoryTests {
  private typealias Archive = BucketArchive

  private static let midnight = 1_772_409_600

  @Test("An opened bucket is reported with the calls, and with the alarm that rang for it")
  func opened() throws {
    let outcome = try Archive.outcome(of: [
      [Archive.change("14:20:05", "DeleteBucketPolicy")],
      [
        Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy),
        Archive.change("14:01:38", "DeleteBucketPublicAccessBlock"),
      ],
    ])
    let story = try #require(outcome.buckets.first)
    #expect((story.bucket, story.owner) == ("payroll", "111122223333"))
    let opening = try #require(story.openings.first)
    #expect(story.openings.count == 1 && opening.interval.reach == .everyone)
    #expect(opening.openedBy.call.eventName == "PutBucketPolicy")
    #expect(opening.openedBy.call.actor == "arn:aws:iam::111122223333:user/mallory")
    #expect(opening.closedBy?.call.eventName == "DeleteBucketPolicy")
    #expect(opening.duration(until: nil) == 17 * 60 + 54)
    #expect(
      opening.guardsRemovedBy.map(\.call.eventName) == ["DeleteBucketPublicAccessBlock"])
    let ring = try #require(opening.rings.first)
    #expect(opening.isWatched && opening.rings.count == 1 && !ring.wasInAlarm)
    #expect(ring.alarm == "CIS-4.8-S3-Bucket-Policy-Changes")
    #expect(ring.at == Self.midnight + 14 * 3600 + 3 * 60)
  }

  @Test("A bucket that is opened by removing its guard is found, though no alarm watches that")
  func guardRemoved() throws {
    let block =
      #""PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"#
      + #""BlockPublicPolicy":false,"RestrictPublicBuckets":true}"#
    let outcome = try Archive.outcome(of: [
      [
        Archive.change("10:00:00", "PutBucketPublicAccessBlock", block),
        Archive.change("10:00:10", "PutBucketPolicy", Archive.publicPolicy),
        Archive.change("15:00:00", "DeleteBucketPublicAccessBlock"),
      ]
    ])
    let openings = try #require(outcome.buckets.first).openings
    let opening = try #require(
      openings.first { $0.openedBy.call.eventName == "DeleteBucketPublicAccessBlock" })
    #expect(opening.interval.openedBy == .block && opening.interval.until == nil)
    #expect(!opening.isWatched && opening.rings.isEmpty)
  }

  @Test("A change while the alarm was ringing already is reported as one that notified nobody")
  func alreadyRinging() throws {
    let outcome = try Archive.outcome(of: [
      [
        Archive.change("14:02:11", "PutBucketCors", of: "other"),
        Archive.change("14:06:11", "PutBucketPolicy", Archive.publicPolicy),
      ]
    ])
    let opening = try #require(outcome.buckets.first?.openings.first)
    #expect(opening.rings.map(\.wasInAlarm) == [true])
  }

  @Test("An alarm that rang for a call is found whichever copy of the call counts")
  func copies() throws {
    let change = Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy)
    let other = Archive.change(
      "14:02:11", "PutBucketPolicy", Archive.publicPolicy, id: "b", more: #","sharedEventID":"s""#)
    let shared = Archive.change(
      "14:02:11", "PutBucketPolicy", Archive.publicPolicy, id: "c", more: #","sharedEventID":"s""#)
    for files in [[[change], [change]], [[other], [shared]], [[shared], [other], [other]]] {
      let openings = try Archive.outcome(of: files).buckets.flatMap(\.openings)
      #expect(openings.map(\.isWatched) == [true] && openings.map(\.rings.count) == [1])
    }
  }

  @Test("A refused call opens nothing, and is reported as what it would have done")
  func refused() throws {
    let refused = Archive.change(
      "14:02:11", "PutBucketPolicy", Archive.publicPolicy, more: #","errorCode":"AccessDenied""#)
    let story = try #require(try Archive.outcome(of: [[refused]]).buckets.first)
    #expect(story.openings.isEmpty && story.unjudged.isEmpty)
    #expect(story.attempts.map(\.effect.grant.verdict) == [.public])
    #expect(story.attempts.first?.effect.isDone == false)
  }

  @Test("A refused attempt to close a bucket is not reported as one to open it")
  func refusedClosing() throws {
    let block =
      #""PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"#
      + #""BlockPublicPolicy":true,"RestrictPublicBuckets":true}"#
    let story = try #require(
      try Archive.outcome(of: [
        [
          Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy),
          Archive.change(
            "14:03:11", "PutBucketPublicAccessBlock", block, more: #","errorCode":"AccessDenied""#),
        ]
      ]).buckets.first)
    #expect(story.attempts.isEmpty && story.openings.count == 1)
  }

  @Test("A policy that the record does not show is not reported as what closed the bucket")
  func hiddenClosing() throws {
    let story = try #require(
      try Archive.outcome(of: [
        [
          Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy),
          Archive.change(
            "14:20:11", "PutBucketPolicy", #""bucketPolicy":"HIDDEN_DUE_TO_SECURITY_REASONS""#),
        ]
      ]).buckets.first)
    let opening = try #require(story.openings.first)
    #expect(opening.closedBy == nil && opening.interval.until?.cause == .notKnown)
  }

  @Test("What a record does not show is not called closed")
  func hidden() throws {
    let hidden = Archive.change(
      "14:02:11", "PutBucketPolicy", #""bucketPolicy":"HIDDEN_DUE_TO_SECURITY_REASONS""#)
    let story = try #require(try Archive.outcome(of: [[hidden]]).buckets.first)
    #expect(story.unjudged.map(\.effect.grant.verdict) == [.unknown])
  }

  @Test("A match knows what its call did, also as a copy in another file, and others know nothing")
  func matches() throws {
    let change = Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy)
    let outcome = try Archive.outcome(
      of: [[change], [change, Archive.change("14:03:00", "PutBucketCors")]]
    ) { plan in
      plan.reading.duplicates = .count
      plan.showsAllMatches = true
    }
    let exposures = outcome.matches.map { outcome.exposure(of: $0)?.effect.grant.verdict }
    #expect(exposures == [.public, .public, nil])
    #expect(outcome.buckets.first?.openings.count == 1)
  }

  @Test("Of the time before the one asked for, what was still open then is reported")
  func from() throws {
    let records = [
      Archive.change("10:00:00", "PutBucketPolicy", Archive.publicPolicy),
      Archive.change("14:00:00", "DeleteBucketPolicy"),
    ]
    func openings(from hour: Int) throws -> Int {
      try Archive.outcome(of: [records]) { $0.bucketsFrom = Self.midnight + hour * 3600 }
        .buckets.reduce(0) { $0 + $1.openings.count }
    }
    #expect(try [9, 11, 13, 15].map { try openings(from: $0) } == [1, 1, 1, 0])
  }

  @Test("Changes are found whatever filters a run has, even none on buckets")
  func anyFilters() throws {
    let records = [Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy)]
    for pattern in ["{ $.eventName = X }", "nothing", "[a, b]", ""] {
      let outcome = try Archive.outcome(of: [records]) { plan in
        plan.filters = [(try? .test(pattern)) ?? plan.filters[0]]
        plan.alarms = []
      }
      #expect(outcome.buckets.first?.openings.map(\.isWatched) == [false], "\(pattern)")
      #expect(outcome.tally.records.matched == (pattern.isEmpty ? 1 : 0), "\(pattern)")
    }
  }
}
