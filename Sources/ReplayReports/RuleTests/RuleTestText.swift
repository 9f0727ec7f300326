import MetricAlarms
import TrailReplay

/// What came of tests of rules, for people.
struct RuleTestText {
  private let files: [RuleTestReport.File]
  private let style: ReportStyle
  private let showsPassed: Bool

  init(_ files: [RuleTestReport.File], style: ReportStyle, showsPassed: Bool) {
    (self.files, self.style, self.showsPassed) = (files, style, showsPassed)
  }

  /// The tests of each file, then how many there were.
  var text: String {
    files.map(words).joined() + style.lines(sum)
  }

  private func words(_ file: RuleTestReport.File) -> String {
    let name = SafeText.plain(file.name)
    if let fault = file.fault {
      return style.lines("\(style.coloured("NOT RUN", .alarm))  \(name): \(SafeText.plain(fault))")
    }
    let shown = file.results.filter { showsPassed || !$0.passes }
    return shown.isEmpty ? "" : name + "\n" + shown.map(words).joined()
  }

  private func words(_ result: RuleTestResult) -> String {
    let name = SafeText.plain(result.test.name)
    let line = result.test.line.map { "  (line \($0))" } ?? ""
    if result.passes { return style.lines("  \(style.coloured("passed", .ok))  \(name)") }
    let verdict = result.isComplete ? "FAILED" : "NOT READ"
    // A change that several expectations fail for is explained once.
    var known: Set<String> = []
    return style.lines("  \(style.coloured(verdict, .alarm))  \(name)\(line)")
      + result.unread.map { style.lines("    " + SafeText.plain($0)) }.joined()
      + result.failures.map { words($0, of: result, &known) }.joined()
  }

  private func words(
    _ failure: RuleTestFailure, of result: RuleTestResult, _ known: inout Set<String>
  ) -> String {
    let words = RuleTestWords(failure, result.outcome, times: style.times)
    let blocks = RuleTestReasons(failure, result, style: inner).blocks
    let reasons = blocks.filter { known.insert($0).inserted }.joined()
    return style.lines("    " + SafeText.plain(words.subject), indent: 6)
      + style.lines("      expected  " + SafeText.plain(words.expected), indent: 16)
      + style.lines("      got       " + SafeText.plain(words.got), indent: 16)
      + reasons.split(separator: "\n").map { "        \($0)\n" }.joined()
  }

  /// The style of what stands behind eight spaces.
  private var inner: ReportStyle {
    var inner = style
    inner.columns = style.columns.map { max(40, $0 - 8) }
    return inner
  }

  private var sum: String {
    let results = files.flatMap(\.results)
    let passed = results.count(where: \.passes)
    let unread = results.count { !$0.isComplete }
    let failed = results.count - passed - unread
    let faults = files.count { $0.fault != nil }
    let parts = [
      "\(Counted.grouped(passed)) passed", failed == 0 ? nil : "\(Counted.grouped(failed)) failed",
      unread == 0 ? nil : "\(Counted.grouped(unread)) not read whole",
      faults == 0 ? nil : "\(Counted.noun(faults, "file")) not run",
    ]
    return Counted.noun(results.count, "test") + ": "
      + parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension RuleTestResult {
  /// What of its records was not read, a sentence each.
  var unread: [String] {
    unfound.map { number in
      if case .file = test.records[number - 1] { return "item \(number): no log file was read" }
      return "item \(number): its record is not there, or is not the only one"
    }
      + damages.map { "\($0)" }
  }
}
