import TrailRecords

/// Patterns made ready to be asked of many log events together, one event after another.
///
/// One value serves one thread; memory grows with the largest event.
package struct JointMatcher: ~Copyable {
  let patterns: PatternSet
  private let wantsFields: Bool
  private var scanner = RecordScanner()
  private var window = RecordWindow(capacity: 4096)
  private(set) var fields: RecordFields
  private var buffers = MatchBuffers()

  /// Compiles `patterns`.
  package init(_ patterns: [FilterPattern]) {
    self.patterns = PatternSet(patterns)
    wantsFields = patterns.contains { !$0.form.looksAtMessage }
    fields = RecordFields(for: self.patterns.table)
  }

  /// Returns the indexes of the patterns that a log event matches, ascending.
  ///
  /// - Parameter message: The event's text in UTF-8, as for `EventMatcher`.
  /// - Returns: The indexes.
  package mutating func matches(_ message: Span<UInt8>) -> [Int] {
    if wantsFields { readFields(of: message) }
    // The fields' positions count from the object's first byte.
    let start = Self.start(of: message)
    patterns.match(
      message.extracting(start..<message.count), fields, message: message, using: &buffers)
    return buffers.matches
  }

  private mutating func readFields(of message: Span<UInt8>) {
    window.reset()
    let start = Self.start(of: message)
    load(message.extracting(start..<message.count))
    let outcome = scanner.scan(window, at: 0, for: patterns.table, into: &fields)
    if case .complete(let end) = outcome, Self.isSpace(message, from: start + end) { return }
    fields = RecordFields(for: patterns.table)
  }

  /// Copies a text into the window, which pads it as the scanner needs it.
  private mutating func load(_ text: Span<UInt8>) {
    var position = 0
    while position < text.count {
      window.makeRoom(recordLimit: text.count)
      window.append { free in
        while position < text.count, free.freeCapacity > 0 {
          free.append(text[position])
          position += 1
        }
      }
    }
  }

  static func start(of message: Span<UInt8>) -> Int {
    var position = 0
    while position < message.count, message[position].isPatternSpace { position += 1 }
    return position
  }

  private static func isSpace(_ message: Span<UInt8>, from start: Int) -> Bool {
    var position = start
    while position < message.count, message[position].isPatternSpace { position += 1 }
    return position == message.count
  }
}
