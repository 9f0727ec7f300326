public import FilterPatterns

/// Tries one pattern on the log events of files, as their bytes come.
///
///     var trial = EventTrial(pattern)
///     trial.begin("events.jsonl")
///     trial.take(bytes) { event in print(report.text(of: event), terminator: "") }
///     if let last = trial.end(isWhole: true) { print(report.text(of: last), terminator: "") }
///
/// Events are numbered over all files. One value serves one thread; memory grows with the largest event.
public struct EventTrial: ~Copyable {
  /// Whether an event did not match.
  public private(set) var hasUnmatched = false
  private var matcher: EventMatcher
  /// How many events have been tried.
  private var count = 0
  private var file = ""
  /// How many lines of the file have been tried.
  private var line = 0
  /// The beginning of a line whose end has not come.
  private var rest: [UInt8] = []

  /// Creates a trial of `pattern`.
  public init(_ pattern: FilterPattern) {
    matcher = EventMatcher(pattern)
  }

  /// Tries all bytes of a file as one event, less one line break at their end.
  ///
  /// A file without bytes is the empty event.
  public mutating func tryWhole(_ file: String, _ bytes: [UInt8]) -> CheckedEvent {
    var event = bytes[...]
    if event.last == UInt8(ascii: "\n") { event.removeLast() }
    if event.last == UInt8(ascii: "\r") { event.removeLast() }
    return tryEvent(event, of: file, line: nil)
  }

  /// Begins a file with one event a line.
  public mutating func begin(_ file: String) {
    (self.file, line) = (file, 0)
    rest.removeAll(keepingCapacity: true)
  }

  /// Tries the lines of the file that end in its next bytes, and hands on each one's result.
  public mutating func take(_ bytes: ArraySlice<UInt8>, _ tried: (CheckedEvent) -> Void) {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += bytes[start..<end]
      tried(tryRest())
      start = end + 1
    }
    rest += bytes[start...]
  }

  /// Tries what follows the file's last line break; nil where nothing does.
  ///
  /// `isWhole`: whether the file was read to its end. Where it was not, what is there of a last line is no
  /// event.
  public mutating func end(isWhole: Bool) -> CheckedEvent? {
    isWhole && !rest.isEmpty ? tryRest() : nil
  }

  private mutating func tryRest() -> CheckedEvent {
    line += 1
    defer { rest.removeAll(keepingCapacity: true) }
    return tryEvent(rest[...], of: file, line: line)
  }

  private mutating func tryEvent(
    _ event: ArraySlice<UInt8>, of file: String, line: Int?
  ) -> CheckedEvent {
    let explanation = matcher.explain(event.span)
    if !explanation.isMatch { hasUnmatched = true }
    count += 1
    return CheckedEvent(number: count, file: file, line: line, explanation: explanation)
  }
}
