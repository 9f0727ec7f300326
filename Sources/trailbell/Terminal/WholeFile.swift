import CLibrary

/// Writes a file so that nobody ever sees half of it: beside its place first, then renamed into it.
///
/// What a link leads to is written, not the link. A FIFO or device is not a file to be replaced: it is
/// opened and written to.
enum WholeFile {
  /// Returns nil when the file was written, else the system's words.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    // Where nothing is there yet, the path itself is the place.
    let place = resolvedPath(path) ?? path
    var status = stat()
    let exists = stat(place, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return finish(open(place, O_WRONLY | O_CLOEXEC), bytes)
    }
    let draft = "\(place).\(getpid()).draft"
    let mode = exists ? status.st_mode & 0o7777 : 0o666
    if let failure = finish(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode), bytes) {
      unlink(draft)
      return failure
    }
    if rename(draft, place) == 0 { return nil }
    let failure = systemError()
    unlink(draft)
    return failure
  }

  /// Writes everything to an open file and closes it.
  private static func finish(_ descriptor: CInt, _ bytes: [UInt8]) -> String? {
    guard descriptor >= 0 else { return systemError() }
    var failure = FileDescriptorWriter.write(bytes[...], to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = errno }
    return failure.map { systemError($0) }
  }
}
