import UTCTimes

/// An object that holds one record, or packed bytes of some, besides what is known of them.
///
/// Each kind has the table of the fields wanted of it. It is scanned whole, so that the order of its
/// keys does not matter.
struct Wrapping: Sendable {
  /// Where the record is.
  enum Content: Equatable {
    /// An object in the same text.
    case object(Range<Int>)
    /// A string whose text is the record; with or without escapes.
    case text(FieldSlot)
    /// An object of this kind without a record.
    case none
  }

  let table: FieldTable
  private let slots: [Int]

  private init(_ paths: [FieldPath]) {
    let table = FieldTable(paths: paths)
    self.table = table
    slots = paths.compactMap { table.slot(of: $0) }
  }

  /// What `fields` hold at the path of that index.
  func slot(_ index: Int, _ fields: RecordFields) -> FieldSlot {
    fields.slots[slots[index]]
  }

  /// `lookup-events` (shapes 8 and 8b).
  static let lookup = Wrapping([FieldPath("CloudTrailEvent")])
  /// EventBridge (shape 10).
  static let eventBridge = Wrapping([
    FieldPath("detail"), FieldPath("detail-type"), FieldPath("detail", "eventVersion"),
    FieldPath("time"), FieldPath("account"), FieldPath("region"),
  ])
  /// A subscription's envelope, and Lambda's around it (shapes 11 and 11b).
  static let subscription = Wrapping([
    FieldPath("awslogs", "data"), FieldPath("messageType"), FieldPath("owner"),
    FieldPath("logStream"), FieldPath("logGroup"), FieldPath("awslogs"),
  ])
  /// A log event (shapes 11 and 12b), and the system fields a subscription sends with it (recorded:
  /// subscriptions.json collect-system-fields).
  static let logEvent = Wrapping([
    FieldPath("message"), FieldPath("timestamp"), FieldPath("logStreamName"),
    FieldPath("extractedFields", "@aws.account"), FieldPath("extractedFields", "@aws.region"),
    FieldPath("extractedFields", "@source.log"),
  ])
  /// An SNS message.
  static let notification = Wrapping([FieldPath("Message")])
  /// A message of an SQS queue.
  static let queueMessage = Wrapping([FieldPath("Body")])
  /// A cell of a query's row: Logs Insights' `@message`, or Lake's `eventJson`.
  static let queryCell = Wrapping([
    FieldPath("field"), FieldPath("value"), FieldPath("eventJson"),
  ])
  /// A delivery file's list.
  static let recordsList = Wrapping([FieldPath("Records")])
  /// What every record of a call has.
  static let call = Wrapping([
    FieldPath("eventName"), FieldPath("eventSource"), FieldPath("eventTime"),
  ])
  /// What nothing is wanted of.
  static let nothing = Wrapping([])
  /// A search engine's hit (shape 15); its source may be there alone.
  static let hit = Wrapping(
    [
      ["_source", "event", "original"], ["_source", "event.original"], ["event", "original"],
      ["event.original"], ["_source"], ["_source", "eventVersion"], ["_source", "eventName"],
      ["aws", "cloudtrail"], ["event", "provider"], ["event", "action"],
    ].map { FieldPath(keys: $0) })

  /// Whether what `hit` found is a source by itself: with the record's text, or with what a search
  /// engine keeps of it.
  func isSource(_ fields: RecordFields) -> Bool {
    slot(2, fields).kind == .string || slot(7, fields).kind == .object
      || (slot(8, fields).kind == .string && slot(9, fields).kind == .string)
  }

  /// The kind whose elements a document's list has, or which the document itself is; nil: none.
  static func of(_ shape: DocumentShape) -> Wrapping? {
    switch shape {
    case .lookupEvents: lookup
    case .eventBridge: eventBridge
    case .logEvents, .logsSubscription: logEvent
    case .searchHit: hit
    case .notification: notification
    case .queueMessages: queueMessage
    case .queryCell: queryCell
    case .records, .record, .exportedLine, .commaSeparated, .digest, .deliveryNotice,
      .queryResults, .nulBytes, .tailHeads, .strayCommas, .queryResultSignature, .publicKeys,
      .unknown:
      nil
    }
  }
}

extension Wrapping {
  /// Returns where an object's record is, and what is known of it; `text` is the object's own.
  func content(
    of shape: DocumentShape, _ fields: RecordFields, in text: Span<UInt8>
  ) -> (Content, RecordContext) {
    switch shape {
    case .eventBridge: return eventBridgeContent(fields, text)
    case .logEvents, .logsSubscription:
      let content = slot(0, fields).isText.map(Content.text) ?? .none
      return (content, logContext(fields, text))
    case .searchHit:
      if let original = (0...3).lazy.compactMap({ slot($0, fields).isText }).first {
        return (.text(original), .none)
      }
      let isRecord = slot(5, fields).kind != .missing && slot(6, fields).kind != .missing
      return (isRecord ? .object(slot(4, fields).range) : .none, .none)
    case .queryCell:
      let isMessage = slot(0, fields).decoded(in: text) == "@message"
      let cell = isMessage ? slot(1, fields).isText : slot(2, fields).isText
      return (cell.map(Content.text) ?? .none, .none)
    default:
      return (slot(0, fields).isText.map(Content.text) ?? .none, .none)
    }
  }

  /// An API call via CloudTrail says so in its type, or else has CloudTrail's version (c.5).
  private func eventBridgeContent(
    _ fields: RecordFields, _ text: Span<UInt8>
  ) -> (Content, RecordContext) {
    let isCall =
      slot(1, fields).decoded(in: text)?.hasSuffix("via CloudTrail") ?? false
      || slot(2, fields).kind == .string
    guard isCall, slot(0, fields).kind == .object else { return (.none, .none) }
    let time = slot(3, fields)
    let context = RecordContext(
      deliveryTime: time.kind == .string ? InternetTime.seconds(in: text, time.range) : nil,
      account: slot(4, fields).bytes(in: text), region: slot(5, fields).bytes(in: text))
    return (.object(slot(0, fields).range), context)
  }

  private func logContext(_ fields: RecordFields, _ text: Span<UInt8>) -> RecordContext {
    var context = slot(2, fields).bytes(in: text).map { RecordContext(logStream: $0) } ?? .none
    if let digits = slot(1, fields).bytes(in: text),
      let milliseconds = Int(String(decoding: digits, as: UTF8.self)), milliseconds >= 0
    {
      context.deliveryTime = milliseconds / 1000
    }
    context.logEvent = LogEventOrigin(
      account: slot(3, fields).bytes(in: text), region: slot(4, fields).bytes(in: text),
      logGroup: slot(5, fields).bytes(in: text))
    return context
  }
}

extension FieldSlot {
  /// The slot itself where it is a string.
  var isText: FieldSlot? { kind == .string ? self : nil }

  /// The text of a string, decoded, or of a number; nil of anything else, and without a character.
  package func bytes(in text: Span<UInt8>) -> [UInt8]? {
    guard kind == .string || kind == .number, !range.isEmpty else { return nil }
    var bytes: [UInt8] = []
    EscapedText.decode(text, in: range, into: &bytes)
    return bytes
  }

  fileprivate func decoded(in text: Span<UInt8>) -> String? {
    bytes(in: text).map { String(decoding: $0, as: UTF8.self) }
  }
}
