import Foundation

/// What one run of a command took, by the system's own account of the finished process.
struct Measurement {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of processor time, of the user's and the system's part.
  let processor: Double

  /// A run that could not be measured.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs `workload` to its end with its output thrown away.
  init(of workload: Workload) throws {
    let start = ContinuousClock.now
    let process = try Self.spawn(workload.command)
    var status: CInt = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw Failure(description: "\(workload.command.joined(separator: " ")) failed")
    }
    let elapsed = (ContinuousClock.now - start).components
    wall = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
  }

  /// Runs `workload` and returns the most memory it held, in MB of 1,000,000 bytes.
  ///
  /// A run of its own: the system's account of a finished process counts the memory of the program
  /// that started it, so this asks while it runs, which costs time.
  static func peakMegabytes(of workload: Workload) throws -> Double {
    let process = try spawn(workload.command)
    var peak = 0.0
    var status: CInt = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      peak = max(peak, highWaterMark(of: process))
      usleep(1000)
    }
    return peak
  }

  /// The `VmHWM` of a running process in MB, 0 when it has none any more.
  private static func highWaterMark(of process: pid_t) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
    return (kibibytes ?? 0) * 1024 / 1e6
  }

  private static func spawn(_ command: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    var process = pid_t()
    let result = posix_spawnp(&process, command[0], &actions, nil, words + [nil], environ)
    guard result == 0 else { throw Failure(description: "\(command[0]) cannot be started") }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
