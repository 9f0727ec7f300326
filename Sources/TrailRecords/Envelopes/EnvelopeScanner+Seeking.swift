/// Seeking a place to go on at behind damage: the scanner looks, `ResumeSearch` decides.
extension EnvelopeScanner {
  /// Whether gzip members may begin anywhere behind damage, the text being no gzip member's.
  package var seeksMembers: Bool {
    get { search.seeksMembers }
    set { search.seeksMembers = newValue }
  }

  /// Whether lines were met that are records as they stand, and could not be trusted.
  package var hasUntrustedRecords: Bool { search.hasUntrustedRecords }

  /// The offset at which reading has gone on behind damage since this was asked last; nil: it has not.
  package mutating func takeResumedOffset() -> Int? { search.takeResumedOffset() }

  /// Says that the gzip member of the last step is none: the text goes on instead.
  package mutating func rejectMember(at offset: Int) {
    search.take(.noMember(at: offset))
  }

  /// Seeks the next such place; nil where one was found and reading goes on.
  mutating func seek(in window: inout RecordWindow, isLast: Bool) -> Step? {
    while true {
      let start = search.nextMember(in: window)
      let limit = min(start ?? .max, window.end)
      if search.seeksLines, let line = nextLine(in: window, upTo: limit) {
        if let member = lookalike(in: window, before: line) { return report(member, in: &window) }
        switch lineFound(at: line, in: &window, isLast: isLast) {
        case .here: return nil
        case .notHere: continue
        case .step(let step): return step
        }
      }
      if let member = lookalike(in: window, before: limit) { return report(member, in: &window) }
      guard let start, start <= window.end else { return seekFurther(in: &window, isLast: isLast) }
      discard(upTo: max(start, window.start), in: &window, as: \.lost)
      let text = window.indexBehindWhiteSpace(from: window.start)
      if text == window.end, !isLast, window.count <= recordLimit { return .needsBytes }
      // Members that begin in the white space before the same byte are worth no more than this one.
      let begins = beginsText(at: text, in: window)
      let member = window.offset(of: begins ? window.start : text)
      if search.take(.member(at: member, beginsText: begins)) == .goOn {
        goOn()
        lines = LineWatch()
        return nil
      }
    }
  }

  /// Goes on at the window's start, behind damage.
  private mutating func goOn() {
    place = .betweenDocuments
    frames.removeAll(keepingCapacity: true)
    documentContext = .none
  }

  /// Where the next line to look at begins, at `limit` at the latest: here, or behind a line feed.
  private func nextLine(in window: borrowing RecordWindow, upTo limit: Int) -> Int? {
    if search.isAtLine { return window.start <= limit ? window.start : nil }
    return window.lineEnd(from: window.start, before: limit).map { $0 + 1 }
  }

  /// Gives up what has been looked through, but for what may begin a gzip member.
  private mutating func seekFurther(in window: inout RecordWindow, isLast: Bool) -> Step {
    let kept = isLast || !search.seeksMembers ? 0 : min(2, window.count)
    discard(upTo: window.end - kept, in: &window, as: \.lost)
    return isLast ? .ended : .needsBytes
  }

  /// The next place at which a gzip member may begin in a text that is none.
  private func lookalike(in window: borrowing RecordWindow, before end: Int) -> Int? {
    guard search.triesMembers else { return nil }
    return (window.start..<max(window.start, end)).first { index in
      window.byte(at: index) == 0x1F && beginsMember(at: index, in: window) == true
        && !search.hasRejected(window.offset(of: index))
    }
  }

  private mutating func report(_ member: Int, in window: inout RecordWindow) -> Step {
    discard(upTo: member, in: &window, as: \.lost)
    search.take(.lookalike)
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
      let isTooLong = window.end - line > recordLimit
      search.take(.openLine(isTooLong: isTooLong))
      discard(upTo: isTooLong ? window.end : line, in: &window, as: \.lost)
      return .step(.needsBytes)
    }
    discard(upTo: line, in: &window, as: \.lost)
    let isFound = end - line <= recordLimit && isRecord(line..<end, in: window)
    let met = ResumeSearch.Event.line(at: window.offset(of: line), isRecord: isFound)
    guard search.take(met) == .goOn else { return .notHere }
    goOn()
    lines.goOnAtLine()
    return .here
  }

  /// Whether a document begins with the byte at `index`.
  private func beginsText(at index: Int, in window: borrowing RecordWindow) -> Bool {
    switch window.byte(at: index) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0xEF: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
