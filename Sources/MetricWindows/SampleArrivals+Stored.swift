extension SampleArrivals.Late: Codable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case availableAt
    case time = "minute"
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
