import CLibrary

/// What is the same of a file however it is named: its device and its number there.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it has another name, by a hard link.
  let hasOtherNames: Bool

  /// Finds the regular file at `path`, links followed; nil where there is none.
  package init?(_ path: ArchivePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    hasOtherNames = status.st_nlink > 1
  }
}
