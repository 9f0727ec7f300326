import MetricAlarms

extension RuleTest {
  init(_ tree: DocumentTree, in place: RuleTestPlace) throws(KeyedDocumentError) {
    try tree.check(["name", "records", "expect"])
    guard let name = try tree.text("name"), !name.isEmpty else {
      throw KeyedDocumentError("a test without a name", line: tree.line)
    }
    var records: [TestedRecords] = []
    for item in try tree.list("records") {
      records.append(try TestedRecords(item, in: place, line: tree.line))
    }
    guard let expected = tree["expect"] else {
      throw KeyedDocumentError("a test that expects nothing", line: tree.line)
    }
    guard !records.isEmpty else {
      throw KeyedDocumentError("a test without records", line: tree.line)
    }
    let expectations = try RuleExpectation.all(in: expected, itemCount: records.count)
    guard !expectations.isEmpty else {
      throw KeyedDocumentError("a test that expects nothing", line: expected.line ?? tree.line)
    }
    self.init(name: name, line: tree.line, records: records, expectations: expectations)
  }
}

extension TestedRecords {
  /// Reads an item of a test's records: a text, a place in a file, or a record by its keys.
  init(
    _ item: DocumentTree, in place: RuleTestPlace, line: Int?
  ) throws(KeyedDocumentError) {
    if let text = item.spelling {
      self = .written([try Self.record(text, line: line)])
    } else if let path = try item.text("file") {
      try item.check(["file", "record", "eventID"])
      self = try Self.place(in: place.path(path), item)
    } else if let record = item["record"] {
      try item.check(["record", "count", "every"])
      self = .written(try RepeatedRecord(record, item).texts)
    } else if case .object = item {
      self = .written([RecordTree(item).timed.json])
    } else {
      throw KeyedDocumentError("a record that is neither keys nor a text", line: line)
    }
  }

  /// A record's JSON as it is there; whether it is any is for the one who reads records to say.
  private static func record(
    _ text: String, line: Int?
  ) throws(KeyedDocumentError) -> [UInt8] {
    // A record may be damaged, or have keys twice: then it is none of these.
    if let tree = try? JSONReader.tree(of: text), tree["Records"] != nil {
      throw KeyedDocumentError(
        "a text that holds a list of records; give the file that has it, or each record", line: line
      )
    }
    return Array(text.utf8)
  }

  private static func place(
    in path: String, _ item: DocumentTree
  ) throws(KeyedDocumentError) -> TestedRecords {
    let number = try item.number("record", least: 1)
    switch (number, try item.text("eventID")) {
    case (nil, nil): return .file(path)
    case (let number?, nil): return .numbered(number, of: path)
    case (nil, let id?): return .event(id, of: path)
    case (.some, .some):
      throw KeyedDocumentError("a place has record or eventID, not both", line: item.line)
    }
  }
}
