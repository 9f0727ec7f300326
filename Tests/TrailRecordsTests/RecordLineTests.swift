import Testing
import TrailRecords

/// Behind damage, and before the first record, lines that are records are read, and no others.
@Suite("Lines that are records")
struct RecordLineTests {
  @Test("A forged record on a line of its own inside a document is not a record")
  func forgedOnLine() {
    let forged = #"{"eventVersion":"1.11","eventID":"forged"}"#
    let good = #"{"eventVersion":"1.11","eventID":"good"}"#
    for text in [
      "{\"eventVersion\":\"1.08\",\n\"x\":\n\(forged)\n,\"y\":\u{1}}",
      "{\"eventVersion\":\"1.08\",\"x\":{\"items\":[\n\(forged)\n]},\"y\":\u{1}}",
      "\(good)\n\(good)\n{\"Records\":[\n{\"a\":1},\n{\"y\":[\n\(forged)\n]},\"z\":\u{1}}]}",
      "\(good)\n{\"eventVersion\":\"1.08\",\"x\":[\n\(forged)\n,tru]}",
      "{\"a\":[\n\(forged)\n,tru]}",
      "{\"Records\":[{\"a\":tru\n\(forged)\n]}", "{\"x\":[\n\(forged)\n]tru",
      "garbage\n  \(forged)\n", "garbage\n\"x\":[\(forged)\n]", "x\n[\n{\n\"a\":\n \(forged)\n}",
    ] {
      for chunk in [nil, 1, 9] {
        let found = FoundRecords(in: Array(text.utf8), chunk: chunk)
        #expect(!found.records.contains(forged), "\(text)")
      }
    }
  }

  @Test("Records stand on lines where the first whole line is one, whatever came before")
  func recognised() {
    let good = #"{"eventVersion":"1.11","eventID":"good"}"#
    for before in [
      "==> x <==", "garbage", "a \"banner\" {", "1\",\"userAgent\":\"x\"}", "\u{0}\u{0}\u{0}",
      "{\"bucketName\":\"b\"},\"eventID\":\"cut\"}", "-", "12", "x\n\ny\n",
      "[2026-03-02 14:00:00] begun", "[banner]", "{banner}", "{\"a\":tru",
    ] {
      for chunk in [nil, 1, 9] {
        let found = FoundRecords(in: Array("\(before)\n\(good)\n\(good)\n".utf8), chunk: chunk)
        #expect(found.records == [good, good], "\(before)")
      }
    }
  }

  @Test(
    "Lines are records whatever the order of their keys, and whatever is around them",
    arguments: [
      #"{"awsRegion":"eu-west-1","eventID":"1","eventName":"a","eventSource":"s","eventTime":"t"}"#,
      #"{"Records":[{"eventVersion":"1.11","eventID":"1"}]}"#,
      #"{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":{"eventID":"1"}}"#,
      #"{"EventId":"1","CloudTrailEvent":"{\"eventVersion\":\"1.11\"}"}"#,
      #"2026-03-02T14:02:11Z {"eventVersion":"1.11","eventID":"1"}"#,
      "\u{1E}" + #"{"eventVersion":"1.11","eventID":"1"}"#,
    ])
  func recognisedShapes(line: String) {
    for before in ["1\",\"userAgent\":\"x\"}", "banner", "[12:00] begun"] {
      for chunk in [nil, 1, 9] {
        let found = FoundRecords(in: Array("\(before)\n\(line)\n\(line)\n".utf8), chunk: chunk)
        #expect(found.records.count == 2, "\(before)")
      }
    }
  }

  @Test("A record cut behind any of its bytes costs itself only")
  func cutAnywhere() {
    let good = #"{"eventVersion":"1.11","eventID":"good"}"#
    let cut = #"{"eventVersion":"1.11","a":{"b":[{"c":"d"},1,tru"#
    for count in 1...cut.utf8.count {
      let text = [good, String(cut.prefix(count)), good, good, good].joined(separator: "\n")
      for chunk in [nil, 1, 9] {
        let found = FoundRecords(in: Array(text.utf8), chunk: chunk)
        #expect(found.records == [good, good, good, good], "\(cut.prefix(count))")
      }
    }
  }

  @Test("What stands between records costs itself only")
  func noise() {
    let good = #"{"eventVersion":"1.11","eventID":"good"}"#
    for between in [
      "\n==> x <==\n", "\n\u{0}\u{0}", ",\n", ", \r\n", "\n\u{1E}", "\n17\n", "\nnull\n",
      "\n\"text\"\n",
      "\n{\"eventVersion\":\"1.1\n", "\n[banner\n",
    ] {
      for chunk in [nil, 1, 9] {
        let text = [good, good, good].joined(separator: between) + "\n"
        #expect(FoundRecords(in: Array(text.utf8), chunk: chunk).records.count == 3, "\(between)")
      }
    }
  }
}
