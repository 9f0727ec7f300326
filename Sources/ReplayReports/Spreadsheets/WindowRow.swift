import MetricAlarms
import MetricWindows

/// A row of a csv file: an aligned window that holds a sample.
enum WindowRow {
  /// The columns, as the keys of a `window` in JSON lines.
  static var columns: [CSVColumn<ReplayFacts.Window>] {
    [
      CSVColumn("filters") { CSVCell(list: $0.filters) },
      CSVColumn("namespace") { CSVCell($0.series.namespace) },
      CSVColumn("metric") { CSVCell($0.series.metricName) },
      CSVColumn("dimensions") { window in
        CSVCell(list: window.series.dimensions.map { "\($0.name)=\($0.value)" })
      },
      CSVColumn("start") { CSVCell(time: $0.window.start) },
      CSVColumn("period") { CSVCell($0.window.period) },
      CSVColumn("sum") { CSVCell($0.window.tally.sum) },
      CSVColumn("sampleCount") { CSVCell($0.window.tally.sampleCount) },
      CSVColumn("minimum") { CSVCell($0.window.tally.minimum) },
      CSVColumn("maximum") { CSVCell($0.window.tally.maximum) },
    ]
  }
}
