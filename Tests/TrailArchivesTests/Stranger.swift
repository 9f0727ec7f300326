import Foundation

/// Somebody whom the system does not let read everything, also where the tests run as root.
enum Stranger {
  /// Linux's own call; the C library's module does not show it.
  private typealias SetFileUser = @convention(c) (UInt32) -> CInt

  /// Calls `body` with a stranger's rights to files; without root's, whoever runs the tests.
  static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0, let address = dlsym(nil, "setfsuid") else { return try body() }
    let setFileUser = unsafeBitCast(address, to: SetFileUser.self)
    // Of this thread only, and of its access to files only.
    _ = setFileUser(65534)
    defer { _ = setFileUser(0) }
    return try body()
  }
}
