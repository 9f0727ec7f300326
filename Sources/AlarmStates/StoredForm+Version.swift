import MetricWindows

extension StoredForm {
  /// Throws where a walk was stored in another version of its form than `expected`.
  static func check(
    _ version: Int, is expected: Int, _ decoder: any Decoder
  ) throws(DecodingError) {
    if version != expected {
      throw damage("version \(version) of a walk is not \(expected)", decoder)
    }
  }
}
