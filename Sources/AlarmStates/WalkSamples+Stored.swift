import MetricWindows

extension WalkSamples: Codable {
  /// Reads stored samples, a list of one entry a metric.
  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Series].self))
  }

  /// Stores the samples of each metric.
  func encode(to encoder: any Encoder) throws {
    var list = encoder.singleValueContainer()
    try list.encode(series)
  }
}

extension WalkSamples.Series: Codable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case known
    case waiting
  }

  /// Reads stored samples; throws a `DecodingError` where they wait in another order than they come, and
  /// where they are too many, known ones and waiting ones together.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let found = try fields.decode([SampleArrivals.Late].self, forKey: .waiting)
    guard zip(found, found.dropFirst()).allSatisfy({ $0.availableAt <= $1.availableAt }) else {
      throw StoredForm.damage("late samples out of order", decoder)
    }
    let known = try fields.decode(SampleTimeline.self, forKey: .known)
    let count = found.reduce(known.sampleCount) { $0 + $1.samples.sampleCount }
    try StoredForm.check(count: count, decoder)
    self.init(known: known, waiting: found[...])
  }

  /// Stores the samples.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(known, forKey: .known)
    try fields.encode(Array(waiting), forKey: .waiting)
  }
}
