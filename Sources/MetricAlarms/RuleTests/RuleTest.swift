/// A test of rules: records, and what these must lead to.
public struct RuleTest: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The line of its document that it begins on; nil where nothing says so.
  public let line: Int?
  /// Its records, in the order in which expectations count them from 1.
  public let records: [TestedRecords]
  /// What is expected, in its order.
  public let expectations: [RuleExpectation]

  /// Creates a test.
  public init(
    name: String, line: Int? = nil, records: [TestedRecords], expectations: [RuleExpectation]
  ) {
    (self.name, self.line) = (name, line)
    (self.records, self.expectations) = (records, expectations)
  }
}

/// An item of a test's records.
public enum TestedRecords: Hashable, Sendable {
  /// Records written in the test, each the JSON of one.
  case written([[UInt8]])
  /// All records of a file, or of the files in a folder.
  case file(String)
  /// One record of a file, by its number from 1.
  case numbered(Int, of: String)
  /// One record of a file or folder, by its eventID.
  case event(String, of: String)
}
