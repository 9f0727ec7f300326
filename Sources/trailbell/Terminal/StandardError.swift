import CLibrary
import ReplayReports
import Synchronization

/// Where messages and the summary go.
enum StandardError {
  /// Writes `trailbell: MESSAGE`, with nothing in it that a terminal would act on.
  static func message(_ text: String) {
    let prefix = "trailbell: "
    write(prefix + layout.message(SafeText.lines(text), behind: prefix.count) + "\n")
  }

  /// Writes lines for people, which are safe already, broken where a terminal's lines end.
  static func lines(_ text: String) {
    write(layout.message(text))
  }

  private static var layout: WrappedText {
    WrappedText(columns: TerminalStyle.columns(of: STDERR_FILENO))
  }

  /// Whether somebody reads it on a terminal.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a line may be drawn there and erased again: on a terminal whose screen nobody else has, be it
  /// a pager that reads results, or whoever works on while the program is in the background.
  static var mayDraw: Bool {
    isTerminal && environmentVariable("TERM") != "dumb" && !StandardOutput.isPipe
      && [-1, getpgrp()].contains(tcgetpgrp(STDERR_FILENO))
  }

  /// Draws a line in the place of the one before, as wide as the terminal at most; nil: erases that.
  static func draw(_ line: String?) {
    isDrawn.withLock { isDrawn in
      guard isDrawn || line != nil else { return }
      let width = max(1, (TerminalStyle.columns(of: STDERR_FILENO) ?? 80) - 1)
      if line != nil { Interrupts.guardLine() }
      send(Self.erasure + (line ?? "").prefix(width))
      isDrawn = line != nil
      Interrupts.hasLine.store(isDrawn, ordering: .relaxed)
    }
  }

  /// What takes a line that is drawn away.
  private static let erasure = "\r\u{1B}[K"

  /// Whether a line is drawn at present.
  private static let isDrawn = Mutex(false)

  /// Writes what a report takes for granted, as notes.
  static func notes(_ facts: [AssumedFact]) {
    for fact in facts { message("note: \(fact)") }
  }

  /// Writes `text` as it is, in the place of a line that is drawn.
  static func write(_ text: String) {
    isDrawn.withLock { isDrawn in
      send((isDrawn ? erasure : "") + text)
      isDrawn = false
      Interrupts.hasLine.store(false, ordering: .relaxed)
    }
  }

  private static func send(_ text: String) {
    // A message nobody can be given is dropped; the exit status shows damage all the same.
    _ = FileDescriptorWriter.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }
}
