/// Going on behind damage, only where nobody who chooses a record's values can pretend one:
/// at a gzip member's start, or at a line of JSON lines that is whole.
///
/// Why a line: a line break cannot stand inside a JSON string, so that no value can begin a line. What
/// begins one is structure, written by whoever wrote the text. In a document that goes on over line
/// breaks a nested object may begin a line, too; but printers that break lines inside records indent
/// what is nested, and give each member a line. So where no such document is open, as in a text that
/// begins with something else (a head of `tail -F`, a banner, a record whose beginning was cut off),
/// the first line that is one whole record from its first byte on, or holds one in a shape that is
/// read, shows that records stand on lines.
extension EnvelopeScanner {
  /// Seeks the next such place; nil where one was found and reading goes on.
  mutating func seek(in window: inout RecordWindow, isLast: Bool) -> Step? {
    while true {
      let start = memberStarts.first { $0 > seekOffset }.map { window.index(ofOffset: $0) }
      let limit = min(start ?? .max, window.end)
      if seeksLines, let line = nextLine(in: window), line <= limit {
        if let member = lookalike(in: window, before: line) { return tell(member, in: &window) }
        switch lineFound(at: line, in: &window, isLast: isLast) {
        case .here: return nil
        case .notHere: continue
        case .step(let step): return step
        }
      }
      if let member = lookalike(in: window, before: limit) { return tell(member, in: &window) }
      guard let start, start <= window.end else { return seekFurther(in: &window, isLast: isLast) }
      discard(upTo: max(start, window.start), in: &window, as: \.lost)
      switch beginsText(in: window) {
      case true?:
        goOn(in: window)
        lines = LineWatch()
        return nil
      case nil where !isLast: return .needsBytes
      default: seekOffset = window.offset(of: start)
      }
    }
  }

  /// Where the next line to look at begins: here, or behind a line feed.
  private mutating func nextLine(in window: borrowing RecordWindow) -> Int? {
    if seeksHere { return window.start }
    return window.lineEnd(from: window.start).map { $0 + 1 }
  }

  /// Gives up what has been looked through, but for what may begin a gzip member.
  private mutating func seekFurther(in window: inout RecordWindow, isLast: Bool) -> Step {
    let kept = isLast || !seeksMembers ? 0 : min(2, window.count)
    discard(upTo: window.end - kept, in: &window, as: \.lost)
    return isLast ? .ended : .needsBytes
  }

  /// How many gzip members may turn out to be none: behind more of them somebody has made them.
  private static let mostRejected = 1000

  /// The next place at which a gzip member may begin in a text that is none.
  private func lookalike(in window: borrowing RecordWindow, before end: Int) -> Int? {
    guard seeksMembers, rejectedCount < Self.mostRejected else { return nil }
    return (window.start..<max(window.start, end)).first { index in
      window.byte(at: index) == 0x1F && beginsMember(at: index, in: window) == true
        && window.offset(of: index) != rejectedOffset
    }
  }

  private mutating func tell(_ member: Int, in window: inout RecordWindow) -> Step {
    discard(upTo: member, in: &window, as: \.lost)
    seeksHere = false
    return .member(index: member, isBehindDamage: true)
  }

  private enum Found {
    case here
    case notHere
    case step(Step)
  }

  /// Looks at the line that begins at `line`; what lies before it is lost.
  private mutating func lineFound(
    at line: Int, in window: inout RecordWindow, isLast: Bool
  ) -> Found {
    let end = window.lineEnd(from: line) ?? (isLast ? window.end : nil)
    guard let end else {
      // A line longer than any record is none: it is passed with the next bytes.
      if window.end - line > recordLimit {
        seeksHere = false
        discard(upTo: window.end, in: &window, as: \.lost)
      } else {
        seeksHere = true
        discard(upTo: line, in: &window, as: \.lost)
      }
      return .step(.needsBytes)
    }
    discard(upTo: line, in: &window, as: \.lost)
    if end - line <= recordLimit, isRecord(line..<end, in: window) {
      seeksHere = false
      guard trustsLines || recognisesLines else {
        (hasUntrustedRecords, seeksLines) = (true, false)
        return .notHere
      }
      goOn(in: window)
      lines.goOnAtLine()
      return .here
    }
    seeksHere = false
    return .notHere
  }

  /// Whether a document begins at the window's start, white space aside; nil: too few bytes to tell.
  private func beginsText(in window: borrowing RecordWindow) -> Bool? {
    var index = window.start
    while index < window.end, JSONWalk.isWhiteSpace(window.byte(at: index)) { index += 1 }
    guard index < window.end else { return nil }
    switch window.byte(at: index) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0xEF: return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    default: return false
    }
  }
}
