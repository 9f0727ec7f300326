extension EnvelopeScanner {
  /// Takes the record out of the object at the window's start.
  mutating func unwrap(
    _ shape: DocumentShape, in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step? {
    guard let wrapping = Wrapping.of(shape) else { preconditionFailure("no wrapping: \(shape)") }
    let start = window.start
    var wrapped = RecordFields(for: wrapping.table)
    let outcome = scanner.scan(window, at: start, for: wrapping.table, into: &wrapped)
    guard case .complete(let end) = outcome, end - start <= recordLimit else {
      return take(outcome, in: &window, isLast: isLast)
    }
    let (content, own) = window.withBytes(start..<end) {
      wrapping.content(of: shape, wrapped, in: $0)
    }
    if content == .none, shape == .queryCell {
      // The other cells of a row tell the same in other words; where there is none, one is enough to see.
      skim(isRecord: false)
      defer { hasToldCell = true }
      return hasToldCell ? nil : .passed(shape)
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
    case .none: return leaveOut(shape, at: start)
    }
  }

  /// What becomes of an object without a record: in a list it is one thing among records.
  private mutating func leaveOut(_ shape: DocumentShape, at start: Int) -> Step {
    switch shape {
    case .logEvents, .logsSubscription: .refused(.otherEvent, index: start)
    default: .passed(shape)
    }
  }

  /// Reads a string that a bare list has: `lookup-events` cut down to its records' texts.
  mutating func listedText(
    in window: inout RecordWindow, isLast: Bool, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Step? {
    let start = window.start
    var none = RecordFields(for: Wrapping.nothing.table)
    let outcome = scanner.scan(window, at: start, for: Wrapping.nothing.table, into: &none)
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
    embedded.hold(text)
    var index = 0
    while JSONWalk.isWhiteSpace(embedded.byte(at: index)) { index += 1 }
    guard embedded.byte(at: index) == UInt8(ascii: "{"),
      case .decided(let key, _) = scanner.head(of: embedded, at: index)
    else { return notARecord(shape, at: start) }
    let isMessage = shape == .notification || shape == .queueMessages
    switch key.shape {
    case .record where !isMessage:
      return embeddedRecord(at: index, start, for: table, into: &fields)
    case .notification where shape == .queueMessages:
      guard let message = message(at: index) else { return notARecord(shape, at: start) }
      return embed(message, of: .notification, at: start, for: table, into: &fields)
    case .eventBridge where shape != .lookupEvents || isMessage:
      // A log group can be an event bus's target: then each message is an envelope.
      guard let range = eventBridgeDetail(at: index) else { return notARecord(shape, at: start) }
      return embeddedRecord(at: range.lowerBound, start, isInside: true, for: table, into: &fields)
    default: return notARecord(shape, at: start)
    }
  }

  /// The text that the SNS message at `index` carries.
  private mutating func message(at index: Int) -> [UInt8]? {
    let wrapping = Wrapping.notification
    var wrapped = RecordFields(for: wrapping.table)
    let outcome = scanner.scan(embedded, at: index, for: wrapping.table, into: &wrapped)
    guard case .complete(let end) = outcome else { return nil }
    return embedded.withBytes(index..<end) { wrapping.slot(0, wrapped).isText?.bytes(in: $0) }
  }

  /// In a log group there may be anything, and in messages; the other strings are there for a record.
  private func notARecord(_ shape: DocumentShape, at start: Int) -> Step {
    if shape == .notification || shape == .queueMessages { return .passed(shape) }
    let isLog = shape == .logEvents || shape == .logsSubscription
    return .refused(isLog ? .otherEvent : .brokenText, index: start)
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

  private mutating func eventBridgeDetail(at index: Int) -> Range<Int>? {
    let wrapping = Wrapping.eventBridge
    var wrapped = RecordFields(for: wrapping.table)
    let outcome = scanner.scan(embedded, at: index, for: wrapping.table, into: &wrapped)
    guard case .complete(let end) = outcome else { return nil }
    let (content, own) = embedded.withBytes(index..<end) {
      wrapping.content(of: .eventBridge, wrapped, in: $0)
    }
    guard case .object(let range) = content else { return nil }
    // The log event's own time stands: it is the one a metric filter sees.
    context = context.filled(from: own)
    return (index + range.lowerBound)..<(index + range.upperBound)
  }

  /// Whether the object at `index`, which no key gave away, is a search engine's source.
  mutating func isSource(at index: Int, in window: borrowing RecordWindow) -> Bool {
    let wrapping = Wrapping.hit
    var wrapped = RecordFields(for: wrapping.table)
    guard case .complete = scanner.scan(window, at: index, for: wrapping.table, into: &wrapped)
    else { return false }
    return wrapping.isSource(wrapped)
  }

  /// Begins a subscription's envelope: first what it says of all its log events is read, wherever
  /// that stands, then their list is walked.
  mutating func subscription(in window: inout RecordWindow, isLast: Bool) -> Moved? {
    let (start, wrapping) = (window.start, Wrapping.subscription)
    var wrapped = RecordFields(for: wrapping.table)
    let outcome = scanner.scan(window, at: start, for: wrapping.table, into: &wrapped)
    if outcome == .incomplete, !isLast, window.count <= recordLimit { return .step(.needsBytes) }
    noteBeginning(in: window)
    let facts = window.withBytes(start..<window.end) { text in
      (0...4).map { index -> [UInt8]? in
        let slot = wrapping.slot(index, wrapped)
        // What lies behind the limit is unknown, however much of it the window holds.
        return slot.end <= recordLimit ? slot.bytes(in: text) : nil
      }
    }
    if facts[0] != nil || wrapping.slot(5, wrapped).kind != .missing {
      return .step(payload(facts[0] ?? [], outcome, in: &window))
    }
    if facts[1]?.elementsEqual("CONTROL_MESSAGE".utf8) ?? false {
      return .step(passOver(.logsSubscription, in: window))
    }
    let origin = LogEventOrigin(account: facts[2], logGroup: facts[4])
    documentContext = (facts[3].map { RecordContext(logStream: $0) } ?? .none)
      .filled(from: RecordContext(account: facts[2], logEvent: origin))
    frames.append(.object(.logsSubscription))
    hasMetList = false
    accept(.firstMember, in: &window)
    return nil
  }

  private mutating func payload(
    _ text: [UInt8], _ outcome: RecordScanner.Outcome, in window: inout RecordWindow
  ) -> Step {
    let start = window.start
    guard case .complete(let end) = outcome, end - start <= recordLimit,
      let bytes = Base64.decode(text), !bytes.isEmpty
    else {
      skim(isRecord: true)
      return .refused(.brokenText, index: start)
    }
    payloadName = "awslogs.data"
    _ = handOut(start..<end)
    return .payload(bytes, index: start)
  }
}
