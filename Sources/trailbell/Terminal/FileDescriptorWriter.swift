import CLibrary

/// Writes bytes to an open file until all are written.
enum FileDescriptorWriter {
  /// Returns nil when all was written, else the system's error number.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> CInt? {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.span.bytes.writeBytes(to: descriptor)
      if count < 0, errno == EINTR || errno == EAGAIN && awaitRoom(descriptor) { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Waits for room in a pipe that somebody has set not to wait; false where that cannot be done.
  private static func awaitRoom(_ descriptor: CInt) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = poll(&request, 1, -1)
    return count > 0 || count < 0 && errno == EINTR
  }
}
