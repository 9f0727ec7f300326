extension EnvelopeScanner {
  /// Begins what stands between documents with `byte`: a document, a line with a time, a gzip member.
  mutating func beginDocument(
    with byte: UInt8, in window: inout RecordWindow, isLast: Bool
  ) -> Moved? {
    if let moved = noise(byte, in: &window, isLast: isLast) { return moved }
    hasBegunDocument = true
    switch byte {
    case UInt8(ascii: "{"): return document(in: &window, isLast: isLast)
    case UInt8(ascii: "["):
      noteBeginning(in: window)
      frames.append(.list(.unknown))
      accept(.firstElement, in: &window)
      return nil
    case 0x1F: return .step(gzipMember(in: &window, isLast: isLast))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return timedLine(in: &window, isLast: isLast)
    case 0xEF where window.count < 3 && !isLast:
      return .step(.needsBytes)  // A byte order mark may be cut here.
    case _ where lines.isUntouched: return .step(firstLine(in: &window, isLast: isLast))
    default: return .step(unexpected(in: &window))
    }
  }

  /// Decides what the object at the window's start is: a document, or an element of a bare list.
  mutating func document(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    if let unwrapping, frames.allSatisfy({ $0 == .list(.unknown) }),
      let step = field(unwrapping, in: &window, isLast: isLast)
    {
      return .step(step)
    }
    let start = window.start
    switch scanner.head(of: window, at: start) {
    case .decided(let key, let value) where value - start <= recordLimit:
      return document(key, value: value, in: &window, isLast: isLast)
    case .malformed(let fault, let index, let seenAt) where seenAt - start <= recordLimit:
      noteBeginning(in: window)
      return .step(fail(fault, at: index, inRecord: false, in: &window, isLast: isLast))
    case .incomplete where window.count <= recordLimit:
      if !isLast { return .step(.needsBytes) }
      noteBeginning(in: window)
      return .step(damaged(.cut(inRecord: false), at: window.end, in: &window))
    case .undecided:
      guard let shape = shapeBySigns(at: start, in: window) else {
        return .step(passOver(.unknown, in: window))
      }
      noteBeginning(in: window, isAlone: true)
      return .wrapped(shape)
    case .decided, .malformed, .incomplete: return .step(passOver(.unknown, in: window))
    }
  }

  private mutating func document(
    _ key: TellingKey, value: Int, in window: inout RecordWindow, isLast: Bool
  ) -> Moved? {
    switch key.reading {
    case .record:
      // Real records begin with their version; only of others every one is looked at.
      if lines.isUntouched || !key.isSure, let step = listBesideFields(in: &window, isLast: isLast)
      {
        return .step(step)
      }
      noteBeginning(in: window, isAlone: true)
      return .record
    case .envelope: return envelope(key.shape, in: &window, isLast: isLast)
    case .none where key.opensList, .wrapped where key.opensList:
      return list(of: key, at: value, in: &window, isLast: isLast, opensDocument: true)
    case .wrapped:
      noteBeginning(in: window, isAlone: true)
      return .wrapped(key.shape)
    case .none: return .step(passOver(key.shape, in: window))
    }
  }

  /// Enters an object that has a list called `Records` beside fields of a record.
  ///
  /// Its records are read, and the fields are reported as what is left out; nil where it has no list.
  private mutating func listBesideFields(
    in window: inout RecordWindow, isLast: Bool
  ) -> Step? {
    let (start, list) = (window.start, ShapeList.besideFields)
    var found = RecordFields(for: list.table)
    let outcome = scanner.scan(window, at: start, for: list.table, into: &found)
    if outcome == .incomplete, !isLast, window.count <= recordLimit { return .needsBytes }
    let text = start..<window.end
    guard case .complete = outcome, window.withBytes(text, { list.answer(found, in: $0) }) else {
      return nil
    }
    noteBeginning(in: window)
    frames.append(.object(.records))
    hasMetList = false
    accept(.firstMember, in: &window)
    return .passed(.unknown)
  }

  /// Notes that a document begins here, unless it is an element of a list.
  mutating func noteBeginning(in window: borrowing RecordWindow, isAlone: Bool = false) {
    guard frames.isEmpty else { return }
    lines.beginDocument(at: window.offset(of: window.start))
    if isAlone { lines.beAlone() }
  }

  /// Passes over the whole object at the window's start.
  mutating func passOver(_ shape: DocumentShape, in window: borrowing RecordWindow) -> Step {
    noteBeginning(in: window)
    skim(isRecord: false)
    let isTimed = frames.isEmpty && documentContext.deliveryTime != nil
    return .passed(isTimed && shape == .unknown ? .exportedLine : shape)
  }

  /// Enters the list behind the colon before `value`, or the object that a search answer has there.
  mutating func list(
    of key: TellingKey, at value: Int, in window: inout RecordWindow, isLast: Bool,
    opensDocument: Bool
  ) -> Moved? {
    let shape = key.shape
    var index = value
    while JSONWalk.isWhiteSpace(window.byte(at: index)) { index += 1 }
    guard index < window.end || isLast else { return .step(.needsBytes) }
    if opensDocument { noteBeginning(in: window) }
    guard index < window.end else {
      return .step(damaged(.cut(inRecord: false), at: window.end, in: &window))
    }
    let byte = window.byte(at: index)
    let isInner = byte == UInt8(ascii: "{") && key.mayBeNested
    let isList = byte == UInt8(ascii: "[")
    if isList, key.cells != nil {
      // Anybody's results may be called so; of rows there is a list of lists.
      index += 1
      while JSONWalk.isWhiteSpace(window.byte(at: index)) { index += 1 }
      guard index < window.end || isLast else { return .step(.needsBytes) }
      guard index < window.end, window.byte(at: index) == UInt8(ascii: "[") else {
        return notAList(key, at: value, in: &window, opensDocument: opensDocument)
      }
      index = value
      while JSONWalk.isWhiteSpace(window.byte(at: index)) { index += 1 }
    }
    guard isList || isInner else {
      return notAList(key, at: index, in: &window, opensDocument: opensDocument)
    }
    if key.isSure { hasEnteredRecords = true }
    if key.cells != nil { hasReportedCell = false }
    if opensDocument { frames.append(.object(shape)) }
    frames.append(isInner ? .object(shape) : .list(shape))
    hasMetList = !isInner || (hasMetList && !opensDocument)
    discard(upTo: index, in: &window, as: \.aroundRecords)
    accept(isInner ? .firstMember : .firstElement, in: &window)
    return nil
  }

  /// Where the key is nobody else's, null is a list of no record; the other keys may stand in any
  /// program's JSON.
  private mutating func notAList(
    _ key: TellingKey, at index: Int, in window: inout RecordWindow, opensDocument: Bool
  ) -> Moved? {
    if key.isSure, index < window.end, window.byte(at: index) == UInt8(ascii: "n") {
      (hasEnteredRecords, hasMetList) = (true, true)
      if opensDocument { frames.append(.object(key.shape)) }
      discard(upTo: index, in: &window, as: \.aroundRecords)
      skim(isRecord: false)
      return nil
    }
    if key.isSure {
      return .step(damaged(.recordsIsNoList, at: index, in: &window))
    }
    if opensDocument {
      skim(isRecord: false)
      return .step(.passed(.unknown))
    }
    discard(upTo: index, in: &window, as: \.aroundRecords)
    skim(isRecord: false)
    return nil
  }

  /// Whether what else is in the open object is no list of ours: a list may be nested in it.
  private var isAroundNestedList: Bool {
    guard case .object(let shape) = frames.last else { return false }
    return shape.details.list?.mayBeNested ?? false
  }

  /// Reads a member of an open document: a list of what it holds, or a value nobody reads.
  mutating func member(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    switch scanner.key(of: window, at: window.start) {
    case .decided(let key, let value):
      if key.opensList, frames.last == .object(key.shape) {
        return list(of: key, at: value, in: &window, isLast: isLast, opensDocument: false)
      }
      discard(upTo: value, in: &window, as: \.aroundRecords)
      skim(isRecord: false)
      // A second list, of what other documents hold, is not read: that has to be reported.
      return key.opensList && !isAroundNestedList ? .step(.passed(.unknown)) : nil
    case .incomplete where !isLast && window.count <= recordLimit: return .step(.needsBytes)
    case .incomplete where isLast:
      return .step(damaged(.cut(inRecord: false), at: window.end, in: &window))
    case .incomplete, .undecided: return .step(unexpected(in: &window))
    case .malformed(let fault, let index, _):
      return .step(damaged(.fault(fault, inRecord: false), at: index, in: &window))
    }
  }
}
