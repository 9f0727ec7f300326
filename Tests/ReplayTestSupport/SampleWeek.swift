/// The archive in `Samples/Week`: one invented week of an account in which a pipeline changes bucket policies some 37 times,
/// people do so twice, and somebody opens a bucket to the world once.
///
/// A deployment changes two policies or three, the one who opens a bucket only one: no threshold tells them apart.
package struct SampleWeek: Sendable {
  /// Every file, in the order of paths.
  package let files: [SampleFile]

  /// How often the pipeline deploys.
  package static let deploymentCount = 37

  /// Makes the archive.
  package init() {
    var deliveries = SampleDeliveries(seed: 2026_03_08)
    for call in Self.deployments + Self.people + Self.audits { deliveries.add(call) }
    files = deliveries.files().sorted { $0.path < $1.path }
  }

  /// Six deployments on each day of work, four on Saturday, three on Sunday, an hour and more apart.
  private static var deployments: [SampleCall] {
    let times = ["08:05:12", "09:50:31", "11:20:04", "13:35:47", "15:10:22", "16:45:09"]
    let counts = [6, 6, 6, 6, 6, 4, 3]
    return counts.enumerated().flatMap { day, count in
      times.prefix(count).enumerated().flatMap { index, time in
        deployment(at: time, on: day, isLarge: (day + index).isMultiple(of: 4))
      }
    }
  }

  private static func deployment(at time: String, on day: Int, isLarge: Bool) -> [SampleCall] {
    let changes = [
      "s3.amazonaws.com GetBucketPolicy", "s3.amazonaws.com PutBucketPolicy",
      "s3.amazonaws.com PutBucketCors", "s3.amazonaws.com PutBucketLifecycle",
    ]
    return changes.prefix(isLarge ? 4 : 3).enumerated().map { index, name in
      var call = SampleCall(time, .ci, name, SampleStory.bucket("web-assets"))
      call.seconds += day * 86_400 + index * 7
      return call
    }
  }

  /// What people do: two changes that somebody should see, and the incident, at night.
  private static var people: [SampleCall] {
    var lifecycle = SampleCall(
      "12:31:40", .alice, "s3.amazonaws.com PutBucketLifecycle", SampleStory.bucket("reports"))
    lifecycle.seconds += 86_400
    var cors = SampleCall(
      "18:10:05", .alice, "s3.amazonaws.com PutBucketCors", SampleStory.bucket("reports"))
    cors.seconds += 4 * 86_400
    var opening = SampleCall(
      "02:47:31", .mallory, "s3.amazonaws.com PutBucketPolicy",
      [
        "bucketName": "payroll-exports", "Host": "s3.eu-west-1.amazonaws.com",
        "bucketPolicy": [
          "Version": "2012-10-17",
          "Statement": .array([
            .texts([
              "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::payroll-exports/*",
            ])
          ]),
        ],
      ])
    opening.seconds += 3 * 86_400
    return [lifecycle, cors, opening]
  }

  /// An audit every twelve hours, from the first minute of the week to its last.
  private static var audits: [SampleCall] {
    (0..<15).map { index in
      var call = SampleCall(
        "00:00:10", .auditor, "cloudtrail.amazonaws.com DescribeTrails",
        ["includeShadowTrails": false])
      call.seconds = min(10 + index * 43_200, 7 * 86_400 - 400)
      return call
    }
  }
}
