import Testing
import TrailRecords

@Suite("Document shapes")
struct DocumentShapeTests {
  /// Documents that hold no record, and what each should be taken for.
  static let documents: [(String, DocumentShape)] = [
    (#"{"EventId":"1","EventName":"x","CloudTrailEvent":null}"#, .lookupEvents),
    (#"{"version":"0","detail-type":"EC2 Instance State-change","detail":{"a":1}}"#, .eventBridge),
    (#"{"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"{}"}]}"#, .logsSubscription),
    (#"{"logEvents":[{"message":"x"}],"messageType":"CONTROL_MESSAGE"}"#, .logsSubscription),
    (#"{"_index":"i","_source":{"eventName":"x"}}"#, .searchHit),
    (#"{"awsAccountId":"1","digestStartTime":"a","digestEndTime":"b","logFiles":[]}"#, .digest),
    (#"{"s3Bucket":"b","s3ObjectKey":["k"]}"#, .deliveryNotice),
    (#"{"version":"1","region":"r","hashSignature":"x"}"#, .queryResultSignature),
    (#"{"PublicKeyList":[]}"#, .publicKeys),
    (#"{"swagger":"2.0","info":{"eventName":"x"}}"#, .unknown),
    (#"{"events":{"a":1}}"#, .unknown), (#"{"Events":"none"}"#, .unknown), ("{}", .unknown),
    (#"{"event":{"original":7},"aws":{}}"#, .unknown),
    (#"{"messageType":"DATA_MESSAGE","owner":"1"}"#, .unknown),
    (#"{"messageType":"DATA_MESSAGE","logEvents":"none"}"#, .unknown),
    (#"{"aws":{"cloudtrail":{"event_version":"1.08"}},"@timestamp":"t"}"#, .searchHit),
    (#"{"event":{"provider":"s3.amazonaws.com","action":"x"},"@timestamp":"t"}"#, .searchHit),
    (#"{"event":{"provider":"x"}}"#, .unknown),
    (#"{"hits":{"total":1,"hits":"none"}}"#, .unknown), (#"{"hits":{}}"#, .unknown),
  ]

  @Test("A document of another kind is named, and no record is read from it", arguments: documents)
  func passed(text: String, shape: DocumentShape) {
    let before = #"{"Records":[{"eventID":"1"}]}"#
    let behind = #"{"eventID":"2"}"#
    for chunk in [nil, 1, 5] {
      let steps = ScanRun().steps(through: Array((before + text + behind).utf8), chunk: chunk)
      #expect(steps.count { $0 == .passed(shape) } == 1, "\(steps)")
      #expect(steps.count == 4 && steps.last == .ended, "\(steps)")
    }
  }

  @Test("In a list each document of another kind is named", arguments: documents)
  func inList(text: String, shape: DocumentShape) {
    let list = #"[{"eventID":"1"},\#(text),\#(text)]"#
    let steps = ScanRun().steps(through: Array(list.utf8))
    #expect(steps.count { $0 == .passed(shape) } == 2)
    #expect(steps.compactMap(\.record).count == 1 && steps.last == .ended)
  }

  @Test("A second list of another kind in a document is reported")
  func secondList() {
    let text = #"{"Records":[{"eventID":"1"}],"Events":[{"CloudTrailEvent":"{}"}]}"#
    let steps = ScanRun().steps(through: Array(text.utf8))
    #expect(steps.compactMap(\.record).count == 1 && steps.contains(.passed(.unknown)))
  }

  @Test("Only shapes that hold records unread must be reported")
  func unreadRecords() {
    let holding = DocumentShape.allCases.filter(\.holdsUnreadRecords)
    #expect(
      holding == [
        .lookupEvents, .searchHit, .commaSeparated, .nulBytes, .tailHeads, .strayCommas,
      ])
    #expect(Set(DocumentShape.allCases.map(\.title)).count == DocumentShape.allCases.count)
  }

  @Test(
    "Insight, aggregated and S3 notices are told from calls",
    arguments: [
      (#"{"eventCategory":"Insight"}"#, RecordCategory.insight),
      (#"{"eventCategory":"Aggregated","timeWindow":{}}"#, .aggregated),
      (#"{"eventSource":"aws:s3","eventName":"ObjectCreated:Put"}"#, .notice),
      (#"{"eventCategory":"Management","eventSource":"s3.amazonaws.com"}"#, .call),
      (#"{"eventCategory":"insight"}"#, .call),
      (#"{"requestParameters":{"eventCategory":"Insight"}}"#, .call),
      (#"{"eventCategory":["Insight"],"eventSource":null}"#, .call),
      (#"{"eventCategory":"\u0049nsight"}"#, .insight),
      (#"{"eventSource":"aws:s\u0033"}"#, .notice),
      (#"{"eventSource":"aws:sqs","body":"{}"}"#, .notice),
      (#"{"EventSource":"aws:sns","Sns":{}}"#, .notice),
      (#"{"eventSource":"aws","EventSource":"sns:"}"#, .call),
      ("{}", .call),
    ])
  func categories(text: String, category: RecordCategory) {
    let table = FieldTable(paths: RecordCategory.wantedPaths)
    var fields = RecordFields(for: table)
    let bytes = Array(text.utf8)
    let window = RecordWindow(holding: bytes)
    var scanner = RecordScanner()
    let outcome = scanner.scan(window, at: 0, for: table, into: &fields)
    #expect(outcome == .complete(end: bytes.count))
    #expect(RecordCategorizer(table: table).category(of: bytes.span, fields) == category)
  }
}
