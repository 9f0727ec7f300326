import Foundation
import ReplayTestSupport
import Testing

/// One run of a shell line whose standard output is a terminal of so many columns.
struct TerminalProcess {
  /// The variables by which terminals make themselves known: those of whoever runs the tests must not count.
  private static let signs = [
    "NO_COLOR", "TERM_PROGRAM", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION",
    "DOMTERM", "TRAILBELL_OPTIONS",
  ]

  /// Runs `line` in `folder` and returns what it wrote, as it would stand on the screen.
  static func shell(
    _ line: String, columns: Int, variables: [String: String] = [:], in folder: String
  ) throws -> ProcessResult {
    let scratch = try TemporaryFolder()
    let (controller, terminal) = try pair(columns: columns)
    defer { close(controller) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment(scratch, variables)
    let errors = try scratch.write("", to: "err")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    let handle = try #require(FileHandle(forWritingAtPath: errors))
    process.standardError = handle
    try process.run()
    close(terminal)
    try handle.close()
    let output = screen(of: controller)
    let ending = TrailbellProcess.ending(of: process)
    return ProcessResult(
      ending: ending, output: output, errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Opens both sides of a terminal, as Linux has them.
  private static func pair(columns: Int) throws -> (controller: CInt, terminal: CInt) {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, number): (CInt, CUnsignedInt) = (0, 0)
    let (unlock, numberOfTerminal): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    try #require(controller >= 0 && ioctl(controller, unlock, &isLocked) == 0)
    try #require(ioctl(controller, numberOfTerminal, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 50, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(terminal >= 0 && ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
    return (controller, terminal)
  }

  private static func environment(
    _ scratch: TemporaryFolder, _ variables: [String: String]
  ) -> [String: String] {
    var environment = TrailbellProcess.environment(scratch: scratch.path)
    for name in signs + ["COLUMNS"] { environment[name] = nil }
    environment["TERM"] = "xterm"
    return environment.merging(variables) { $1 }
  }

  /// Reads to the end, which is an error where the last process has closed the terminal.
  private static func screen(of controller: CInt) -> [UInt8] {
    var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while case let count = read(controller, &piece, piece.count), count > 0 {
      bytes += piece.prefix(count)
    }
    return bytes.filter { $0 != UInt8(ascii: "\r") }
  }
}
