import CLibrary

/// A wish, raised from anywhere, that reading end as if the input had: for endless standard input.
///
/// It is raised by a byte in a pipe, so that a read that waits for a slow writer wakes up.
public final class StopRequest: Sendable {
  private let readingEnd: CInt
  private let writingEnd: CInt

  /// Creates a request that is not raised; nil when the system has no pipe left.
  public init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readingEnd)
    close(writingEnd)
  }

  /// Raises the request, for good.
  ///
  /// A signal handler may call it: it does nothing but `write`.
  public func raise() {
    var byte: UInt8 = 1
    // A pipe that is full has been written to before, and so is raised.
    _ = write(writingEnd, &byte, 1)
  }

  /// Whether it has been raised.
  public var isRaised: Bool {
    var request = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Waits until it is raised, no longer than so many milliseconds; true when it is raised.
  package func isRaised(within milliseconds: Int) -> Bool {
    var request = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, CInt(clamping: milliseconds)) > 0
  }

  /// Waits until it is raised or `descriptor` can be read; true when it is raised.
  func isRaised(waitingFor descriptor: CInt) -> Bool {
    var requests = [
      pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&requests, 2, -1) < 0, errno == EINTR {}
    return requests[0].revents != 0
  }
}
