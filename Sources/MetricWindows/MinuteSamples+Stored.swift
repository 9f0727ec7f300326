extension MinuteSamples: Codable {
  /// Stable names; `greatest`, `wholeSum` and `spread` are there where values differ.
  private enum CodingKeys: String, CodingKey {
    case sampleCount = "count"
    case minimum = "least"
    case maximum = "greatest"
    case wholeSum
    case spread
  }

  /// Reads stored samples; throws a `DecodingError` for what no samples add up to.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let count = try fields.decode(Int.self, forKey: .sampleCount)
    let least = try fields.decode(Double.self, forKey: .minimum) + 0
    guard (1...StoredForm.mostSamples).contains(count), least.isFinite else {
      throw StoredForm.damage("\(count) samples from \(least) on", decoder)
    }
    guard let spread = try fields.decodeIfPresent(ValueSpread.self, forKey: .spread) else {
      self.init(value: least, count: count)
      return
    }
    let greatest = try fields.decode(Double.self, forKey: .maximum) + 0
    let wholeSum = try fields.decode(Int.self, forKey: .wholeSum)
    guard greatest.isFinite, least < greatest,
      Double(wholeSum).magnitude <= Self.largestWhole * Double(count),
      spread.bins.fit(from: least, to: greatest, count: count)
    else { throw StoredForm.damage("samples that do not add up", decoder) }
    self.init(count: count, from: least, to: greatest, wholeSum: wholeSum, spread: spread)
  }

  /// Stores the samples.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(sampleCount, forKey: .sampleCount)
    try fields.encode(minimum, forKey: .minimum)
    guard let own = spread.first else { return }
    try fields.encode(maximum, forKey: .maximum)
    try fields.encode(wholeSum, forKey: .wholeSum)
    try fields.encode(own, forKey: .spread)
  }
}

extension HistogramBins {
  /// Whether so many samples between two values can lie in these bins.
  fileprivate func fit(from least: Double, to greatest: Double, count: Int) -> Bool {
    let total = all.reduce(0) { $0 + $1.count }
    guard least < 0 else {
      let range = Self.index(of: least)...Self.index(of: greatest)
      return total == count && all.first?.index == range.lowerBound
        && all.last?.index == range.upperBound
    }
    // Those below 0 are in none.
    guard greatest >= 0 else { return total == 0 }
    return total < count && all.last?.index == Self.index(of: greatest)
  }
}
