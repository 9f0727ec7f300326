import CLibrary
import TrailArchives

/// Ctrl-C, and a request to end, as the wish to end reading and print what was found.
enum Interrupts {
  /// Made before a handler is set: a handler must not make anything.
  private static let request = StopRequest()

  /// Returns a request that the first interrupt raises; the second one ends the program at once.
  ///
  /// Nil when the system has no pipe left: then the first one does.
  static func stopRequest() -> StopRequest? {
    guard let request else { return nil }
    for number in [SIGINT, SIGTERM] {
      // Who started the program in the background has it ignore interrupts, and that stands.
      var old = sigaction()
      sigaction(number, nil, &old)
      if !isIgnored(old) { signal(number, handler) }
    }
    return request
  }

  /// The system's mark for "ignored" is a function at address 1, which can only be compared as one.
  private static func isIgnored(_ action: sigaction) -> Bool {
    // In bounds: the handler is the first word of the action, on Linux and on macOS.
    withUnsafeBytes(of: action) { $0.loadUnaligned(as: UInt.self) } == 1
  }

  private static let handler: @convention(c) (CInt) -> Void = { number in
    signal(number, SIG_DFL)
    Interrupts.request?.raise()
  }
}
