/// What stored samples may be at most, so that no damage makes a number too large to compute with.
package enum StoredForm {
  /// Times lie within so many seconds of the Unix epoch, some 34,000 years.
  package static let latest = 1 << 40
  /// A series holds so many samples at most: with whole values of 2^32 their sum takes half of what a
  /// word holds, and as many again may be learned.
  static let mostSamples = 1 << 30

  /// Returns `time` as it was stored, or throws where it is beyond all times.
  package static func time(
    _ time: Int, _ decoder: any Decoder
  ) throws(DecodingError) -> Int {
    if (-latest...latest).contains(time) { return time }
    throw damage("time \(time) is beyond all times", decoder)
  }

  /// Throws where one series holds `count` samples and that is too many.
  package static func check(count: Int, _ decoder: any Decoder) throws(DecodingError) {
    if count > mostSamples { throw damage("\(count) samples are too many", decoder) }
  }

  /// The error for what cannot have been stored.
  ///
  /// - Parameters:
  ///   - problem: What is wrong, in lower case and without a full stop.
  ///   - decoder: The decoder at that place.
  /// - Returns: The error, with the place.
  package static func damage(_ problem: String, _ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: problem))
  }
}
