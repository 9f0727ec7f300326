import CLibrary

/// What is known of standard input before it is read.
enum StandardInput {
  /// Whether a person is typing rather than a program writing.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}
