import ReplayReports
import TrailReplay

/// All that can be seen of an outcome.
enum ReadingReport {
  /// The summary, the JSON lines of everything, buckets included, and the files.
  static func text(of outcome: ReplayOutcome) -> String {
    var text = SummaryReport(outcome, RunCircumstances()).text
    JSONLinesReport(outcome).write([.transitions, .windows, .matches]) { text += $0 }
    ExposureReport(of: outcome).writeLines { text += $0 }
    for file in outcome.inputFiles ?? [] { text += "\(file)\n" }
    return text
  }
}
