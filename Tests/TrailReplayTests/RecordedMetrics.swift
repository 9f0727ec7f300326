import FilterPatterns
import Foundation
import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing
import TrailArchives

/// Log events that the real service was given, metric filters on them, and what these published.
struct RecordedMetrics: Decodable, Sendable {
  let runs: [Run]

  struct Run: Decodable, Sendable {
    let logGroup: String
    let region: String
    let filters: [Filter]
    let events: [Event]
    let published: [Published]
  }

  struct Filter: Decodable, Sendable {
    let filterName: String
    let filterPattern: String
    let metricTransformations: [Transformation]
    let emitSystemFieldDimensions: [String]?
    let fieldSelectionCriteria: String?
    let applyOnTransformedLogs: Bool?
  }

  struct Transformation: Decodable, Sendable {
    let metricNamespace: String
    let metricName: String
    let metricValue: String
    let defaultValue: Double?
    let dimensions: [String: String]?
    let unit: String?
  }

  struct Event: Decodable, Sendable {
    let timestamp: Int
    let time: String
    let message: String
    let accepted: Bool
    let putLabel: String
  }

  struct Published: Decodable, Sendable {
    struct Series: Decodable, Sendable {
      let namespace: String
      let metric: String
      let dimensions: [String: String]
    }

    let series: Series
    let filter: String
    let period60: [Datapoint]
    let period300: [Datapoint]?
  }

  /// The statistics of one window, as far as they were asked for.
  struct Datapoint: Decodable, Sendable {
    let minute: String?
    let start: String?
    let sum: Double
    let sampleCount: Double?
    let minimum: Double?
    let maximum: Double?
    let average: Double?
    let unit: String?
  }

  /// One published series of one run.
  struct Row: Sendable, CustomTestStringConvertible {
    let run: Run
    let published: Published
    let filter: Filter

    var testDescription: String {
      let dimensions = published.series.dimensions.map { "\($0.key)=\($0.value)" }.sorted()
      return ([published.series.metric] + dimensions).joined(separator: " ")
    }
  }

  static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ConformanceTests/Cases/filter-metrics-recorded.json")
    let recorded = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    return recorded.runs.flatMap { run in
      run.published.compactMap { published in
        run.filters.first { $0.filterName == published.filter }
          .map { Row(run: run, published: published, filter: $0) }
      }
    }
  }
}

extension RecordedMetrics.Filter {
  /// The filter with this value and unit in place of its own.
  func metricFilter(value: String, unit: String?, in logGroup: String) throws -> MetricFilter {
    let written = metricTransformations[0]
    var settings = TransformationSettings(
      namespace: written.metricNamespace, metricName: written.metricName)
    settings.value = value
    settings.defaultValue = written.defaultValue
    settings.dimensions = (written.dimensions ?? [:]).map { .init(name: $0.key, value: $0.value) }
    settings.systemFields = emitSystemFieldDimensions ?? []
    settings.unit = unit ?? "None"
    var filter = try MetricFilter(
      name: filterName, pattern: FilterPattern(parsing: filterPattern), transformation: settings)
    filter.selection = try fieldSelectionCriteria.map { try FieldSelection(parsing: $0) }
    filter.isOnTransformedLogs = applyOnTransformedLogs ?? false
    filter.sourceLog = filter.asks(for: .sourceLog) ? logGroup : nil
    return filter
  }
}

extension RecordedMetrics.Datapoint {
  /// The first second of its window.
  func seconds() throws -> Int {
    let text = try #require(minute ?? start)
    return Int(try Date(text, strategy: .iso8601).timeIntervalSince1970)
  }

  /// Compares it with what `timeline` has in its window, which is `period` seconds long.
  func expect(in timeline: SampleTimeline, period: Int) throws {
    let start = try seconds()
    let pairs: [(MetricStatistic, Double?)] = [
      (.sum, sum), (.sampleCount, sampleCount), (.minimum, minimum), (.maximum, maximum),
      (.average, average),
    ]
    for (statistic, recorded) in pairs {
      guard let recorded else { continue }
      let value = timeline.value(of: statistic, in: start..<(start + period))?.value
      #expect(value == recorded, "\(statistic.name) at \(start)")
    }
  }
}
