#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's words for the last call that failed, such as "No such file or directory".
func lastSystemError() -> String {
  String(cString: strerror(errno))
}

/// What a path leads to.
enum FileKind {
  case regular
  case folder
  case link
  /// A FIFO, a device or a socket: opening it in a walk could hang or do harm.
  case special

  /// Returns the kind of `path`, or nil with errno set.
  ///
  /// A link is followed only where `followingLinks`.
  static func of(_ path: ArchivePath, followingLinks: Bool) -> FileKind? {
    var status = stat()
    let result = path.withCString {
      followingLinks ? stat($0, &status) : lstat($0, &status)
    }
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }
}
