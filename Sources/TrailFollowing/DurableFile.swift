import CLibrary
import TrailArchives

/// A file that is written whole or not at all, to the disk.
struct DurableFile {
  private let path: String
  private var draft: String { path + ".new" }

  /// Names the file at `path`.
  init(at path: String) { self.path = path }

  /// Writes all of `parts`, one after another, in the place of what was there.
  ///
  /// That it is there now may still be lost with the power; `syncFolder` has that written too.
  func write(_ parts: [[UInt8]]) throws(FollowError) {
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(path: draft, reason: systemError()) }
    for part in parts {
      var rest = part[...]
      while !rest.isEmpty {
        let count = rest.span.bytes.writeBytes(to: file)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failure(of: file) }
        rest = rest.dropFirst(count)
      }
    }
    guard fsync(file) == 0 else { throw failure(of: file) }
    guard close(file) == 0, rename(draft, path) == 0 else {
      let reason = systemError()
      unlink(draft)
      throw .failed(path: path, reason: reason)
    }
  }

  private func failure(of file: CInt) -> FollowError {
    let reason = systemError()
    close(file)
    unlink(draft)
    return .failed(path: draft, reason: reason)
  }

  /// Has a folder's own entries written to the disk.
  static func syncFolder(_ path: String) throws(FollowError) {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw .failed(path: path, reason: systemError()) }
    defer { close(folder) }
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw .failed(path: path, reason: systemError())
    }
  }
}
