extension WideNumber: Codable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case digits
    case lowest
  }

  /// More digits than the largest sum of doubles has.
  private static let mostDigits = 64

  /// Reads a number; throws a `DecodingError` where it is not written as numbers are, or too large.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let digits = try fields.decode([UInt64].self, forKey: .digits)
    let lowest = try fields.decode(Int.self, forKey: .lowest)
    let isShort =
      (0...Self.mostDigits).contains(lowest) && lowest + digits.count <= Self.mostDigits
    guard isShort, digits.first != 0, digits.last != 0, !digits.isEmpty || lowest == 0 else {
      throw StoredForm.damage("digits of no sum", decoder)
    }
    self.init(digits: digits, lowest: lowest)
  }

  /// Stores the digits and their place.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(digits, forKey: .digits)
    try fields.encode(lowest, forKey: .lowest)
  }
}
