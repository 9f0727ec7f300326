package import Digests

extension ArchiveStream {
  /// Reads the current input to its end, where it is hashed, past all that unpacks it.
  ///
  /// Returns how many bytes it has as stored, nil where nobody knows, and their SHA-256; nil where that was
  /// not asked for or not all could be read. Nothing can be read of the input any longer.
  package func readWhole() -> (size: Int?, digest: SHA256Digest?) {
    file?.readWhole() ?? (nil, nil)
  }

  /// What tells the current input from others, where it was opened for that, consists of gzip members alone and
  /// has been read to its end without fault; else nil.
  package var memberChecks: [UInt64]? {
    layers[0].form == .gzip ? layers[0].gzip.wholeHash?.words : nil
  }
}
