import FilterPatterns
import ReplayReports

/// The results of `check` on their way out, in the form asked for.
final class CheckOutput {
  private let format: CheckFormat
  private let text: CheckReport
  private let lines = JSONLinesCheckReport()
  private let results = BufferedOutput()

  /// Creates an output in `format`; `style` is for text.
  init(format: CheckFormat, style: ReportStyle) {
    self.format = format
    text = CheckReport(style: style)
  }

  /// False once nobody reads any longer.
  var isOpen: Bool { results.isOpen }

  func write(_ pattern: FilterPattern) {
    results.write(format == .text ? text.text(of: pattern) : lines.line(of: pattern))
  }

  /// Writes a rejection, which is all there is to write.
  func write(_ error: FilterPatternError) {
    results.write(format == .text ? text.text(of: error) : lines.line(of: error))
    flush()
  }

  func write(_ event: CheckedEvent) {
    results.write(format == .text ? text.text(of: event) : lines.line(of: event))
  }

  /// Hands on what is waiting.
  func flush() {
    results.flush()
  }
}
