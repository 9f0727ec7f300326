extension EnvelopeScanner {
  /// Turns what the scan of a record came to into a step.
  ///
  /// What is found out behind the limit counts as too large, so that the steps do not depend on how
  /// much of the stream the window happened to hold.
  mutating func take(
    _ outcome: RecordScanner.Outcome, in window: inout RecordWindow, isLast: Bool
  ) -> Step? {
    let start = window.start
    switch outcome {
    case .complete(let end) where end - start <= recordLimit:
      if !(context.isNone && documentContext.isNone) { context = documentContext }
      return .record(handOut(start..<end))
    case .malformed(let fault, let index, let seenAt) where seenAt - start <= recordLimit:
      return fail(fault, at: index, inRecord: true, in: &window, isLast: isLast)
    case .incomplete where window.count <= recordLimit:
      return isLast ? damaged(.cut(inRecord: true), at: window.end, in: &window) : .needsBytes
    case .complete, .malformed, .incomplete:
      skim(isRecord: true)
      return .refused(.tooLarge, index: start)
    }
  }

  /// Refuses the object at the window's start where it still ends where it says; else all is lost.
  mutating func fail(
    _ fault: JSONFault, at index: Int, inRecord: Bool, in window: inout RecordWindow, isLast: Bool
  ) -> Step {
    // A line break ends what stands on a line, even in the middle of a string.
    let endsLine = lines.trustsLines && window.byte(at: index) == UInt8(ascii: "\n")
    // JSON knows no such bytes: what was cut off here is followed by a gzip member.
    let begins = beginsMember(at: index, in: window)
    if begins == nil, !isLast { return .needsBytes }
    let endsText = begins == true
    guard let refusal = RecordRefusal(fault), !endsLine, !endsText else {
      return damaged(.fault(fault, inRecord: inRecord), at: index, in: &window)
    }
    skim(isRecord: true)
    return .refused(refusal, index: index)
  }

  /// Reports damage, and seeks a place to go on at from the next step on.
  mutating func damaged(
    _ damage: DocumentDamage, at index: Int, in window: inout RecordWindow
  ) -> Step {
    let (offset, isOnLine) = (window.offset(of: window.start), endsWithLine(index, in: window))
    // Nothing of ours has begun here that could go on over line breaks.
    let isBetween = place == .betweenDocuments && index == window.start
    let isTrusted =
      lines.trustsLines && isOnLine || meetsNextLine(at: index, damage, in: window)
    let isProvable = (isOnLine || isBetween) && !damage.isInRecord && !hasEnteredRecords
    let startsLine =
      beginsLine(in: window) && place != .betweenDocuments
      || place == .skimming && skimmedLine == offset
    let worth: ResumeSearch.Lines = isTrusted ? .trusted : isProvable ? .provable : .nothing
    let end = window.offset(of: index)
    search.take(.damage(at: offset, upTo: end, worth, startsLine: startsLine))
    place = .seeking
    return .damaged(damage, index: index)
  }

  /// Whether the window's start is the first token on its line.
  private func beginsLine(in window: borrowing RecordWindow) -> Bool {
    tokenBeginsLine && window.offset(of: window.start) == tokenOffset
  }

  /// Whether the document that is damaged at `index` has not gone on over a line break: the fault is
  /// on the line it began on, or is the first thing behind that line.
  private func endsWithLine(_ index: Int, in window: borrowing RecordWindow) -> Bool {
    if place == .betweenDocuments, lines.isAtLineStart { return true }
    if lines.linesLeft > 1 { return false }
    if place == .skimming, skimmedLine != nil {
      return lines.linesLeft == 0 && isWhiteSpace(window.start..<index, in: window)
    }
    if lines.linesLeft == 1 { return beginsLine(in: window) && index == window.start }
    guard let lineEnd = window.lineEnd(from: window.start, before: index) else { return true }
    return isWhiteSpace(lineEnd..<index, in: window)
  }

  /// Whether a record that begins its line was cut behind a colon or a bracket, so that the record on the
  /// next line was taken for a value of it, and the one behind that is what cannot stand there.
  private func meetsNextLine(
    at index: Int, _ damage: DocumentDamage, in window: borrowing RecordWindow
  ) -> Bool {
    lines.hasWholeLine && lines.trustsLines && lines.linesLeft == 0 && damage.isInRecord
      && index > window.start && index < window.end && window.byte(at: index) == UInt8(ascii: "{")
      && window.byte(at: index - 1) == UInt8(ascii: "\n")
  }

  func isWhiteSpace(_ range: Range<Int>, in window: borrowing RecordWindow) -> Bool {
    for index in range where !JSONWalk.isWhiteSpace(window.byte(at: index)) { return false }
    return true
  }

  /// Keeps a record's bytes in the window until the next step.
  mutating func handOut(_ range: Range<Int>) -> Range<Int> {
    handedOutEnd = range.upperBound
    place = placeBehindValue
    return range
  }

  /// Where reading goes on behind the value that has just ended.
  var placeBehindValue: Place {
    switch frames.last {
    case nil: .betweenDocuments
    case .list: .afterElement
    case .object: .afterMember
    }
  }

  /// Passes over the value that begins at the window's start before anything else is read.
  mutating func skim(isRecord: Bool) {
    skimmer = JSONSkimmer()
    (skimsRecord, skimmedLine) = (isRecord, nil)
    place = .skimming
  }

  /// Whether a refused record is skimmed to its line's end at most.
  var endsSkimWithLine: Bool { lines.hasWholeLine && lines.linesLeft == 0 }

  /// Gives up the window's bytes before `index`, whose fate is known.
  mutating func discard(
    upTo index: Int, in window: inout RecordWindow, as fate: WritableKeyPath<ByteFates, Int>
  ) {
    fates[keyPath: fate] += index - window.start
    window.discard(upTo: index)
  }
}
