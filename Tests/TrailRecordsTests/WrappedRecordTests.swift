import Testing
import TrailRecords

/// Records inside other things are found wherever they stand, with what is known of them there.
@Suite("Wrapped records")
struct WrappedRecordTests {
  private static let record = #"{"eventID":"1","a":"é \"x\" \\"}"#

  /// A record as the text of a JSON string.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let text = quoted(record)

  /// Documents that hold the record once, and what they tell besides.
  static let rows: [(String, RecordContext)] = [
    (
      #"{"Events":[{"EventId":"1","EventTime":1.5,"CloudTrailEvent":\#(text)}],"NextToken":"x"}"#,
      .none
    ),
    (
      #"{"EventTime":"2022-02-08 09:23:37+11:00","CloudTrailEvent":\#(text),"Username":"u"}"#, .none
    ),
    (
      #"{"account":"111122223333","detail":\#(record),"region":"eu-west-1","time":"2026-03-02T14:02:11Z","detail-type":"AWS API Call via CloudTrail"}"#,
      RecordContext(time: 1_772_460_131, account: "111122223333", region: "eu-west-1")
    ),
    (
      #"{"logEvents":[{"id":"1","timestamp":1772460131999,"message":\#(text)}],"owner":"1","logStream":"2_CloudTrail_us-gov-west-1_3","messageType":"DATA_MESSAGE"}"#,
      RecordContext(
        time: 1_772_460_131, account: "2", region: "us-gov-west-1", logEvent: ["1", nil, nil])
    ),
    (
      #"{"messageType":"DATA_MESSAGE","owner":"1","logEvents":[{"timestamp":1000,"message":\#(text)}]}"#,
      RecordContext(time: 1, account: "1", logEvent: ["1", nil, nil])
    ),
    (
      #"{"messageType":"DATA_MESSAGE","owner":"1","logGroup":"g","logEvents":[{"timestamp":1000,"message":\#(text),"extractedFields":{"@aws.account":"3","@aws.region":"r","@source.log":"h"}}]}"#,
      RecordContext(time: 1, account: "1", logEvent: ["3", "r", "h"])
    ),
    (
      #"{"messageType":"DATA_MESSAGE","owner":"1","logGroup":"g","logEvents":[{"extractedFields":{"@aws.region":"r"},"timestamp":1000,"message":\#(text)}]}"#,
      RecordContext(time: 1, account: "1", logEvent: ["1", "r", "g"])
    ),
    (
      #"{"events":[{"logStreamName":"o-1_9_CloudTrail_cn-north-1","timestamp":2000,"message":\#(text)}],"searchedLogStreams":[]}"#,
      RecordContext(time: 2, account: "9", region: "cn-north-1")
    ),
    (
      #"{"events":[{"timestamp":3000,"message":\#(quoted(#"{"detail-type":"AWS API Call via CloudTrail","region":"r","detail":\#(record)}"#))}]}"#,
      RecordContext(time: 3, region: "r")
    ),
    (
      #"{"took":1,"hits":{"total":{"value":1},"hits":[{"_source":{"event":{"original":\#(text)}}}]}}"#,
      .none
    ),
    (#"{"_id":"1","_source":{"event.original":\#(text)}}"#, .none),
    (#"{"@timestamp":"t","aws":{},"event":{"action":"x","original":\#(text)}}"#, .none),
    (#"{"@timestamp":"t","event.original":\#(text)}"#, .none),
    (#"[{"Records":[\#(record)]},{"Records":[]}]"#, .none),
    ("2026-03-02T14:02:11.123Z " + record, RecordContext(time: 1_772_460_131)),
  ]

  @Test("The record and what is known of it come out, however the bytes come", arguments: rows)
  func row(document: String, context: RecordContext) {
    let bytes = Array((document + "\n").utf8)
    for chunk in [nil, 1, 2, 7, 64] {
      let found = FoundRecords(in: bytes, chunk: chunk)
      #expect(found.records == [Self.record], "\(chunk ?? 0) bytes at a time: \(found.steps)")
      #expect(found.contexts == [context])
    }
  }

  @Test("The source of a hit may be the record itself")
  func sourceIsRecord() {
    let record = #"{"eventVersion":"1.08","eventName":"x"}"#
    for document in [#"{"_source":\#(record)}"#, #"{"hits":{"hits":[{"_source":\#(record)}]}}"#] {
      #expect(FoundRecords(in: Array(document.utf8)).records == [record])
    }
  }

  @Test("Envelopes glued to one another, as Firehose writes them, are all read")
  func glued() {
    let envelope = #"{"messageType":"DATA_MESSAGE","logEvents":[{"message":\#(Self.text)}]}"#
    let control = #"{"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"CWL CONTROL"}]}"#
    let found = FoundRecords(in: Array((envelope + control + envelope + Self.record).utf8))
    #expect(found.records.count == 3)
    #expect(found.steps.contains(.passed(.logsSubscription)) && found.steps.last == .ended)
  }

  @Test(
    "What stands in a record's place and is none is refused, and the next one is read",
    arguments: [
      ("\"events\"", #"{"message":"START RequestId: 1"}"#, RecordRefusal.otherEvent),
      ("\"events\"", #"{"message":"{\"level\":\"info\"}"}"#, .otherEvent),
      ("\"events\"", #"{"message":5}"#, .otherEvent),
      ("\"events\"", #"{"message":"{\"eventID\":\"1\""}"#, .brokenText),
      ("\"events\"", #"{"message":"{\"eventID\":\"1\"} x"}"#, .brokenText),
      ("\"Events\"", #"{"CloudTrailEvent":"none"}"#, .brokenText),
      ("\"Events\"", #"{"CloudTrailEvent":"{\"eventID\":"}"#, .brokenText),
      ("\"Events\"", "7", .notAnObject),
    ])
  func refused(list: String, element: String, refusal: RecordRefusal) {
    let key = list == "\"events\"" ? "message" : "CloudTrailEvent"
    let good = #"{"\#(key)":\#(Self.text)}"#
    let found = FoundRecords(in: Array("{\(list):[\(good),\(element),\(good)]}".utf8))
    #expect(found.records.count == 2)
    guard case .refused(refusal, _) = found.steps[1] else {
      Issue.record("\(found.steps)")
      return
    }
  }

  @Test("Lambda's wrapper gives its packed bytes")
  func payload() {
    let wrapper = #"{"awslogs":{"data":"AQID/w=="}}"#
    for document in [wrapper, "[\(wrapper)]", wrapper + "\n" + Self.record] {
      let steps = FoundRecords(in: Array(document.utf8)).steps
      #expect(steps.first == .payload([1, 2, 3, 0xFF]) && steps.last == .ended)
    }
    for text in ["A", "####", "AQ=D", "A====", "AAAA=AAA"] {
      let steps = FoundRecords(in: Array(#"{"awslogs":{"data":"\#(text)"}}"#.utf8)).steps
      #expect(steps == [.refused(.brokenText, at: 0), .ended], "\(text)")
    }
  }

  @Test("A forged record inside a string is not a record")
  func forged() {
    let forged = #""\n{\"eventID\":\"forged\"}\n""#
    for document in [
      #"{"Records":[{"eventID":"1","userAgent":\#(forged)}]}"#,
      #"{"Events":[{"Username":\#(forged),"CloudTrailEvent":\#(Self.text)}]}"#,
      #"{"events":[{"id":\#(forged),"message":\#(Self.text)}]}"#,
    ] {
      #expect(FoundRecords(in: Array(document.utf8)).records.count == 1)
    }
  }

  @Test("Other lines of an export are passed, one by one")
  func exportedLines() {
    let time = "2026-03-02T14:02:11.123Z "
    let text =
      time + Self.record + "\n" + time + "START\n" + time + "{\"a\":1}\n" + time + Self.record
    for chunk in [nil, 1, 3, 50] {
      let found = FoundRecords(in: Array(text.utf8), chunk: chunk)
      #expect(found.records.count == 2)
      #expect(found.steps[1...2] == [.passed(.exportedLine), .passed(.exportedLine)])
    }
  }

  @Test("A line that is passed over may go on over any number of gzip members")
  func exportedLineOverMembers() {
    let time = "2026-03-02T14:02:11.000Z "
    let prose = time + String(repeating: "x", count: 300_000)
    let bytes = Array((prose + "\n" + time + Self.record).utf8)
    let run = ScanRun(recordLimit: 1000, memberStarts: [0, 40, 150_000, 150_000, 290_000])
    for length in [bytes.count, prose.utf8.count] {
      let steps = run.steps(through: Array(bytes[..<length]), chunk: 10_000)
      #expect(steps.first == .passed(.exportedLine) && steps.last == .ended)
      #expect(steps.compactMap(\.record).count == (length == bytes.count ? 1 : 0))
    }
  }

  @Test(
    "Comma-separated values are recognised by their header, and the column with records is known",
    arguments: [
      ("eventversion,useridentity,eventtime,eventname\n1.08,{type=x},t,n\n", nil),
      ("\"eventName\",\"eventJson\"\n\"x\",\"{}\"\n", "eventJson"),
      ("@timestamp,@message\n1,\"{}\"", "@message"),
    ] as [(String, String?)])
  func commaSeparated(text: String, column: String?) {
    for chunk in [nil, 1, 9] {
      let found = FoundRecords(in: Array(text.utf8), chunk: chunk)
      #expect(found.steps == [.passed(.commaSeparated), .ended] && found.column == column)
    }
  }

  @Test("A case file is passed over to its end, whatever records it shows")
  func casePage() {
    let page = EnvelopeScanner.pageBeginning + "\n<p>\(Self.record)\n\(Self.record)\n"
    for chunk in [nil, 1, 9] {
      let found = FoundRecords(in: Array(page.utf8), chunk: chunk)
      #expect(found.steps == [.passed(.casePage), .ended])
    }
  }

  @Test(
    "Other text is no CSV of ours",
    arguments: [
      "<!DOCTYPE html>\n<!-- Trailbell case", "<!DOCTYPE html>\n<p>", "name,value\n1,2\n",
      "eventname\n", "hello eventname",
    ])
  func otherText(text: String) {
    for bytes in [Array(text.utf8), [0xFD] + Array("7eventName,eventJson\nx,\"{}\"".utf8)] {
      for chunk in [nil, 1, 5] {
        let steps = FoundRecords(in: bytes, chunk: chunk).steps
        #expect(steps.first == .damaged(.fault(.unexpectedByte, inRecord: false), at: 0))
      }
    }
  }
}

extension RecordContext {
  /// `logEvent` has the account, region and log group.
  fileprivate init(
    time deliveryTime: Int?, account: String? = nil, region: String? = nil,
    logEvent: [String?] = [nil, nil, nil]
  ) {
    let origin = logEvent.map { $0.map { Array($0.utf8) } }
    self.init(
      deliveryTime: deliveryTime, account: account.map { Array($0.utf8) },
      region: region.map { Array($0.utf8) },
      logEvent: LogEventOrigin(account: origin[0], region: origin[1], logGroup: origin[2]))
  }
}
