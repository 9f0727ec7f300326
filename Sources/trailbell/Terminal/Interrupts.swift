import CLibrary
import Synchronization
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

  /// Whether a line is drawn on standard error that must not stay behind.
  static let hasLine = Atomic<Bool>(false)

  /// Has signals that end the program take that line away first; what else they do stays.
  static func guardLine() {
    guard !isLineGuarded.exchange(true, ordering: .relaxed) else { return }
    _ = (draft, hasLine.load(ordering: .relaxed), end)
    handle([SIGINT, SIGTERM, SIGHUP], by: end, onlyUsual: true)
  }

  private static let isLineGuarded = Atomic<Bool>(false)

  /// Returns a request that the first interrupt raises; the second one ends the program at once.
  ///
  /// Nil when the system has no pipe left: then the first one does.
  static func stopRequest() -> StopRequest? {
    guard let request else { return nil }
    _ = (draft, hasLine.load(ordering: .relaxed), end)
    handle([SIGINT, SIGTERM], by: stop)
    return request
  }

  /// Has signals that end the program remove the draft at `path` first.
  static func remove(_ path: String) {
    draft = Array(path.utf8CString)
    _ = (hasLine.load(ordering: .relaxed), end)
    handle([SIGINT, SIGTERM, SIGHUP, SIGXFSZ], by: end)
  }

  /// Removes a draft, and ends the program at once.
  static func exit(_ status: ExitStatus) -> Never {
    if !draft.isEmpty { unlink(draft) }
    _exit(status.rawValue)
  }

  private static func handle(
    _ signals: [CInt], by handler: @escaping @convention(c) (CInt) -> Void,
    onlyUsual: Bool = false
  ) {
    for number in signals {
      // Who started the program in the background has it ignore interrupts, and that stands.
      var old = sigaction()
      sigaction(number, nil, &old)
      let word = word(of: old)
      if word == 0 || word != 1 && !onlyUsual { signal(number, handler) }
    }
  }

  /// The handler as an address: the system's marks are 0 for what a signal usually does and 1 for "ignored".
  private static func word(of action: sigaction) -> UInt {
    // In bounds: the handler is the first word of the action, on Linux and on macOS.
    withUnsafeBytes(of: action) { $0.loadUnaligned(as: UInt.self) }
  }

  /// Ends reading; the next interrupt ends the program.
  private static let stop: @convention(c) (CInt) -> Void = { number in
    signal(number, Interrupts.end)
    Interrupts.request?.raise()
  }

  /// Ends the program as the signal would have done, which comes once more when this returns.
  private static let end: @convention(c) (CInt) -> Void = { number in
    if !Interrupts.draft.isEmpty { unlink(Interrupts.draft) }
    if Interrupts.hasLine.load(ordering: .relaxed) {
      var erasure: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
      _ = write(STDERR_FILENO, &erasure, 4)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
