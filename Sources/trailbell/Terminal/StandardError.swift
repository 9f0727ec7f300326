import CLibrary
import ReplayReports

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

  /// Writes what a report takes for granted, as notes.
  static func notes(_ facts: [AssumedFact]) {
    for fact in facts { message("note: \(fact)") }
  }

  /// Writes `text` as it is.
  static func write(_ text: String) {
    // A message nobody can be given is dropped; the exit status shows damage all the same.
    _ = FileDescriptorWriter.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }
}
