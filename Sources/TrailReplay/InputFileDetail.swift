/// What a replay finds out of each file that it meets.
public enum InputFileDetail: String, Sendable {
  /// Its size and its fate.
  case sizes
  /// These, and the SHA-256 of its bytes: a file is then read to its end, also behind damage.
  case hashes
}
