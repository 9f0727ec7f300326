extension EnvelopeScanner {
  /// What moving on came to.
  enum Moved {
    /// A record begins at the window's start.
    case record
    /// An object that holds a record begins there.
    case wrapped(DocumentShape)
    /// A string begins there, as an element of a bare list.
    case text
    case step(Step)
  }

  /// Moves on until something begins at the window's start, or there is a step to report.
  mutating func move(in window: inout RecordWindow, isLast: Bool) -> Moved {
    while true {
      switch place {
      case .skimming:
        if let step = skimOn(in: &window, isLast: isLast) { return .step(step) }
        continue
      case .skippingLine, .passingRest, .passingPage:
        if let step = passOn(in: &window, isLast: isLast) { return .step(step) }
        continue
      case .seeking:
        if let step = seek(in: &window, isLast: isLast) { return .step(step) }
        continue
      case .betweenDocuments, .firstElement, .element, .afterElement, .firstMember, .member,
        .afterMember:
        break
      }
      if isAmongNULs, let step = endNULs(in: window, isLast: isLast) { return .step(step) }
      guard let byte = nextToken(in: &window) else {
        if !isLast { return .step(.needsBytes) }
        let isCut = isInsideDocument
        return .step(isCut ? damaged(.cut(inRecord: false), at: window.end, in: &window) : .ended)
      }
      if let moved = move(on: byte, in: &window, isLast: isLast) { return moved }
    }
  }

  /// Takes one token; nil: there is more to move on to.
  private mutating func move(
    on byte: UInt8, in window: inout RecordWindow, isLast: Bool
  ) -> Moved? {
    if place == .betweenDocuments { return beginDocument(with: byte, in: &window, isLast: isLast) }
    switch (place, byte) {
    case (.firstElement, UInt8(ascii: "{")), (.element, UInt8(ascii: "{")):
      return element(in: &window, isLast: isLast)
    case (.firstElement, UInt8(ascii: "[")) where cells != nil,
      (.element, UInt8(ascii: "[")) where cells != nil:
      if let cells { frames.append(.list(cells)) }
      accept(.firstElement, in: &window)
    case (.firstElement, UInt8(ascii: "\"")) where frames == [.list(.unknown)],
      (.element, UInt8(ascii: "\"")) where frames == [.list(.unknown)]:
      return .text
    case (.afterElement, UInt8(ascii: ",")): accept(.element, in: &window)
    case (.firstElement, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")),
      (.firstMember, UInt8(ascii: "}")), (.afterMember, UInt8(ascii: "}")):
      return close(in: &window).map(Moved.step)
    case (.firstElement, _) where Self.beginsValue(byte),
      (.element, _) where Self.beginsValue(byte):
      skim(isRecord: true)
      return .step(.refused(.notAnObject, index: window.start))
    case (.afterMember, UInt8(ascii: ",")): accept(.member, in: &window)
    case (.firstMember, UInt8(ascii: "\"")), (.member, UInt8(ascii: "\"")):
      return member(in: &window, isLast: isLast)
    default: return .step(unexpected(in: &window))
    }
    return nil
  }

  /// What the lists are of that the open list holds; nil: it holds objects.
  private var cells: DocumentShape? {
    guard case .list(let shape) = frames.last else { return nil }
    return shape.details.list?.cells
  }

  /// Whether a value other than an object may begin so.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "t"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  mutating func unexpected(in window: inout RecordWindow) -> Step {
    damaged(.fault(.unexpectedByte, inRecord: false), at: window.start, in: &window)
  }

  /// Passes the one byte at the window's start.
  mutating func accept(_ next: Place, in window: inout RecordWindow) {
    discard(upTo: window.start + 1, in: &window, as: \.aroundRecords)
    place = next
  }

  /// Closes the innermost list or object at the byte that ends it.
  ///
  /// A document whose list of records never came is one of another kind.
  private mutating func close(in window: inout RecordWindow) -> Step? {
    let closed = frames.removeLast()
    let isObject = if case .object = closed { true } else { false }
    accept(placeBehindValue, in: &window)
    if frames.isEmpty { documentContext = .none }
    let isDocument = isObject && (frames.isEmpty || frames.last == .list(.unknown))
    return isDocument && !hasMetList ? .passed(.unknown) : nil
  }

  private mutating func element(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    switch frames.last {
    case .list(.records):
      if let unwrapping, let step = field(unwrapping, in: &window, isLast: isLast) {
        return .step(step)
      }
      return .record
    case .list(.unknown): return document(in: &window, isLast: isLast)
    case .list(let shape): return .wrapped(shape)
    case .object, nil: preconditionFailure("an element outside a list")
    }
  }

  private mutating func skimOn(in window: inout RecordWindow, isLast: Bool) -> Step? {
    let fate: WritableKeyPath<ByteFates, Int> = skimsRecord ? \.inRecords : \.aroundRecords
    // What stands on a line by itself ends with it, whatever the brackets say; and no line break
    // stands in a string.
    let isLine = skimsRecord && endsSkimWithLine
    let lineEnd = isLine ? window.lineEnd(from: window.start) : nil
    switch skimmer.skim(window, from: window.start, to: lineEnd ?? window.end) {
    case .complete(let end):
      noteBreaks(before: end, in: window)
      discard(upTo: end, in: &window, as: fate)
      place = placeBehindValue
      return nil
    case .incomplete:
      noteBreaks(before: lineEnd ?? window.end, in: window)
      discard(upTo: lineEnd ?? window.end, in: &window, as: fate)
      if lineEnd != nil, !frames.isEmpty, !skimmer.isInsideText {
        lines.lookAway()
        return nil
      }
      // What is skimmed was refused or passed before, and is not lost a second time.
      return isLast || lineEnd != nil
        ? damaged(.cut(inRecord: false), at: window.start, in: &window) : .needsBytes
    case .malformed(let fault, let index):
      return damaged(.fault(fault, inRecord: false), at: index, in: &window)
    }
  }

  /// Notes whether what has been skimmed up to `end` goes on over a line break.
  ///
  /// White space behind one is nothing yet: it may come in pieces.
  private mutating func noteBreaks(before end: Int, in window: borrowing RecordWindow) {
    let line = skimmedLine == nil ? window.lineEnd(from: window.start) : window.start
    guard let line, line < end else { return }
    if isWhiteSpace(line..<end, in: window) {
      let last = (line..<end).last { window.byte(at: $0) == UInt8(ascii: "\n") }
      skimmedLine = last.map { window.offset(of: $0 + 1) } ?? skimmedLine
    } else {
      skimmedLine = nil
      lines.lookAway()
    }
  }

  /// Discards white space, and a byte order mark before a document, and returns the byte behind.
  private mutating func nextToken(in window: inout RecordWindow) -> UInt8? {
    var index = window.start
    // White space may come in pieces: what was seen of it before the window's start still counts.
    tokenBeginsLine = tokenBeginsLine && window.offset(of: index) == tokenOffset
    while index < window.end {
      let byte = window.byte(at: index)
      if JSONWalk.isWhiteSpace(byte) {
        if byte == UInt8(ascii: "\n") {
          breakLine()
          tokenBeginsLine = true
        }
        index += 1
      } else if byte == 0x1E, place == .betweenDocuments {
        index += 1  // Each text of a JSON sequence begins with a record separator (RFC 7464).
      } else if hasByteOrderMark(window, at: index) {
        index += 3
      } else {
        break
      }
    }
    discard(upTo: index, in: &window, as: \.aroundRecords)
    tokenOffset = window.offset(of: index)
    return index < window.end ? window.byte(at: index) : nil
  }

  private mutating func breakLine() {
    guard place == .betweenDocuments else { return lines.leaveLine() }
    lines.breakLine()
    documentContext = .none
  }

  /// Whether a UTF-8 byte order mark stands at `index`, where a document may begin with one.
  private func hasByteOrderMark(_ window: borrowing RecordWindow, at index: Int) -> Bool {
    place == .betweenDocuments && index + 3 <= window.end && window.byte(at: index) == 0xEF
      && window.byte(at: index + 1) == 0xBB && window.byte(at: index + 2) == 0xBF
  }
}
