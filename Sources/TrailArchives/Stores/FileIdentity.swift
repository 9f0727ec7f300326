import CLibrary

/// What is the same of a file however it is named.
package struct FileIdentity: Hashable, Sendable {
  private enum Key: Hashable {
    /// A file of this machine: its number on its device.
    case number(UInt64, device: UInt64)
    /// A file of a store that knows each by one name.
    case location(ArchiveLocation)
  }

  private let key: Key

  /// Finds the regular file of this machine at `path`, links followed; nil where there is none, or has fewer names.
  package init?(_ path: ArchiveLocation, fewestLinks: Int = 1) {
    var status = stat()
    guard stat(path.terminated, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      fewestLinks == 1 || Int(status.st_nlink) >= fewestLinks
    else { return nil }
    key = .number(
      UInt64(truncatingIfNeeded: status.st_ino), device: UInt64(truncatingIfNeeded: status.st_dev))
  }

  /// Creates the identity of a file that has no name but `location`.
  package init(onlyNameOf location: ArchiveLocation) {
    key = .location(location)
  }
}
