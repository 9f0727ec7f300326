public import TrailReplay

/// What came of tests of rules, file by file, in every form.
public struct RuleTestReport: Sendable {
  /// A file of tests.
  public struct File: Sendable {
    /// Its path, as the user gave it.
    public let name: String
    /// What came of its tests, in their order; empty where it has a fault.
    public let results: [RuleTestResult]
    /// Why none of its tests were run, in words; nil where they were.
    public let fault: String?

    /// Creates what came of the tests of the file called `name`.
    public init(name: String, results: [RuleTestResult], fault: String? = nil) {
      (self.name, self.results, self.fault) = (name, results, fault)
    }
  }

  private let files: [File]
  private let style: ReportStyle
  /// Whether people are shown the tests that pass.
  private let showsPassed: Bool

  /// Creates the report of `files`.
  public init(_ files: [File], style: ReportStyle = ReportStyle(), showsPassed: Bool = true) {
    (self.files, self.style, self.showsPassed) = (files, style, showsPassed)
  }

  /// Returns the report in a form.
  public func text(as format: RuleTestFormat) -> String {
    switch format {
    case .text: RuleTestText(files, style: style, showsPassed: showsPassed).text
    case .jsonl: RuleTestLines(files).text
    }
  }

  /// The report as JUnit's XML, which systems for continuous integration read.
  public var junit: String { JUnitDocument(files).text }

  /// Whether a test was run whole and what it expects was not met.
  public var findsFailure: Bool {
    files.contains { file in file.results.contains { !$0.failures.isEmpty } }
  }

  /// Whether all records of all tests were read.
  public var isComplete: Bool {
    files.allSatisfy { $0.fault == nil && $0.results.allSatisfy(\.isComplete) }
  }
}
