/// The samples of one series in the order in which they become known.
public struct SampleArrivals: Sendable {
  /// The samples that were known from their own time on.
  package let punctual: SampleTimeline
  /// The others, in the order in which they became known.
  package let late: [Late]

  /// A sample that becomes known after its own time.
  package struct Late: Hashable, Sendable {
    /// The second from which it is known.
    package let availableAt: Int
    /// The time it counts at, cut to the resolution.
    package let time: Int
    /// Its value.
    package let samples: MinuteSamples
  }

  /// Samples of which all are known from their own time on.
  public init(_ timeline: SampleTimeline) {
    self.init(punctual: timeline, late: [])
  }

  /// Samples of whole minutes, each minute's known once the minute is over.
  ///
  /// So a metric filter's are: they are reported every minute, at its start (M3, documented). Only
  /// alarms with periods below a minute see a difference.
  public init(reportedByMinute timeline: SampleTimeline) {
    self.init(punctual: SampleTimeline(), late: timeline.reported(after: 60))
  }

  init(punctual: SampleTimeline, late: [Late]) {
    (self.punctual, self.late) = (punctual, late)
  }

  /// The first second at which any of them can be seen; nil without samples.
  package var firstSight: Int? {
    // What counts at a time is seen from that second's end on, whatever the resolution.
    [punctual.firstMinute.map { $0 + 1 }, late.map(\.availableAt).min()].compactMap(\.self).min()
  }

  /// All samples, as they are known in the end.
  public var timeline: SampleTimeline {
    var timeline = punctual
    for sample in late { timeline.insert(sample.samples, at: sample.time) }
    return timeline
  }
}

extension SampleArrivals.Late: Codable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case availableAt
    case time
    case samples
  }

  /// Reads a stored sample; throws a `DecodingError` where it was known before its time.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let availableAt = try StoredForm.time(fields.decode(Int.self, forKey: .availableAt), decoder)
    let time = try StoredForm.time(fields.decode(Int.self, forKey: .time), decoder)
    guard availableAt > time else {
      throw StoredForm.damage("a late sample of \(time) known at \(availableAt)", decoder)
    }
    self.init(
      availableAt: availableAt, time: time,
      samples: try fields.decode(MinuteSamples.self, forKey: .samples))
  }

  /// Stores the sample.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(availableAt, forKey: .availableAt)
    try fields.encode(time, forKey: .time)
    try fields.encode(samples, forKey: .samples)
  }
}
