/// Results on their way to where they go, in large pieces.
final class BufferedOutput {
  private static let size = 64 * 1024
  private let output: ResultOutput
  private var bytes: [UInt8] = []
  /// False once nobody reads any longer; what comes then is dropped.
  private(set) var isOpen = true

  /// Creates a way to `output`.
  init(to output: ResultOutput) { self.output = output }

  /// Takes `text`; it may wait until `flush`.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Takes the bytes of a text likewise.
  func write(_ text: [UInt8]) {
    guard isOpen else { return }
    bytes += text
    if bytes.count >= Self.size { flush() }
  }

  /// Writes what is waiting.
  func flush() {
    if isOpen { isOpen = output.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what is waiting, behind which nothing comes.
  func finish() {
    flush()
    output.finish()
  }
}
