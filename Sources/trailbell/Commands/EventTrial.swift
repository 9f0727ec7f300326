import FilterPatterns
import ReplayReports
import TrailArchives

/// Tries one pattern on log events from files.
final class EventTrial {
  private var matcher: EventMatcher
  private let output: CheckOutput
  /// How many events have been tried.
  private var count = 0
  private var hasUnmatched = false
  private var hasUnreadable = false

  /// Creates a trial of `pattern` whose results go to `output`.
  init(_ pattern: FilterPattern, output: CheckOutput) {
    matcher = EventMatcher(pattern)
    self.output = output
  }

  /// What could not be read wins over what did not match.
  var status: ExitStatus {
    if hasUnreadable { return .damaged }
    return hasUnmatched ? .askedFor : .complete
  }

  /// Tries a file as one event, less one line break at its end; a file without bytes is the empty one.
  func tryWhole(_ file: String) {
    var event: [UInt8] = []
    guard read(file, mayBeEmpty: true, { event += $0 }) else { return }
    if event.last == UInt8(ascii: "\n") { event.removeLast() }
    if event.last == UInt8(ascii: "\r") { event.removeLast() }
    tryEvent(event[...], file, line: nil)
  }

  /// Tries each line of a file as an event, while it is being read.
  func tryLines(of file: String) {
    var rest: [UInt8] = []
    var line = 0
    let isWhole = read(file) { bytes in
      var start = bytes.startIndex
      while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        rest += bytes[start..<end]
        self.tryEvent(rest[...], file, line: line)
        rest.removeAll(keepingCapacity: true)
        start = end + 1
      }
      rest += bytes[start...]
      self.output.flush()
    }
    // A last line without a line break is whole all the same, unless the file is damaged.
    if isWhole, !rest.isEmpty { tryEvent(rest[...], file, line: line + 1) }
  }

  private func tryEvent(_ event: ArraySlice<UInt8>, _ file: String, line: Int?) {
    let explanation = matcher.explain(event.span)
    if !explanation.isMatch { hasUnmatched = true }
    count += 1
    output.write(CheckedEvent(number: count, file: file, line: line, explanation: explanation))
  }

  /// Hands on a file's bytes; false when it was not read whole.
  private func read(
    _ file: String, mayBeEmpty: Bool = false, _ take: (ArraySlice<UInt8>) -> Void
  ) -> Bool {
    do throws(ArchiveError) {
      try InputPieces.read(file) { piece in
        take(piece)
        return output.isOpen
      }
      return true
    } catch  where mayBeEmpty && error.kind == .empty {
      return true
    } catch {
      hasUnreadable = true
      StandardError.message("\(error.path): \(error)")
      return false
    }
  }
}
