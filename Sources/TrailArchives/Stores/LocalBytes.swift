import CLibrary

/// An open file of this machine, or standard input.
final class LocalBytes: StoredBytes {
  private let path: ArchiveLocation
  private let descriptor: CInt
  /// True when bytes may be long in coming: then what is there is handed on first.
  private let isStream: Bool
  /// The size of a regular file when it was opened, in bytes; nil for all else.
  let size: Int?
  private let stop: StopRequest?
  /// Bytes read so far.
  private var offset = 0

  /// Opens the file at `path`.
  init(_ path: ArchiveLocation) throws(ArchiveError) {
    descriptor = openToRead(path.terminated)
    guard descriptor >= 0 else {
      throw ArchiveError(path: path, kind: .unreadable(systemError()))
    }
    let status = FileStatus(of: descriptor)
    isStream = status?.kind == .special
    size = status?.kind == .regular ? status?.size : nil
    self.path = path
    stop = nil
  }

  /// Takes standard input; `stop` ends it early.
  init(standardInputUntil stop: StopRequest?) {
    (path, descriptor, isStream, size) = (.standardInput, STDIN_FILENO, true, nil)
    self.stop = stop
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  var wouldWait: Bool {
    guard isStream else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  func read(into output: inout OutputRawSpan) throws(ArchiveError) -> Int {
    if let stop, stop.isRaised(waitingFor: descriptor) {
      throw ArchiveError(path: path, kind: .interrupted, byte: offset)
    }
    var count = 0
    repeat {
      count = output.appendBytes(of: descriptor)
    } while count < 0 && (errno == EINTR || errno == EAGAIN && awaitBytes())
    guard count >= 0 else {
      throw ArchiveError(path: path, kind: .readFailed(systemError()), byte: offset)
    }
    offset += count
    return count
  }

  func reread(from offset: Int, into output: inout OutputRawSpan) {
    guard let size, size > 0 else { return }
    // Where it fails there are none, and what is wanted cannot be had.
    _ = output.appendBytes(of: descriptor, at: offset)
  }

  func beginLookingAhead() {
    if isStream { widenPipe(descriptor) }
  }

  /// Waits for bytes of a pipe that somebody has set not to wait; true: there are some, or its end.
  private func awaitBytes() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, -1)
      if count > 0 { return true }
      guard count < 0, errno == EINTR else { return false }
    }
  }
}
