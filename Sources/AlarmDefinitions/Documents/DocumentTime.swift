import UTCTimes

/// A time as the AWS CLI prints it: in words, `2026-01-21T21:19:42.391000+01:00`, or, by its first major
/// version, in seconds since the Unix epoch.
struct DocumentTime: Decodable {
  /// To the millisecond; nil where a text is not a time.
  let time: UTCTime?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let seconds = try? container.decode(Double.self) {
      time = UTCTime(count: seconds)
    } else {
      time = UTCTime(document: try container.decode(String.self))
    }
  }
}
