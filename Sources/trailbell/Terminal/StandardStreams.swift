import ArgumentParser
import CLibrary

/// The standard streams as the program was started with them.
enum StandardStreams {
  /// Gives each one that was closed at start a place, so that no file that is opened takes it.
  ///
  /// Standard input is empty then, and messages are dropped. Without standard output there is nobody to
  /// read results: that ends the program before anything is read.
  static func settle() throws {
    let isClosed = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map { descriptor in
      fcntl(descriptor, F_GETFD) == -1 && errno == EBADF
    }
    // From the least one on, as the system gives them out.
    for (number, isClosed) in isClosed.enumerated() where isClosed {
      _ = open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
    guard isClosed[1] else { return }
    StandardError.message("standard output is closed: there is nowhere to write results to")
    throw ExitCode(ExitStatus.damaged.rawValue)
  }
}
