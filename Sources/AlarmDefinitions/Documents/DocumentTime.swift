import TrailReplay

/// A time as the AWS CLI prints it: in words, `2026-01-21T21:19:42.391000+01:00`, or, by its first major
/// version, in seconds since the Unix epoch.
struct DocumentTime: Decodable {
  /// To the millisecond, since the Unix epoch; nil where a text is no time.
  let milliseconds: Int?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let seconds = try? container.decode(Double.self) {
      milliseconds = Int(exactly: (seconds * 1000).rounded(.down))
    } else {
      milliseconds = Self.milliseconds(of: try container.decode(String.self))
    }
  }

  /// Reads a time in words, or in seconds since the Unix epoch; nil where it is neither.
  static func milliseconds(of text: String) -> Int? {
    if let seconds = Double(text) { return Int(exactly: (seconds * 1000).rounded(.down)) }
    guard let seconds = RecordSelection.time(from: text) else { return nil }
    let fraction = text.firstMatch(of: /\.([0-9]+)/).map { $0.1 } ?? ""
    let digits = (fraction + "000").prefix(3)
    return Int(digits).map { seconds * 1000 + $0 }
  }
}
