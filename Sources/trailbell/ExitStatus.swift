import ArgumentParser

/// How the program ends; the numbers are part of its contract.
enum ExitStatus: Int32 {
  case complete = 0
  /// The condition the user asked about holds: `--fail-on alarm`, or nothing matched.
  case askedFor = 1
  /// Finished, but something could not be read; wins over `askedFor`.
  case damaged = 2
  /// A pattern or definition was rejected.
  case rejected = 65

  /// Ends the program with this status.
  func exit() throws {
    if self != .complete { throw ExitCode(rawValue) }
  }
}
