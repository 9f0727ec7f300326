import CLibrary

/// Lets whoever writes to a pipe write more before it has to wait; all else stays as it is.
func widenPipe(_ descriptor: CInt) {
  #if os(Linux)
  // F_GETPIPE_SZ and F_SETPIPE_SZ, which the C libraries declare for programs that ask for GNU's
  // extensions. A size that the system does not allow changes nothing.
  let (getSize, setSize, wanted) = (CInt(1032), CInt(1031), CInt(1 << 20))
  if fcntl(descriptor, getSize) < wanted { _ = fcntl(descriptor, setSize, wanted) }
  #endif
}

extension ArchiveLocation {
  /// The path as the system's calls take it, with the NUL that ends it.
  var terminated: [UInt8] { bytes + [0] }

  /// Whether it is a link of git-annex to a file that has not been got.
  var isAnnexLink: Bool {
    guard FileKind.of(self, followingLinks: true) == nil else { return false }
    var target = [UInt8](repeating: 0, count: 4096)
    let count = readlink(terminated, &target, target.count)
    guard count > 0 else { return false }
    return String(decoding: target.prefix(count), as: UTF8.self)
      .contains(".git/annex/objects/")
  }
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
  static func of(_ path: ArchiveLocation, followingLinks: Bool) -> FileKind? {
    var status = stat()
    let result =
      followingLinks ? stat(path.terminated, &status) : lstat(path.terminated, &status)
    return result == 0 ? FileKind(status) : nil
  }

  /// The kind as a folder's entry gives it; nil where the file system keeps it to itself.
  init?(type: UInt8) {
    switch type {
    case UInt8(DT_UNKNOWN): return nil
    case UInt8(DT_REG): self = .regular
    case UInt8(DT_DIR): self = .folder
    case UInt8(DT_LNK): self = .link
    default: self = .special
    }
  }

  fileprivate init(_ status: stat) {
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
  }
}

/// What the system knows of a file.
struct FileStatus {
  let kind: FileKind
  /// In bytes.
  let size: Int
  /// When it was last written to, in nanoseconds since the Unix epoch.
  let modified: Int

  /// Asks for the status of an open file; nil with errno set.
  init?(of descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Asks for the status of what a path leads to; nil with errno set.
  init?(at path: ArchiveLocation) {
    var status = stat()
    guard stat(path.terminated, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    (kind, size) = (FileKind(status), Int(status.st_size))
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
