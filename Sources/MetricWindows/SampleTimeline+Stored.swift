extension SampleTimeline: Codable {
  /// The samples of one minute.
  private struct Entry: Codable {
    let minute: Int
    let samples: MinuteSamples

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case minute
      case samples
    }
  }

  /// Reads a stored timeline; throws a `DecodingError` for minutes out of order, and too many samples.
  public init(from decoder: any Decoder) throws {
    let entries = try decoder.singleValueContainer().decode([Entry].self)
    var (count, last) = (0, Int.min)
    for entry in entries {
      let minute = try StoredForm.time(entry.minute, decoder)
      guard minute > last else { throw StoredForm.damage("minutes out of order", decoder) }
      (count, last) = (count + entry.samples.sampleCount, minute)
    }
    guard count <= StoredForm.mostSamples else {
      throw StoredForm.damage("\(count) samples are too many", decoder)
    }
    self.init(minutes: entries.map(\.minute), samples: entries.map(\.samples))
  }

  /// Stores the minutes that hold samples, in order.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for (minute, samples) in zip(minutes, samples) {
      try list.encode(Entry(minute: minute, samples: samples))
    }
  }
}
