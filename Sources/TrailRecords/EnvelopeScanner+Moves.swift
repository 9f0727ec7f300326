extension EnvelopeScanner {
  /// Moves on until a record begins at the window's start (nil), or there is a step to tell of.
  mutating func move(in window: inout RecordWindow, isLast: Bool) -> Step? {
    while true {
      if place == .skimming {
        if let step = skimOn(in: &window, isLast: isLast) { return step }
        continue
      }
      guard let byte = nextToken(in: &window) else {
        if !isLast { return .needsBytes }
        return isInsideDocument ? .damaged(.cut(inRecord: false), index: window.end) : .ended
      }
      let moved = move(on: byte, in: &window, isLast: isLast)
      switch moved {
      case .on: continue
      case .record: return nil
      case .step(let step): return step
      }
    }
  }

  private enum Moved {
    case on
    /// A record begins at the window's start.
    case record
    case step(Step)
  }

  private mutating func move(
    on byte: UInt8, in window: inout RecordWindow, isLast: Bool
  ) -> Moved {
    hasBegunDocument = true
    switch (place, byte) {
    case (.betweenDocuments, UInt8(ascii: "{")): return document(in: &window, isLast: isLast)
    case (.betweenDocuments, UInt8(ascii: "[")):
      listIsBare = true
      return accept(.firstElement, in: &window)
    case (.firstElement, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
      return accept(listIsBare ? .betweenDocuments : .afterMember, in: &window)
    case (.afterElement, UInt8(ascii: ",")): return accept(.element, in: &window)
    case (.firstElement, UInt8(ascii: "{")), (.element, UInt8(ascii: "{")):
      return listIsBare ? document(in: &window, isLast: isLast) : .record
    case (.firstElement, _) where Self.beginsValue(byte),
      (.element, _) where Self.beginsValue(byte):
      skim(then: .afterElement)
      return .step(.refused(.notAnObject, index: window.start))
    case (.afterMember, UInt8(ascii: ",")): return accept(.member, in: &window)
    case (.afterMember, UInt8(ascii: "}")): return accept(.betweenDocuments, in: &window)
    case (.member, UInt8(ascii: "\"")): return member(in: &window, isLast: isLast)
    case (.betweenDocuments, 0xEF) where window.count < 3 && !isLast:
      return .step(.needsBytes)  // A byte order mark may be cut here.
    default:
      return .step(.damaged(.fault(.unexpectedByte, inRecord: false), index: window.start))
    }
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

  private mutating func accept(_ next: Place, in window: inout RecordWindow) -> Moved {
    window.discard(upTo: window.start + 1)
    place = next
    return .on
  }

  /// Decides what the object at the window's start is: a document, or an element of a bare list.
  private mutating func document(in window: inout RecordWindow, isLast: Bool) -> Moved {
    let start = window.start
    switch scanner.head(of: window, at: start) {
    case .decided(.record, let value) where value - start <= recordLimit: return .record
    case .decided(.records, let value)
    where place == .betweenDocuments && value - start <= recordLimit:
      return list(at: value, in: &window, isLast: isLast)
    case .decided(let shape, let value) where value - start <= recordLimit:
      skim(then: placeAfterElement)
      return .step(.passed(shape))
    case .malformed(let fault, let index, let seenAt) where seenAt - start <= recordLimit:
      return .step(fail(fault, at: index, inRecord: false))
    case .incomplete where window.count <= recordLimit:
      return .step(isLast ? .damaged(.cut(inRecord: false), index: window.end) : .needsBytes)
    case .decided, .malformed, .incomplete, .undecided:
      skim(then: placeAfterElement)
      return .step(.passed(.unknown))
    }
  }

  /// Enters the list that `Records` must hold, behind the colon before `value`.
  private mutating func list(
    at value: Int, in window: inout RecordWindow, isLast: Bool
  ) -> Moved {
    var index = value
    while JSONWalk.isWhiteSpace(window.byte(at: index)) { index += 1 }
    guard index < window.end else {
      return .step(isLast ? .damaged(.cut(inRecord: false), index: window.end) : .needsBytes)
    }
    guard window.byte(at: index) == UInt8(ascii: "[") else {
      return .step(.damaged(.recordsIsNoList, index: index))
    }
    (hasEnteredRecords, listIsBare) = (true, false)
    window.discard(upTo: index)
    return accept(.firstElement, in: &window)
  }

  /// Reads a member behind a list of records: another list, or a value nobody reads.
  private mutating func member(in window: inout RecordWindow, isLast: Bool) -> Moved {
    switch scanner.key(of: window, at: window.start) {
    case .decided(.records, let value): return list(at: value, in: &window, isLast: isLast)
    case .decided(_, let value):
      window.discard(upTo: value)
      skim(then: .afterMember)
      return .on
    case .incomplete where !isLast && window.count <= recordLimit: return .step(.needsBytes)
    case .incomplete where isLast:
      return .step(.damaged(.cut(inRecord: false), index: window.end))
    case .incomplete, .undecided:
      return .step(.damaged(.fault(.unexpectedByte, inRecord: false), index: window.start))
    case .malformed(let fault, let index, _):
      return .step(.damaged(.fault(fault, inRecord: false), index: index))
    }
  }

  private mutating func skimOn(in window: inout RecordWindow, isLast: Bool) -> Step? {
    switch skimmer.skim(window, from: window.start) {
    case .complete(let end):
      window.discard(upTo: end)
      place = placeAfterSkimming
      return nil
    case .incomplete:
      window.discard(upTo: window.end)
      // What is skimmed was refused or passed before, and is not lost a second time.
      return isLast ? .damaged(.cut(inRecord: false), index: window.end) : .needsBytes
    case .malformed(let fault, let index):
      return .damaged(.fault(fault, inRecord: false), index: index)
    }
  }

  /// Discards white space, and a byte order mark before a document, and returns the byte behind.
  private mutating func nextToken(in window: inout RecordWindow) -> UInt8? {
    var index = window.start
    while index < window.end {
      if JSONWalk.isWhiteSpace(window.byte(at: index)) {
        index += 1
      } else if hasByteOrderMark(window, at: index) {
        index += 3
      } else {
        break
      }
    }
    window.discard(upTo: index)
    return index < window.end ? window.byte(at: index) : nil
  }

  /// Whether a UTF-8 byte order mark stands at `index`, where a document may begin with one.
  private func hasByteOrderMark(_ window: borrowing RecordWindow, at index: Int) -> Bool {
    place == .betweenDocuments && index + 3 <= window.end && window.byte(at: index) == 0xEF
      && window.byte(at: index + 1) == 0xBB && window.byte(at: index + 2) == 0xBF
  }
}
