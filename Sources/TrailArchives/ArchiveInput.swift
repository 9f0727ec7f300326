/// Something a user named to be read.
public enum ArchiveInput: Hashable, Sendable {
  /// A delivery file, or a folder that is walked.
  case path(ArchiveLocation)
  /// Bytes of delivery files, one after another, on standard input.
  case standardInput
  /// A list of paths in a file, one a line.
  case list(PathList)
  /// Files that a walk has met already, in this order.
  case files([ArchiveLocation])
}

/// A list of paths, one a line or each ended by a NUL.
public struct PathList: Hashable, Sendable {
  /// The list's file; nil for standard input.
  public let path: ArchiveLocation?
  /// True when each path is ended by a NUL byte instead of a line feed.
  public let isNulSeparated: Bool
  /// True when a key and a tab stand before each path, as Hadoop streaming has it.
  public let hasKeys: Bool

  /// Creates the list in the file at `path`, or on standard input when nil.
  public init(path: ArchiveLocation?, isNulSeparated: Bool = false, hasKeys: Bool = false) {
    self.path = path
    self.isNulSeparated = isNulSeparated
    self.hasKeys = hasKeys
  }

  /// The byte that ends each path.
  var separator: UInt8 { isNulSeparated ? 0 : UInt8(ascii: "\n") }
}
