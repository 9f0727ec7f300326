import MetricAlarms
import MetricWindows

/// The aligned windows that hold samples, as a table.
struct WindowTable {
  private let windows: [ReplayFacts.Window]
  private let times: TimeWords

  init(_ windows: [ReplayFacts.Window], _ times: TimeWords) {
    (self.windows, self.times) = (windows, times)
  }

  /// A heading and one row a window, or one line that there are none.
  var text: String {
    guard !windows.isEmpty else { return "no window holds a sample\n" }
    let table = [Self.heading] + rows
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { Self.line($0, widths) }.joined()
  }

  /// What stands above the columns.
  static let heading = ["window start", "seconds", "sum", "samples", "metric"]

  /// Whether a column holds numbers.
  static func isNumber(_ column: Int) -> Bool { (1...3).contains(column) }

  /// The cells of each window.
  var rows: [[String]] {
    windows.map { window in
      [
        times.minuteInZone(window.window.start), "\(window.window.period)",
        JSONText(window.window.tally.sum).text, "\(window.window.tally.sampleCount)",
        SafeText.plain(Self.name(of: window.series)),
      ]
    }
  }

  /// The metric, and its dimensions in braces.
  private static func name(of series: MetricSeries) -> String {
    let metric = "\(series.namespace)/\(series.metricName)"
    if series.dimensions.isEmpty { return metric }
    let pairs = series.dimensions.map { "\($0.name)=\($0.value)" }
    return "\(metric) {\(pairs.joined(separator: ", "))}"
  }

  /// Numbers to the right, words to the left.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let last = cells.count - 1
    let padded = cells.indices.map { column in
      let padding = String(repeating: " ", count: widths[column] - cells[column].count)
      if column == last { return cells[column] }
      return isNumber(column) ? padding + cells[column] : cells[column] + padding
    }
    return padded.joined(separator: "  ") + "\n"
  }
}
