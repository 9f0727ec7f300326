import Foundation
import ReplayTestSupport

/// The built program while it runs, with pipes at both ends that a test holds.
final class LiveTrailbell {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// Few enough to wait in the pipe until its end.
  private let messages = Pipe()

  /// Starts the program with `arguments` in `folder`.
  convenience init(_ arguments: [String], in folder: String) throws {
    try self.init(Place.trailbell, arguments, in: folder)
  }

  /// Starts a line of shell in `folder`, where the program is known by its name.
  convenience init(shell line: String, in folder: String) throws {
    let line = line.replacing("trailbell ", with: "'\(Place.trailbell)' ")
    try self.init("/bin/sh", ["-c", "exec 2> /dev/null; \(line)"], in: folder)
  }

  private init(_ program: String, _ arguments: [String], in folder: String) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = messages
    try Self.withInterrupts { try process.run() }
  }

  /// Lets Ctrl-C reach what `body` starts: children inherit that it is ignored (in the background
  /// of a script) or held back (on a worker thread).
  private static func withInterrupts(_ body: () throws -> Void) rethrows {
    var interrupt = sigset_t()
    var usual = sigset_t()
    sigemptyset(&interrupt)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGUSR1] {
      signal(number, SIG_DFL)
      sigaddset(&interrupt, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &usual)
    defer { pthread_sigmask(SIG_SETMASK, &usual, nil) }
    try body()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Writes to its standard input, which stays open.
  func write(_ bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  /// Ends its standard input.
  func endInput() throws {
    try input.fileHandleForWriting.close()
  }

  /// Returns its next line of output, without the line feed; nil when none comes in time.
  func nextLine() -> String? { Self.nextLine(of: output) }

  /// Returns its next message, likewise.
  func nextMessage() -> String? { Self.nextLine(of: messages) }

  private static func nextLine(of pipe: Pipe) -> String? {
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    let limit = Date(timeIntervalSinceNow: TrailbellProcess.timeLimit)
    var line: [UInt8] = []
    while Date() < limit {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 1000) > 0 else { continue }
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  /// Waits until the program has read all that was written, and waits for more.
  func awaitInput() throws {
    let descriptor = input.fileHandleForWriting.fileDescriptor
    let limit = Date(timeIntervalSinceNow: TrailbellProcess.timeLimit)
    var waiting: CInt = 1
    while waiting > 0, Date() < limit {
      guard ioctl(descriptor, UInt(FIONREAD), &waiting) == 0 else { return }
      usleep(20_000)
    }
    // What it has read last it is still scanning, and on a busy machine for long.
    var idle = 0
    while idle < 4, Date() < limit {
      usleep(50_000)
      idle = isAsleep ? idle + 1 : 0
    }
  }

  /// Whether none of its threads has anything to do; true where the system does not say.
  private var isAsleep: Bool {
    let folder = "/proc/\(process.processIdentifier)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.allSatisfy { thread in
      // The state is the letter behind the program's name, which stands in parentheses.
      let text = try? String(contentsOfFile: "\(folder)/\(thread)/stat", encoding: .utf8)
      return text.map { $0.contains(") S ") } ?? true
    }
  }

  /// Presses Ctrl-C, or sends another signal.
  func interrupt(_ signal: CInt = SIGINT) {
    kill(process.processIdentifier, signal)
  }

  /// Waits for its end and returns what it had written since the last line read.
  func end() throws -> ProcessResult {
    let ending = TrailbellProcess.ending(of: process)
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let errors = try messages.fileHandleForReading.readToEnd() ?? Data()
    return ProcessResult(
      ending: ending, output: Array(rest), errors: String(decoding: errors, as: UTF8.self))
  }
}
