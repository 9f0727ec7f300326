import MetricAlarms
import TrailReplay

/// What came of tests of rules, for programs.
struct RuleTestLines {
  private let files: [RuleTestReport.File]

  init(_ files: [RuleTestReport.File]) { self.files = files }

  /// A line a test; one for a file whose tests were not run.
  var text: String {
    files.flatMap { file in
      file.fault.map { [object(file, nil, fault: $0)] } ?? file.results.map { object(file, $0) }
    }.map { $0.text + "\n" }.joined()
  }

  private func object(
    _ file: RuleTestReport.File, _ result: RuleTestResult?, fault: String? = nil
  ) -> JSONObject {
    var object = JSONObject()
    object.add("type", "testResult")
    object.add("file", JSONText(file.name))
    object.add("line", JSONText(result?.test.line))
    object.add("test", JSONText(result?.test.name))
    object.add("passed", JSONText(result?.passes ?? false))
    object.add("complete", JSONText(result?.isComplete ?? false))
    let unread = fault.map { [$0] } ?? result?.unread ?? []
    object.add("unread", JSONText(unread.map { JSONText($0) }))
    let failures = result.map { result in result.failures.map { failure($0, of: result) } }
    object.add("failures", JSONText((failures ?? []).map { JSONText($0) }))
    return object
  }

  private func failure(_ failure: RuleTestFailure, of result: RuleTestResult) -> JSONObject {
    let style = ReportStyle()
    let words = RuleTestWords(failure, result.outcome, times: style.times)
    var object = JSONObject()
    object.add("expectation", JSONText(words.kind))
    object.add("subject", JSONText(words.subject))
    object.add("filter", JSONText(failure.filter?.name))
    object.add("alarm", JSONText(failure.alarm?.alarm.name))
    object.add("expected", JSONText(words.expected))
    object.add("got", JSONText(words.got))
    object.add("why", JSONText(RuleTestReasons(failure, result, style: style).text))
    return object
  }
}
