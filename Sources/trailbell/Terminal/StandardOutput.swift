import CLibrary

/// Where results go.
///
/// A reader that has gone away is no error: writing just ends.
enum StandardOutput {
  /// Writes all of `bytes`; false when nobody reads any longer.
  ///
  /// Where they cannot be written for another reason, a full disk say, the program says so and ends:
  /// results must not be lost in silence, and there is nothing else left to do.
  static func write(_ bytes: [UInt8]) -> Bool {
    guard let failure = FileDescriptorWriter.write(bytes[...], to: STDOUT_FILENO) else {
      return true
    }
    if failure == EPIPE { return false }
    StandardError.message("results cannot be written: \(systemError(failure))")
    Interrupts.exit(.damaged)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether another program reads it.
  static var isPipe: Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Makes a write to a closed pipe fail instead of ending the program with a signal.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
