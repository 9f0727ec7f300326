extension HistogramBins: Codable {
  /// Reads bins; throws a `DecodingError` for bins out of order and bins without samples.
  init(from decoder: any Decoder) throws {
    let found = try decoder.singleValueContainer().decode([Bin].self)
    let areInOrder = zip(found, found.dropFirst()).allSatisfy { $0.index < $1.index }
    let areHeld = found.allSatisfy { (1...StoredForm.mostSamples).contains($0.count) }
    guard areInOrder, areHeld, found.first.map({ $0.index >= Self.zero }) ?? true else {
      throw StoredForm.damage("bins of no histogram", decoder)
    }
    self.init(all: found)
  }

  /// Stores the bins that hold values.
  func encode(to encoder: any Encoder) throws {
    var list = encoder.singleValueContainer()
    try list.encode(all)
  }
}
