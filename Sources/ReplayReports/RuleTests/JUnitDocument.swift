import MetricAlarms
import TrailReplay

/// What came of tests of rules, as JUnit's XML.
struct JUnitDocument {
  /// What every such document begins with.
  static let beginning =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"trailbell\""

  private let files: [RuleTestReport.File]

  init(_ files: [RuleTestReport.File]) { self.files = files }

  /// The document; its suites are the files.
  var text: String {
    Self.beginning + Self.counts(files) + ">\n"
      + files.map(suite).joined() + "</testsuites>\n"
  }

  private static func counts(_ files: [RuleTestReport.File]) -> String {
    let results = files.flatMap(\.results)
    let faults = files.count { $0.fault != nil }
    let errors = faults + results.count { !$0.isComplete }
    let failures = results.count { $0.isComplete && !$0.failures.isEmpty }
    return " tests=\"\(results.count + faults)\" failures=\"\(failures)\" errors=\"\(errors)\""
  }

  private func suite(_ file: RuleTestReport.File) -> String {
    let name = HTMLText.escaped(file.name)
    let cases =
      file.fault.map { fault in
        "    <testcase name=\"\(name)\" classname=\"\(name)\">\n"
          + Self.verdict("error", fault, "") + "    </testcase>\n"
      } ?? file.results.map { testcase($0, in: name) }.joined()
    return "  <testsuite name=\"\(name)\"\(Self.counts([file]))>\n" + cases + "  </testsuite>\n"
  }

  private func testcase(_ result: RuleTestResult, in file: String) -> String {
    let line = result.test.line.map { " line=\"\($0)\"" } ?? ""
    let head =
      "    <testcase name=\"\(HTMLText.escaped(result.test.name))\" classname=\"\(file)\""
      + " file=\"\(file)\"\(line)"
    guard !result.passes else { return head + "/>\n" }
    let verdicts =
      result.unread.map { Self.verdict("error", $0, "") }
      + result.failures.map { failure in
        let style = ReportStyle()
        let words = RuleTestWords(failure, result.outcome, times: style.times)
        let reasons = RuleTestReasons(failure, result, style: style).text
        return Self.verdict(
          "failure", "\(words.subject): expected \(words.expected), got \(words.got)", reasons)
      }
    return head + ">\n" + verdicts.joined() + "    </testcase>\n"
  }

  private static func verdict(_ kind: String, _ message: String, _ text: String) -> String {
    let lines = text.split(separator: "\n").map { HTMLText.escaped(String($0)) + "\n" }.joined()
    let head = "      <\(kind) message=\"\(HTMLText.escaped(message))\""
    return lines.isEmpty ? head + "/>\n" : head + ">\n\(lines)</\(kind)>\n"
  }
}
