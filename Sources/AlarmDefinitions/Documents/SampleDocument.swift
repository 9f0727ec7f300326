public import AlarmStates
public import MetricWindows
import TrailReplay

/// Samples of one metric from a file: JSON lines of our own, or saved output of the AWS CLI.
///
///     {"timestamp":"2026-11-23T10:02:30Z","value":1}
///     {"timestamp":"2026-11-23T10:03:10Z","value":2,"availableAt":"2026-11-23T10:09:00Z"}
public struct SampleDocument: Sendable {
  /// One sample.
  public struct Sample: Sendable, Hashable {
    /// When it counts, in seconds since the Unix epoch.
    public let time: Int
    /// Its value, finite.
    public let value: Double
    /// From when on it is known; nil: from its own time on.
    public let availableAt: Int?
    /// Its unit in CloudWatch's words; nil where the file does not say: it is the alarm's then.
    public let unit: String?
  }

  /// The samples in the order of the file.
  public let samples: [Sample]

  /// Reads samples for an alarm on `statistic`.
  ///
  /// Of `get-metric-statistics` each datapoint is one sample with the value of that statistic, of
  /// `get-metric-data` each value of the only result is one.
  public init(_ text: [UInt8], statistic: MetricStatistic) throws(DocumentError) {
    if let saved = try? JSONDocument.decode(SavedStatistics.self, from: text), saved.isGiven {
      samples = try saved.samples(statistic)
      return
    }
    var samples: [Sample] = []
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      let fields = try JSONDocument.decode(Line.self, from: Array(line), line: index + 1)
      samples.append(try fields.sample(line: index + 1))
    }
    self.samples = samples
  }

  /// Whether there are samples, and the alarm sees none of them for their unit.
  public func isUnseen(by alarm: AlarmSettings) -> Bool {
    !samples.isEmpty && !samples.contains { alarm.sees(unit: $0.unit) }
  }

  /// The samples that an alarm of these settings sees: those of another unit are none (M6).
  public func history(for alarm: AlarmSettings) -> SampleHistory {
    var history = SampleHistory(resolution: alarm.sampleResolution)
    for sample in samples where alarm.sees(unit: sample.unit) {
      history.add(sample.value, at: sample.time, availableAt: sample.availableAt)
    }
    return history
  }

  private struct Line: Decodable {
    let timestamp: String
    let value: Double
    let availableAt: String?
    let unit: String?

    func sample(line: Int) throws(DocumentError) -> Sample {
      guard let time = RecordSelection.time(from: timestamp) else {
        throw .badSample("\"\(timestamp)\" is no time", line: line)
      }
      let known = availableAt.map { RecordSelection.time(from: $0) }
      if let known, known == nil {
        throw .badSample("\"\(availableAt ?? "")\" is no time", line: line)
      }
      guard value.isFinite else { throw .badSample("\(value) is no value", line: line) }
      return Sample(time: time, value: value, availableAt: known ?? nil, unit: unit)
    }
  }
}

extension AlarmSettings {
  fileprivate func sees(unit name: String?) -> Bool {
    unit == nil || name == nil || name == unit?.rawValue
  }
}
