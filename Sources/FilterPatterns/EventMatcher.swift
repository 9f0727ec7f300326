import TrailRecords

/// A pattern made ready to be asked of many log events, one after another.
///
///     var matcher = EventMatcher(try FilterPattern(parsing: "{ $.eventName = DeleteTrail }"))
///     let isMatch = matcher.matches(Array(record.utf8).span)
///
/// One value serves one thread; memory grows with the largest event.
public struct EventMatcher: ~Copyable {
  let pattern: FilterPattern
  private(set) var joint: JointMatcher

  /// Compiles `pattern`.
  public init(_ pattern: FilterPattern) {
    self.pattern = pattern
    joint = JointMatcher([pattern])
  }

  /// Returns whether a log event matches.
  ///
  /// - Parameter message: The event's text in UTF-8. JSON patterns match only a text that is one
  ///   JSON object and nothing else (reference section 5; arrays and objects nested more than 512
  ///   deep are not followed). Of a CloudTrail record the message is its compact JSON text.
  /// - Returns: True when it matches.
  public mutating func matches(_ message: Span<UInt8>) -> Bool {
    !joint.matches(message).isEmpty
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
