public import MetricAlarms
public import MetricWindows
import UTCTimes

/// Samples of an alarm's metrics from a file: JSON lines of our own, or saved output of the AWS CLI.
///
///     {"timestamp":"2026-11-23T10:02:30Z","value":1}
///     {"timestamp":"2026-11-23T10:03:10Z","value":2,"availableAt":"2026-11-23T10:09:00Z"}
///
/// Samples for an alarm on an expression name their metric: `"id":"m1"`.
public struct SampleDocument: Sendable {
  /// One sample.
  struct Sample: Sendable {
    /// When it counts, in seconds since the Unix epoch.
    let time: Int
    /// Its value, finite.
    let value: Double
    /// From when on it is known; nil: from its own time on.
    var availableAt: Int?
    /// Its unit in CloudWatch's words; nil where the file does not say: it is the alarm's then.
    let unit: String?
    /// Which of the alarm's metrics it is of.
    let metric: Int
  }

  private let metrics: [WatchedMetric]
  private let resolution: Int
  private let samples: [Sample]
  /// Keys of JSON lines that mean nothing and were passed over.
  private let unknownKeys: [String]

  /// Reads samples for `alarm`.
  ///
  /// Of `get-metric-statistics` each datapoint is one sample with the value of the alarm's statistic,
  /// of `get-metric-data` each value is one.
  public init(_ text: [UInt8], for alarm: AlarmSettings) throws(DocumentError) {
    let metrics = WatchedMetric.all(of: alarm)
    (self.metrics, resolution) = (metrics, alarm.sampleResolution)
    if let saved = try? JSONDocument.decode(SavedStatistics.self, from: text), saved.isGiven {
      samples = try saved.samples(of: metrics)
      unknownKeys = []
      return
    }
    var samples: [Sample] = []
    var unknown: Set<String> = []
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(Self.isSpace) {
      let fields = try Self.fields(of: Array(line), line: index + 1)
      samples.append(try fields.line.sample(of: metrics, line: index + 1))
      unknown.formUnion(Self.keys.unknownKeys(in: fields.keys))
    }
    self.samples = samples
    unknownKeys = unknown.sorted()
  }

  /// The first sample's time in seconds since the Unix epoch; nil without samples.
  public var firstTime: Int? { samples.map(\.time).min() }

  /// What should be reported before anything is made of the samples.
  public var warnings: [SampleWarning] {
    let ofUnit = unseenUnit.map { [SampleWarning.unseenUnit($0)] } ?? []
    return ofUnit + (unknownKeys.isEmpty ? [] : [.unknownKeys(unknownKeys)])
  }

  /// The unit that one of the alarm's metrics asks for and none of its samples has (M6).
  private var unseenUnit: MetricUnit? {
    let unseen = metrics.indices.first { index in
      let own = samples.filter { $0.metric == index }
      return !own.isEmpty && !own.contains { metrics[index].sees(unit: $0.unit) }
    }
    return unseen.flatMap { metrics[$0].unit }
  }

  /// What the alarm sees of each of its metrics: samples of another unit are none (M6).
  public var arrivals: [SampleArrivals] {
    metrics.indices.map { index in
      var history = SampleHistory(resolution: resolution)
      for sample in samples
      where sample.metric == index && metrics[index].sees(unit: sample.unit) {
        history.add(sample.value, at: sample.time, availableAt: sample.availableAt)
      }
      return history.arrivals
    }
  }

  private static let keys = RequestTable(
    ["timestamp", "value", "availableAt", "unit", "id"].map { .init(describing: $0, .value) })

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }

  private static func fields(
    of text: [UInt8], line: Int
  ) throws(DocumentError) -> (line: Line, keys: DocumentTree) {
    let keys: DocumentTree
    do throws(JSONFault) {
      keys = try JSONReader.tree(of: text)
    } catch {
      throw .notJSON("\(error.words) (column \(error.column))", line: line)
    }
    do throws(DocumentError) {
      return (try JSONDocument.decode(Line.self, from: text, line: line), keys)
    } catch {
      if case .notJSON = error { throw error }
      throw .badSample("\(error)", line: line)
    }
  }

  private struct Line: Decodable {
    let timestamp: String
    let value: Double
    let availableAt: String?
    let unit: String?
    let id: String?

    func sample(of metrics: [WatchedMetric], line: Int) throws(DocumentError) -> Sample {
      guard let time = UTCTime(typed: timestamp)?.seconds else {
        throw .badSample("\"\(timestamp)\" is not a time", line: line)
      }
      // Evaluations are at whole seconds: what becomes known within one is used from the next on. Cut to
      // the second it would be known too early, and be judged in an evaluation that CloudWatch made
      // without it (recorded: alarm_evaluation.json, missing2 at 05:51:30).
      let known = availableAt.map { UTCTime.wholeSecond(notBefore: $0) }
      if let known, known == nil {
        throw .badSample("\"\(availableAt ?? "")\" is not a time", line: line)
      }
      guard value.isFinite else { throw .badSample("\(value) is no value", line: line) }
      do throws(DocumentError) {
        let metric = try WatchedMetric.index(of: id, among: metrics)
        return Sample(
          time: time, value: value, availableAt: known ?? nil, unit: unit, metric: metric)
      } catch {
        throw .badSample("\(error)", line: line)
      }
    }
  }
}
