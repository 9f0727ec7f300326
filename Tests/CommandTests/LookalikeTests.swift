import ReplayTestSupport
import Testing

/// What holds records and is not read is reported, wherever it was met; what holds none stays quiet.
@Suite("Files that look like CloudTrail's")
struct LookalikeTests {
  private static let record = MadeCall("x").json
  private static var escaped: String {
    record.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// Latin text as UTF-16 without a byte order mark.
  private static func utf16(_ text: String, isBigEndian: Bool) -> String {
    text.reduce(into: "") { $0 += isBigEndian ? "\0\($1)" : "\($1)\0" }
  }

  private static let loudRows: [(name: String, text: String, told: String)] = [
    ("a.json", "{\"a\":{\"b\":\(record)}}", "inside a.b; try --unwrap a.b"),
    ("b.json", "{\"a\":1,\"b\":\"\(escaped)\"}", "inside b; try --unwrap b"),
    ("c.json", "{\"x\":[\(record)]}", "inside x; try --unwrap x"),
    ("d.json", "{\"x\":[{\"y\":\(record)}]}", "jq -c '.x?[]?.y? | objects' in/d.json"),
    ("e.log", "info {\"line\":\(record)}", "inside line, behind"),
    (
      "f.json",
      record.replacing("eventSource", with: "eventsource")
        .replacing("eventName", with: "eventname").replacing("eventTime", with: "eventtime")
        .replacing("eventID", with: "eventid").replacing("eventVersion", with: "eventversion")
        .replacing("userIdentity", with: "useridentity"), "keys in another case"
    ),
    ("g.lz4", "\u{4}\"M\u{18}", "is lz4 data"),
    ("h.gz", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "git lfs pull"),
    ("i.txt", "H4sIAAAAAAAA", "base64 of gzip data"),
    (
      "j.json",
      #"{"QueryResultRows":[[{"eventName":"PutBucketPolicy"},{"eventSource":"s3.amazonaws.com"}]]}"#,
      "query whole records: eventJson"
    ),
    (
      "k.json",
      #"{"results":[[{"field":"eventName","value":"x"},{"field":"userIdentity.arn","value":"y"},{"field":"eventTime","value":"2026-03-02"},{"field":"@ptr","value":"z"}]]}"#,
      "no whole ones"
    ),
    ("l.txt", "host x: \(record.lowercased())\n", "keys in another case"),
    (
      "m.json", utf16("{\"x\":\(record)}", isBigEndian: false),
      "iconv -f UTF-16LE -t UTF-8 in/m.json"
    ),
    (
      "n.json", utf16("{\"x\":\(record)}", isBigEndian: true),
      "iconv -f UTF-16BE -t UTF-8 in/n.json"
    ),
  ]

  @Test("What holds records is named with the way to read it, in a walk too", arguments: loudRows)
  func loud(row: (name: String, text: String, told: String)) throws {
    for command in ["replay", "match"] {
      let archive = try MadeArchive()
      try archive.write(MadeCall("good").bytes, to: "good.json")
      try archive.write(Array(row.text.utf8), to: row.name)
      let result = try archive.run(command, "in")
      #expect(result.status == 2 && result.errors.contains(row.told), "\(result)")
    }
  }

  @Test(
    "UTF-16 without a mark is read behind the command that is reported", arguments: [false, true])
  func converted(isBigEndian: Bool) throws {
    let archive = try MadeArchive()
    try archive.write(Array(Self.utf16(Self.record, isBigEndian: isBigEndian).utf8), to: "x.json")
    let errors = try archive.run("match", "in/x.json").errors
    let told = try #require(errors.split(separator: "\n").first?.split(separator: "; try: ").last)
    #expect(try archive.shell(String(told)).lines == [Self.record], "\(told)")
  }

  private static let quietRows: [(name: String, text: String)] = [
    ("flow.log", "2 111122223333 eni-1 10.0.0.1 10.0.0.2 443 49152 6 10 840 1 2 ACCEPT OK\n"),
    (
      "config.json",
      #"{"fileVersion":"1.0","configurationItems":[{"awsRegion":"eu-west-1","resourceType":"AWS::S3::Bucket","arn":"arn:aws:s3:::b"}]}"#
    ),
    (
      "elb.log",
      #"https 2026-03-02T14:00:00.000000Z app/x 1.2.3.4:1 - -1 -1 -1 503 - 0 0 "GET https://x.elb.amazonaws.com:443/ HTTP/1.1" "curl" - -"#
    ),
    (
      "waf.json",
      #"{"timestamp":1,"formatVersion":1,"webaclId":"arn:aws:wafv2:x","action":"ALLOW","httpRequest":{"clientIp":"1.2.3.4","headers":[{"name":"Host","value":"x.amazonaws.com"}]}}"#
    ),
    (
      "guard.json",
      #"{"schemaVersion":"2.0","accountId":"1","region":"eu-west-1","type":"Recon","service":{"action":{"awsApiCallAction":{"api":"ListBuckets","serviceName":"s3.amazonaws.com"}},"eventFirstSeen":"2026-03-02T14:00:00Z"}}"#
    ),
    (
      "access",
      "79a5 b [02/Mar/2026:14:00:00 +0000] 1.2.3.4 79a5 3E57 REST.GET.OBJECT k \"GET /k HTTP/1.1\" 200 - 1 1 1 1 \"-\" \"S3Console\" - s3.amazonaws.com\n"
    ),
    ("counts.json", #"{"missing":{"eventID":1,"eventTime":2,"userIdentity":3,"eventName":4}}"#),
    (
      "s3.json",
      #"{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1","eventTime":"2026-03-02T14:00:00.000Z","eventName":"ObjectCreated:Put","userIdentity":{"principalId":"x"},"requestParameters":{"sourceIPAddress":"1.2.3.4"},"s3":{"bucket":{"name":"b"}}}]}"#
    ),
    (
      "stream.json",
      #"{"x":[{"eventID":"1","eventVersion":"1.1","dynamodb":{"Keys":{"Id":{"N":"1"}}},"awsRegion":"eu-west-1","eventName":"INSERT","eventTime":1,"eventSource":"aws:dynamodb"}]}"#
    ),
    (
      "queued.json",
      #"{"Records":[{"messageId":"1","body":"{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"eventTime\":\"2026-03-02T14:00:00.000Z\",\"eventName\":\"ObjectCreated:Put\",\"userIdentity\":{}}]}","eventSource":"aws:sqs","awsRegion":"eu-west-1"}]}"#
    ),
    (
      "mail.json",
      #"{"Records":[{"eventSource":"aws:ses","eventVersion":"1.0","ses":{"mail":{"messageId":"1"}}}]}"#
    ),
    (
      "topic.json",
      #"{"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","Sns":{"Message":"{\"s3Bucket\":\"b\",\"s3ObjectKey\":[\"k\"]}"}}]}"#
    ),
    (
      "firewall.json",
      #"{"firewall_name":"f","availability_zone":"eu-west-1a","event_timestamp":"1","event":{"src_ip":"1.2.3.4","event_type":"tls","tls":{"sni":"s3.amazonaws.com"}}}"#
    ),
    (
      "item.json",
      #"{"configurationItems":[{"relatedEvents":["0f1e"],"awsRegion":"eu-west-1","awsAccountId":"1","configuration":"{\"eventSource\":\"s3.amazonaws.com\"}"}]}"#
    ),
    (
      "hub.json",
      #"{"version":"0","detail-type":"Security Hub Findings - Imported","detail":{"findings":[{"SchemaVersion":"2018-10-08","Action":{"AwsApiCallAction":{"Api":"ListBuckets","ServiceName":"s3.amazonaws.com","CallerType":"remoteIp"}}}]}}"#
    ),
    (
      "rule.json",
      #"{"detail":{"eventSource":["s3.amazonaws.com"],"eventName":["PutBucketPolicy"],"userIdentity":{"type":["Root"]}}}"#
    ),
    (
      "schema.json",
      #"{"properties":{"eventVersion":{"type":"string"},"eventName":{"type":"string"},"eventSource":{"type":"string"},"userIdentity":{"type":"object"}}}"#
    ),
    (
      "results.json",
      #"{"results":[[{"field":"@timestamp","value":"1"},{"field":"count","value":"2"}]]}"#
    ),
    ("_SUCCESS", ""), ("X_$folder$", ""), (".gitkeep", ""),
    ("._x.json.gz", "\u{0}\u{5}\u{16}\u{7}x"), ("zeros.bin", "\u{0}\u{0}\u{0}"),
    ("notes.md", "The pattern is `{ $.eventName = PutBucketPolicy && $.eventSource = s3 }`.\n"),
  ]

  @Test("Other logs of the same bucket, markers and companions stay quiet", arguments: quietRows)
  func quiet(row: (name: String, text: String)) throws {
    for command in ["replay", "match"] {
      let archive = try MadeArchive()
      try archive.write(MadeCall("good").bytes, to: "good.json")
      try archive.write(Array(row.text.utf8), to: row.name)
      let result = try archive.run(command, "in")
      #expect(result.status == 0, "\(result)")
      #expect(command == "replay" || result.errors.isEmpty)
    }
  }

  @Test("Paths of a list count as met in a walk")
  func listed() throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.write(Array("hello".utf8), to: "foreign.txt")
    let listed = try archive.shell(
      "ls in/* > list; trailbell match -c --files-from list; trailbell match -c in/*; echo $?")
    #expect(listed.text == "1\n1\n2\n", "\(listed)")
  }
}
