import FilterPatterns
import ReplayReports

/// The results of `check` on their way out, in the form asked for.
final class CheckOutput {
  private let report: any PatternReport
  private let results: BufferedOutput

  /// Creates an output to `output` in the form of `report`.
  init(_ report: any PatternReport, to output: ResultOutput) {
    (self.report, results) = (report, BufferedOutput(to: output))
  }

  /// False once nobody reads any longer.
  var isOpen: Bool { results.isOpen }

  func write(_ pattern: FilterPattern) {
    results.write(report.text(of: pattern))
  }

  /// Writes a rejection, which is all there is to write.
  func write(_ error: FilterPatternError) {
    results.write(report.text(of: error))
    finish()
  }

  func write(_ event: CheckedEvent) {
    results.write(report.text(of: event))
  }

  /// Hands on what is waiting.
  func flush() {
    results.flush()
  }

  /// Hands on what is waiting, behind which nothing comes.
  func finish() {
    results.finish()
  }
}
