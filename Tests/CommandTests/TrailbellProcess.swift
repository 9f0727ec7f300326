import Foundation
import ReplayTestSupport

/// One run of the built program, or of a shell line that runs it, from start to end.
///
/// What it writes goes to files, so that it never waits for its reader; after a generous limit it is
/// ended, so that a hang fails a test rather than blocking all of them.
struct TrailbellProcess {
  /// Seconds after which a process counts as hung.
  static let timeLimit = 300.0

  var program = Place.trailbell
  var arguments: [String]
  /// The working directory.
  var folder: String
  /// What is on standard input.
  var input: [UInt8] = []

  /// Runs the program with `arguments` in `folder`.
  static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = []
  ) throws -> ProcessResult {
    try TrailbellProcess(arguments: arguments, folder: folder, input: input).run()
  }

  /// Runs a line of shell in `folder`; `trailbell` in it is the built program, and `$SCRATCH` an
  /// empty folder.
  static func shell(_ line: String, in folder: String) throws -> ProcessResult {
    try TrailbellProcess(program: "/bin/sh", arguments: ["-c", line], folder: folder).run()
  }

  /// Runs the process to its end.
  func run() throws -> ProcessResult {
    let scratch = try TemporaryFolder()
    try scratch.makeFolder("empty")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.environment(scratch: scratch.path(of: "empty"))
    let handles = [
      try Self.reading(scratch.write(input, to: "in")),
      try Self.writing(scratch.write("", to: "out")),
      try Self.writing(scratch.write("", to: "err")),
    ]
    (process.standardInput, process.standardOutput) = (handles[0], handles[1])
    process.standardError = handles[2]
    try process.run()
    // The process has its own. Left open, they pile up to a thousand and more, and the platform's
    // Process crashes where it lists that many open files.
    for handle in handles { try handle.close() }
    let ending = Self.ending(of: process)
    return ProcessResult(
      ending: ending,
      output: Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path(of: "out")))),
      errors: try String(contentsOfFile: scratch.path(of: "err"), encoding: .utf8))
  }

  /// Waits until `process` has ended, or ends it when its time is up.
  static func ending(of process: Process) -> ProcessResult.Ending {
    let limit = Date(timeIntervalSinceNow: timeLimit)
    while process.isRunning, Date() < limit { usleep(2000) }
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return .timeLimit
    }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? .status(status) : .signal(status)
  }

  /// The environment of every run: the same width of help on every machine, and no colours forced.
  static func environment(scratch: String) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = Place.products + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["COLUMNS"] = "80"
    environment["SCRATCH"] = scratch
    return environment
  }

  private static func reading(_ path: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  private static func writing(_ path: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
