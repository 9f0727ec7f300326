import Subprocess

/// Why a command did not take a line.
enum CommandFailure: Error, Equatable, CustomStringConvertible {
  /// It could not be started, in the system's words.
  case notStarted(String)
  /// It ended with this status.
  case status(Int)
  /// This signal ended it.
  case signal(Int)
  /// It did not end within so many seconds, and was ended.
  case timedOut(Int)
  /// It was ended, since following ends.
  case cancelled

  /// Nil: it took the line.
  init?(_ status: TerminationStatus) {
    switch status {
    case .exited(0): return nil
    case .exited(let code): self = .status(Int(code))
    case .signaled(let signal): self = .signal(Int(signal))
    }
  }

  var description: String {
    switch self {
    case .notStarted(let reason): reason
    case .status(let status): "exit status \(status)"
    case .signal(let number): "ended by signal \(number)"
    case .timedOut(let seconds): "did not end within \(seconds) s"
    case .cancelled: "did not end before following did"
    }
  }
}
