/// Something that was met where documents of a user's were looked for.
public enum FoundDocument: Sendable {
  /// A file, or standard input, that was read.
  ///
  /// `name` is its path, or `-`; `isNamed`: the user named it, rather than a folder above it, where files
  /// may be of any kind.
  case read(name: String, bytes: [UInt8], isNamed: Bool)
  /// A file or folder that could not be read, and why.
  case unreadable(name: String, reason: String)
  /// Something in a folder that is not opened, and why.
  case notOpened(name: String, reason: String)
}
