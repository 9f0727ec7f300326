extension EnvelopeScanner {
  /// Takes the record out of the object at the window's start.
  mutating func unwrap(
    _ shape: DocumentShape, in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step? {
    let start = window.start
    guard let wrapped = shape.wrapped else {
      // A list of lists has an object.
      skim(isRecord: true)
      return .refused(.notAnObject, index: start)
    }
    let reading = wrapped.reading
    var found = RecordFields(for: reading.table)
    let outcome = scanner.scan(window, at: start, for: reading.table, into: &found)
    guard case .complete(let end) = outcome, end - start <= recordLimit else {
      return take(outcome, in: &window, isLast: isLast)
    }
    let (content, own) = window.withBytes(start..<end) { reading.answer(found, in: $0) }
    if content == .none, wrapped.without == .otherCell {
      skim(isRecord: false)
      defer { hasReportedCell = true }
      return hasReportedCell ? nil : .passed(shape)
    }
    _ = handOut(start..<end)
    context = own.filled(from: documentContext)
    switch content {
    case .object(let range):
      let record = (start + range.lowerBound)..<(start + range.upperBound)
      _ = scanner.scan(window, at: record.lowerBound, for: table, into: &fields)
      return .record(record)
    case .text(let slot):
      let text = window.withBytes(start..<end) { slot.bytes(in: $0) } ?? []
      return embed(text, of: shape, at: start, for: table, into: &fields)
    case .none:
      return wrapped.without == .otherEvent ? .refused(.otherEvent, index: start) : .passed(shape)
    }
  }

  /// Reads a string that a bare list has: `lookup-events` cut down to its records' texts.
  mutating func listedText(
    in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step? {
    let start = window.start
    var none = RecordFields(for: .nothing)
    let outcome = scanner.scan(window, at: start, for: .nothing, into: &none)
    guard case .complete(let end) = outcome, end - start <= recordLimit else {
      return take(outcome, in: &window, isLast: isLast)
    }
    var text: [UInt8] = []
    window.withBytes(start + 1..<end - 1) { EscapedText.decode($0, in: 0..<$0.count, into: &text) }
    _ = handOut(start..<end)
    context = documentContext
    let step = embed(text, of: .lookupEvents, at: start, for: table, into: &fields)
    // Any program's list may have strings.
    if case .embedded = step { return step }
    return .refused(.notAnObject, index: start)
  }

  /// Reads the record that the text of a string is.
  private mutating func embed(
    _ text: [UInt8], of shape: DocumentShape, at start: Int, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step {
    guard let wrapped = shape.wrapped else { preconditionFailure("no text: \(shape)") }
    embedded.hold(text)
    var index = 0
    while JSONWalk.isWhiteSpace(embedded.byte(at: index)) { index += 1 }
    guard embedded.byte(at: index) == UInt8(ascii: "{"),
      case .decided(let key, _) = scanner.head(of: embedded, at: index),
      wrapped.texts.contains(key.shape)
    else { return notARecord(wrapped, of: shape, at: start) }
    guard let inner = key.shape.wrapped, key.reading != .record else {
      return embeddedRecord(at: index, start, for: table, into: &fields)
    }
    let (content, own) = scanner.read(inner.reading, at: index, in: embedded) ?? (.none, .none)
    switch content {
    case .object(let range):
      // The log event's own time stands: it is the one a metric filter sees.
      context = context.filled(from: own)
      let record = index + range.lowerBound
      return embeddedRecord(at: record, start, isInside: true, for: table, into: &fields)
    case .text(let slot):
      let text = embedded.withBytes(index..<embedded.end) { slot.bytes(in: $0) }
      guard let text else { return notARecord(wrapped, of: shape, at: start) }
      return embed(text, of: key.shape, at: start, for: table, into: &fields)
    case .none: return notARecord(wrapped, of: shape, at: start)
    }
  }

  /// In a log group there may be anything, and in messages; the other strings are there for a record.
  private func notARecord(
    _ wrapped: WrappedRecord, of shape: DocumentShape, at start: Int
  ) -> Step {
    switch wrapped.without {
    case .otherMessage: .passed(shape)
    case .otherEvent: .refused(.otherEvent, index: start)
    case .passed, .otherCell: .refused(.brokenText, index: start)
    }
  }

  private mutating func embeddedRecord(
    at index: Int, _ start: Int, isInside: Bool = false, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step {
    let outcome = scanner.scan(embedded, at: index, for: table, into: &fields)
    guard case .complete(let end) = outcome else { return .refused(.brokenText, index: start) }
    var behind = end
    while JSONWalk.isWhiteSpace(embedded.byte(at: behind)) { behind += 1 }
    guard isInside || behind == embedded.end else { return .refused(.brokenText, index: start) }
    return .embedded(index..<end)
  }

  /// The shape of the object at `index`, which no key gave away; nil: it has no shape's signs.
  mutating func shapeBySigns(
    at index: Int, in window: borrowing RecordWindow
  ) -> DocumentShape? {
    for (shape, signs) in DocumentShape.signs {
      if scanner.read(signs, at: index, in: window) == true { return shape }
    }
    return nil
  }

  /// Begins an envelope: first what it says of all its list holds is read, wherever that stands, then
  /// the list is walked.
  mutating func envelope(
    _ shape: DocumentShape, in window: inout RecordWindow, isLast: Bool
  ) -> Moved? {
    guard let envelope = shape.envelope else { preconditionFailure("no facts: \(shape)") }
    let (start, reading) = (window.start, envelope.reading)
    var found = RecordFields(for: reading.table)
    let outcome = scanner.scan(window, at: start, for: reading.table, into: &found)
    if outcome == .incomplete, !isLast, window.count <= recordLimit { return .step(.needsBytes) }
    noteBeginning(in: window)
    let facts = window.withBytes(start..<window.end) {
      reading.answer(found, in: $0, limit: recordLimit)
    }
    switch facts {
    case .packed(let text):
      return .step(payload(text, named: envelope.packedName, outcome, in: &window))
    case .empty: return .step(passOver(shape, in: window))
    case .list(let context): documentContext = context
    }
    frames.append(.object(shape))
    hasMetList = false
    accept(.firstMember, in: &window)
    return nil
  }

  private mutating func payload(
    _ text: [UInt8], named name: String, _ outcome: RecordScanner.Outcome,
    in window: inout RecordWindow
  ) -> Step {
    let start = window.start
    guard case .complete(let end) = outcome, end - start <= recordLimit,
      let bytes = Base64.decode(text[...]), !bytes.isEmpty
    else {
      skim(isRecord: true)
      return .refused(.brokenText, index: start)
    }
    payloadName = name
    _ = handOut(start..<end)
    return .payload(bytes, index: start)
  }
}
