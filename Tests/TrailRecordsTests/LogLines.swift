/// Lines as people have them in one text.
enum LogLines {
  /// Whole and cut records, in all that is read around them, and lines that are none.
  static let all =
    [
      #"{"eventVersion":"1.11","n":1}"#,
      #"{"b":1,"eventName":"n","eventSource":"s","eventTime":"t"}"#,
      #"{"eventVersion":"1.11","n":"#, #"{"eventVersion":"1.11","n":["#, #"{"eventVersion":"1.1"#,
      #"{"Records":[{"eventVersion":"1.11"}]}"#, #"{"Records":null}"#, #"{"log":"plain"}"#,
      #"{"log":"{\"eventVersion\":\"1.11\"}\n"}"#, #"{"log":{"eventVersion":"1.11"}}"#,
      #"{"detail-type":"AWS API Call via CloudTrail","detail":{"eventID":"1"}}"#,
      #"{"CloudTrailEvent":"{\"eventVersion\":\"1.11\"}"}"#,
      #"{"results":[[{"field":"@message","value":"{\"eventVersion\":\"1.11\"}"}]]}"#,
      #"{"QueryResultRows":[[{"eventJson":"{\"eventVersion\":\"1.11\"}"},{"x":"y"}]]}"#,
      #"{"Messages":[{"Body":"{\"detail-type\":\"x\"}"}]}"#,
      #"["{\"eventVersion\":\"1.11\"}","x"]"#,
      #"2026-03-02T14:02:11Z {"eventVersion":"1.11"}"#, "2026-03-02T14:02:11Z s {\"a\":1}",
      "\u{1E}{\"eventVersion\":\"1.11\"}", "==> x <==", "\u{0}\u{0}", "[12:00] begun", "{banner}",
      "17",
      "null", "\"text\"", "", "  ", "garbage",
    ]
}
