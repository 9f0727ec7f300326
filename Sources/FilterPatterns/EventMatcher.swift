import TrailRecords

/// A pattern made ready to be asked of many log events, one after another.
///
///     var matcher = EventMatcher(try FilterPattern(parsing: "{ $.eventName = DeleteTrail }"))
///     let isMatch = matcher.matches(Array(record.utf8).span)
///
/// One value serves one thread; memory grows with the largest event.
public struct EventMatcher: ~Copyable {
  let pattern: FilterPattern
  let patterns: PatternSet
  private var scanner = RecordScanner()
  private var window = RecordWindow(capacity: 4096)
  private(set) var fields: RecordFields
  private var buffers = MatchBuffers()

  /// Compiles `pattern`.
  public init(_ pattern: FilterPattern) {
    self.pattern = pattern
    patterns = PatternSet([pattern])
    fields = RecordFields(for: patterns.table)
  }

  /// Returns whether a log event matches.
  ///
  /// - Parameter message: The event's text in UTF-8. JSON patterns match only a text that is one
  ///   JSON object and nothing else (reference section 5; arrays and objects nested more than 512
  ///   deep are not followed). Of a CloudTrail record the message is its compact JSON text.
  /// - Returns: True when it matches.
  public mutating func matches(_ message: Span<UInt8>) -> Bool {
    if !patterns.wantsMessages { readFields(of: message) }
    // The fields' positions count from the object's first byte.
    let start = Self.start(of: message)
    patterns.match(
      message.extracting(start..<message.count), fields, message: message, using: &buffers)
    return !buffers.matches.isEmpty
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

extension FilterPattern {
  /// Returns whether a log event's text, in UTF-8, matches; see `EventMatcher` for many events.
  public func matches(_ message: Span<UInt8>) -> Bool {
    var matcher = EventMatcher(self)
    return matcher.matches(message)
  }

  /// Returns whether a log event's text matches.
  public func matches(_ message: String) -> Bool {
    matches(Array(message.utf8).span)
  }
}
