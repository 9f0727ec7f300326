/// Why bytes are no reading of an archive that can be decoded.
public enum ArchiveReadingError: Error, Hashable, Sendable {
  /// They do not begin as one.
  case noReading
  /// They are of a version of the format that is not read.
  case otherVersion(Int)
  /// They are cut, or something in them cannot be; behind so many bytes.
  case damaged(byte: Int)
}
