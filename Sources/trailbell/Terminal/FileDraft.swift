import CLibrary
import Synchronization
import TrailArchives

/// A file that is written beside its place first, and then put into it: nobody ever sees half of it.
///
/// What a link leads to is written, not the link, unless it leads nowhere. A FIFO or device is not a file to be replaced: it is
/// opened and written to.
final class FileDraft: Sendable {
  private let descriptor: CInt
  private let place: String
  /// Where it is written; nil: into a FIFO or device.
  private let draft: String?
  private let isOpen = Mutex(true)

  /// Why something could not be done, as the system's error number.
  struct Failure: Error {
    let code: CInt
    var words: String { systemError(code) }
  }

  /// Begins the file that is to be at `path`, and has signals that end the program remove what there is of it.
  init(_ path: String) throws(Failure) {
    // Where nothing is there yet, the path itself is the place.
    place = resolvedPath(path) ?? path
    var status = stat()
    let exists = stat(place, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      draft = nil
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
    } else {
      let name = "\(place).\(getpid()).draft"
      draft = name
      Interrupts.remove(name)
      let mode = exists ? status.st_mode & 0o7777 : 0o666
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }
    if descriptor < 0 { throw Failure(code: errno) }
  }

  /// What the file is at present, lest it be read; nil: none that a walk could meet.
  var identity: FileIdentity? { draft.flatMap { FileIdentity(ArchiveLocation($0)) } }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    if let code = FileDescriptorWriter.write(bytes[...], to: descriptor) {
      throw Failure(code: code)
    }
  }

  /// Puts the file into its place; nothing is written any longer.
  ///
  /// Where that fails, nothing of it stays.
  func finish() throws(Failure) {
    guard endWriting() else { return }
    if close(descriptor) != 0 { throw removed(behind: errno) }
    if let draft, rename(draft, place) != 0 { throw removed(behind: errno) }
  }

  /// Removes what was written, unless it is in its place already; what was there before stays as it is.
  func discard() {
    guard endWriting() else { return }
    close(descriptor)
    if let draft { unlink(draft) }
  }

  /// Returns whether it had not ended before.
  private func endWriting() -> Bool {
    isOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
  }

  private func removed(behind code: CInt) -> Failure {
    if let draft { unlink(draft) }
    return Failure(code: code)
  }
}
