/// Lines on their way to standard output, which other processes may write to as well.
///
/// Lines are written whole, several at once only as far as a pipe takes them in one piece: then those of other
/// processes stand between them, never within.
struct SharedPipeOutput {
  /// What a pipe takes in one piece, in bytes (`PIPE_BUF` on Linux; POSIX asks for 512).
  static let pieceSize = 4096

  private let size: Int
  private var lines: [UInt8] = []
  private var isOpen = true

  /// Creates the output; `size` is how many bytes of lines may wait, 0 where none may.
  init(inPiecesOf size: Int) { self.size = size }

  /// Takes a line, with its line feed; false when nobody reads any longer.
  mutating func write(_ line: [UInt8]) -> Bool {
    if lines.count + line.count > size { flush() }
    lines += line
    if lines.count > size { flush() }
    return isOpen
  }

  /// Writes what is waiting.
  mutating func flush() {
    guard !lines.isEmpty else { return }
    if isOpen { isOpen = StandardOutput.write(lines) }
    lines.removeAll(keepingCapacity: true)
  }
}
