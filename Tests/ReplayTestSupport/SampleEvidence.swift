/// The files of the sample archive that stand beside the logs and hold no calls.
enum SampleEvidence {
  static let files = [
    SampleFile(path: digestPath, documents: [JSONSpelling.compact(digest)]),
    SampleFile(path: insightPath, documents: [JSONSpelling.compact(insights)]),
  ]

  private static let digestPath =
    "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/\(SampleClock.day(0, parted: "/"))/"
    + "111122223333_CloudTrail-Digest_eu-west-1_management-events_eu-west-1_20260302T130131Z.json.gz"

  /// The first digest of a trail: an hour in which nothing was delivered yet.
  private static let digest: ForgedValue = [
    "awsAccountId": "111122223333", "digestStartTime": "2026-03-02T12:01:31Z",
    "digestEndTime": "2026-03-02T13:01:31Z", "digestS3Bucket": "audit-evidence",
    "digestS3Object": .string(digestPath),
    "digestPublicKeyFingerprint": "31e8b5433410dfb61a9dc45cc65b22ff",
    "digestSignatureAlgorithm": "SHA256withRSA", "newestEventTime": nil, "oldestEventTime": nil,
    "previousDigestS3Bucket": nil, "previousDigestS3Object": nil, "previousDigestHashValue": nil,
    "previousDigestHashAlgorithm": nil, "previousDigestSignature": nil, "logFiles": .array([]),
  ]

  private static let insightPath =
    "AWSLogs/444455556666/CloudTrail-Insight/us-east-1/\(SampleClock.day(0, parted: "/"))/"
    + "444455556666_CloudTrail-Insight_us-east-1_20260302T1530Z_8dKqLmWc3bVn5TzA.json.gz"

  private static let insights: ForgedValue = [
    "Records": .array([
      insight("Start", at: "2026-03-02T14:59:00Z", "0b9f7a2c-1d4e-4f60-8a3b-5c6d7e8f9a01"),
      insight("End", at: "2026-03-02T15:04:00Z", "1c8e6b3d-2e5f-4a71-9b4c-6d7e8f9a0b12"),
    ])
  ]

  private static func insight(_ state: String, at time: String, _ eventID: String) -> ForgedValue {
    [
      "eventVersion": "1.11", "eventTime": .string(time), "awsRegion": "us-east-1",
      "eventID": .string(eventID), "eventType": "AwsCloudTrailInsight",
      "recipientAccountId": "444455556666",
      "sharedEventID": "2d7f5c4e-3f60-4b82-8c5d-7e8f9a0b1c23",
      "insightDetails": .texts([
        "state": state, "eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy",
        "insightType": "ApiCallRateInsight",
      ]),
      "eventCategory": "Insight",
    ]
  }
}
