/// Why bytes are no reading of an archive that can be decoded.
public enum ArchiveReadingError: Error, Hashable, Sendable {
  /// They do not begin as one.
  case noReading
  /// They are of a version of the format that is not read.
  case otherVersion(Int)
  /// They were read for other filters, or in another way: the plans differ in more than their alarms.
  case otherPlan
  /// They are cut, or hold something impossible; `byte` says how many bytes were read before.
  case damaged(byte: Int)
}
