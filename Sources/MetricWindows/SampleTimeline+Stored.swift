extension SampleTimeline: Codable {
  /// The samples of one time, cut to the resolution.
  private struct Entry: Codable {
    let time: Int
    let samples: MinuteSamples

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case time
      case samples
    }
  }

  /// Reads a stored timeline; throws a `DecodingError` for times out of order, and too many samples.
  public init(from decoder: any Decoder) throws {
    let entries = try decoder.singleValueContainer().decode([Entry].self)
    var last = Int.min
    for entry in entries {
      let time = try StoredForm.time(entry.time, decoder)
      guard time > last else { throw StoredForm.damage("times out of order", decoder) }
      last = time
    }
    self.init(minutes: entries.map(\.time), samples: entries.map(\.samples))
    try StoredForm.check(count: sampleCount, decoder)
  }

  /// Stores the times that hold samples, in order.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for (time, samples) in zip(minutes, samples) {
      try list.encode(Entry(time: time, samples: samples))
    }
  }
}
