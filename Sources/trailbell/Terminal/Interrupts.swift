import CLibrary
import TrailArchives

/// What ends the program before its time: Ctrl-C, a request to end, a terminal that goes away, a file that grows
/// larger than files may.
enum Interrupts {
  /// Made before a handler is set: a handler must not make anything.
  private static let request = StopRequest()

  /// The path of a draft that must not stay behind, its NUL included; empty: there is none.
  ///
  /// Set before a handler is. It stays when the draft is in its place, under another name then.
  nonisolated(unsafe) private static var draft: [CChar] = []

  /// Returns a request that the first interrupt raises; the second one ends the program at once.
  ///
  /// Nil when the system has no pipe left: then the first one does.
  static func stopRequest() -> StopRequest? {
    guard let request else { return nil }
    _ = (draft, end)
    handle([SIGINT, SIGTERM], by: stop)
    return request
  }

  /// Has signals that end the program remove the draft at `path` first.
  static func remove(_ path: String) {
    draft = Array(path.utf8CString)
    handle([SIGINT, SIGTERM, SIGHUP, SIGXFSZ], by: end)
  }

  /// Removes a draft, and ends the program at once.
  static func exit(_ status: ExitStatus) -> Never {
    if !draft.isEmpty { unlink(draft) }
    _exit(status.rawValue)
  }

  private static func handle(_ signals: [CInt], by handler: @escaping @convention(c) (CInt) -> Void)
  {
    for number in signals {
      // Who started the program in the background has it ignore interrupts, and that stands.
      var old = sigaction()
      sigaction(number, nil, &old)
      if !isIgnored(old) { signal(number, handler) }
    }
  }

  /// The system's mark for "ignored" is a function at address 1, which can only be compared as one.
  private static func isIgnored(_ action: sigaction) -> Bool {
    // In bounds: the handler is the first word of the action, on Linux and on macOS.
    withUnsafeBytes(of: action) { $0.loadUnaligned(as: UInt.self) } == 1
  }

  /// Ends reading; the next interrupt ends the program.
  private static let stop: @convention(c) (CInt) -> Void = { number in
    signal(number, Interrupts.end)
    Interrupts.request?.raise()
  }

  /// Ends the program as the signal would have done, which comes once more when this returns.
  private static let end: @convention(c) (CInt) -> Void = { number in
    if !Interrupts.draft.isEmpty { unlink(Interrupts.draft) }
    signal(number, SIG_DFL)
    raise(number)
  }
}
