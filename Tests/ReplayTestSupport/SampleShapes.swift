/// The files in `Samples/Shapes`: the same three records in every shape in which people hold them.
///
/// The first and the last change a bucket's policy or list of rights; the last says neither its
/// account nor its region, which only what it comes in may tell.
package enum SampleShapes {
  /// A file, by its path below the folder.
  package typealias File = (path: String, bytes: [UInt8])

  /// Every file, in the order of paths.
  package static var files: [File] {
    (deliveries + strings + logs + searches + others + archives).sorted { $0.path < $1.path }
  }

  static let records: [String] = [
    record(
      1, "14:02:11", "PutBucketPolicy",
      #","awsRegion":"eu-west-1","recipientAccountId":"111122223333""#),
    record(
      2, "14:02:40", "GetBucketAcl",
      #","awsRegion":"eu-west-1","recipientAccountId":"111122223333""#),
    record(3, "14:06:40", "PutBucketAcl", #","errorCode":"AccessDenied""#),
  ]

  private static func record(
    _ number: Int, _ time: String, _ name: String, _ more: String
  ) -> String {
    #"{"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"#
      + #""arn:aws:iam::111122223333:user/mallory"},"eventTime":"2026-03-02T\#(time)Z","#
      + #""eventSource":"s3.amazonaws.com","eventName":"\#(name)","sourceIPAddress":"198.51.100.7","#
      + #""requestParameters":{"bucketName":"payroll \"exports\""},"#
      + #""eventID":"0000000\#(number)-aaaa-4bbb-8ccc-000000000000"\#(more)}"#
  }

  private static let list = "[" + records.joined(separator: ",") + "]"
  private static let document = #"{"Records":\#(list)}"#
  static let name = "111122223333_CloudTrail_eu-west-1_20260302T1405Z_AbCdEfGh12345678.json"
  private static let folder = "AWSLogs/o-exampleorg/111122223333/CloudTrail/eu-west-1/2026/03/02/"

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func packed(_ text: String) -> [UInt8] { GzipWriter.member(bytes(text), .best) }

  private static var deliveries: [File] {
    let halves = records.map { #"{"Records":[\#($0)]}"# }
    let name = name + ".gz"
    return [
      ("01-delivery-file/" + folder + name, packed(document)),
      ("01-cut-name/" + folder + "20260302T1405Z_AbCdEfGh12345678.json.gz", packed(document)),
      ("02-members.json.gz", halves.flatMap { packed($0) }),
      ("02-documents.json", bytes(halves.joined(separator: "\n"))),
      ("02-changing.json", bytes(halves[0]) + packed(halves[1]) + bytes("\n" + records[2])),
      ("06-lines.jsonl", bytes(records.map { $0 + "\n" }.joined())),
      ("07-array.json", bytes(list)),
      ("07-array-of-files.json", bytes("[" + halves.joined(separator: ",") + "]")),
    ]
  }

  private static var strings: [File] {
    let elements = records.map {
      #"{"EventId":"x","EventTime":1772460131,"CloudTrailEvent":\#(quoted($0))}"#
    }
    let events = records.map { record in
      #"{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","source":"aws.s3","#
        + #""account":"111122223333","time":"2026-03-02T14:07:30Z","region":"eu-west-1","#
        + #""resources":[],"detail":\#(record)}"#
    }
    let other =
      #"{"detail-type":"EC2 Instance State-change Notification","detail":{"state":"running"}}"#
    return [
      (
        "08-lookup-events.json",
        bytes(#"{"Events":[\#(elements.joined(separator: ","))],"NextToken":"x"}"#)
      ),
      ("08b-lookup-lines.jsonl", bytes(elements.map { $0 + "\n" }.joined())),
      ("10-eventbridge.jsonl", bytes((events + [other]).map { $0 + "\n" }.joined())),
    ]
  }

  private static var logEvents: [String] {
    records.enumerated().map { index, record in
      #"{"id":"\#(index)","timestamp":\#(1_772_460_360_250 + index * 1000),"message":\#(quoted(record))}"#
    }
  }

  private static func envelope(_ events: [String]) -> String {
    #"{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"trail","logStream":"#
      + #""111122223333_CloudTrail_eu-west-1_2","subscriptionFilters":["all"],"logEvents":"#
      + "[" + events.joined(separator: ",") + "]}"
  }

  private static var logs: [File] {
    let control =
      #"{"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logGroup":"","logStream":"","#
      + #""subscriptionFilters":[],"logEvents":[{"id":"","timestamp":1,"message":"CWL CONTROL MESSAGE"}]}"#
    let members =
      packed(control) + packed(envelope([logEvents[0]]))
      + packed(envelope(Array(logEvents[1...])))
    let lambda = #"{"awslogs":{"data":"\#(Base64Text.encode(packed(envelope(logEvents))))"}}"#
    let lines = records.map { "2026-03-02T14:06:00.250Z \($0)\n" }
    let filtered = zip(logEvents, records).map { event, _ in
      #"{"logStreamName":"111122223333_CloudTrail_eu-west-1","ingestionTime":1772460361000,"#
        + event.dropFirst()
    }
    return [
      ("11-subscription.json", bytes(envelope(logEvents))),
      ("11b-lambda.json", bytes(lambda)),
      ("11c-firehose/2026/03/02/14/delivery-1", members),
      ("11c-firehose/2026/03/02/14/delivery-2.gz", GzipWriter.member(members, .best)),
      ("11d-firehose-messages", bytes(records.joined())),
      ("12-export/0a1b/111122223333_CloudTrail_eu-west-1/000000.gz", packed(lines.joined())),
      ("12-export/aws-logs-write-test", bytes("Permission Check Successful")),
      (
        "12b-filter-log-events.json",
        bytes(#"{"events":[\#(filtered.joined(separator: ","))],"searchedLogStreams":[]}"#)
      ),
    ]
  }

  private static var searches: [File] {
    let hits = records.map {
      #"{"_index":"logs","_source":{"event":{"action":"x","original":\#(quoted($0))}}}"#
    }
    let answer =
      #"{"took":1,"hits":{"total":{"value":3},"hits":[\#(hits.joined(separator: ","))]}}"#
    let sources = records.map { #"{"aws":{},"event":{"original":\#(quoted($0))}}"# + "\n" }
    return [
      ("15-search-answer.json", bytes(answer)),
      ("15-hits.jsonl", bytes(hits.map { $0 + "\n" }.joined())),
      ("15-sources.jsonl", bytes(sources.joined())),
      ("15-without-original.json", bytes(#"{"_source":{"event":{"action":"PutBucketPolicy"}}}"#)),
    ]
  }

  private static var others: [File] {
    let notice =
      #"{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put","#
      + #""s3":{"bucket":{"name":"trail"},"object":{"key":"\#(name)"}}}]}"#
    let insight =
      #"{"Records":[{"eventVersion":"1.08","eventID":"x","eventCategory":"Insight","insightDetails":{}}]}"#
    let summary =
      #"{"Records":[{"eventVersion":"1.0","eventId":"x","eventCategory":"Aggregated","timeWindow":{}}]}"#
    return [
      ("03-insight.json", bytes(insight)), ("04-aggregated.json", bytes(summary)),
      ("05-digest.json", bytes(#"{"awsAccountId":"1","digestEndTime":"x","logFiles":[]}"#)),
      ("13-lake-result.csv", bytes("eventName,eventJson\nx,\"{}\"\n")),
      ("14-athena.csv", bytes("eventversion,useridentity,eventname\n1.11,{type=Root},x\n")),
      ("16-security-lake.gz.parquet", bytes("PAR1....PAR1")),
      ("17-s3-notice.json", bytes(notice)),
      ("18-delivery-notice.json", bytes(#"{"s3Bucket":"trail","s3ObjectKey":["\#(name)"]}"#)),
      ("20-archive.json.zst", [0x28, 0xB5, 0x2F, 0xFD, 0, 0]),
      ("21-archive.json.bz2", bytes("BZh91AY&SY")),
      ("22-archive.json.xz", [0xFD] + bytes("7zXZ\0\0")),
    ]
  }

  private static var archives: [File] {
    let halves = records.map { #"{"Records":[\#($0)]}"# }
    var (tar, zip) = (TarWriter(), ZipWriter())
    tar.addMember([], as: folder, type: "5")
    for (index, half) in halves.enumerated() {
      let name = folder + name.replacing("AbCd", with: "AbC\(index)") + ".gz"
      tar.add(packed(half), as: name)
      zip.add(packed(half), as: name, ZipWriter.Method.allCases[index])
    }
    return [
      ("19-archive.tar", tar.archive), ("19-archive.tar.gz", GzipWriter.member(tar.archive, .best)),
      ("19-archive.zip", zip.archive),
    ]
  }
}
