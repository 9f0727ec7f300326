import TrailRecords

/// Reads from a matching record what the report says of it.
///
/// Only matches come here: they are scanned a second time, with a table of their own, so that the
/// first pass over every record wants no more than the patterns do.
struct EvidenceReader: ~Copyable {
  /// What was found of one record.
  struct Facts {
    /// UTF-8 in the order of `Field`; nil where the record has no string or number there, and of its
    /// eventTime nothing or null.
    fileprivate var texts: [[UInt8]?] = []

    subscript(field: Field) -> [UInt8]? { texts[field.rawValue] }

    /// Which event it is, at `time` if that can be read, however it is spelled; or else by its text.
    ///
    /// Nil without an eventID: such a record is never a duplicate.
    func identity(at time: Int?) -> EventIdentity? {
      guard self[.eventID] != nil else { return nil }
      let timeText = time == nil ? self[.eventTime] : nil
      let others = [.account, .eventID, .eventSource, .eventName].map { self[$0] }
      return EventIdentity(others + [timeText], at: time)
    }

    /// Who did it.
    var actor: [UInt8]? { self[.actorARN] ?? self[.actorType] }

    var outcome: CallOutcome {
      CallOutcome(
        errorCode: self[.errorCode], errorMessage: self[.errorMessage], signIn: self[.signIn])
    }
  }

  /// The fields a report wants.
  enum Field: Int, CaseIterable {
    case eventTime
    case eventID
    case eventSource
    case eventName
    case errorCode
    case errorMessage
    case signIn
    case region
    case account
    case actorARN
    case actorType
    case sourceIPAddress
    case bucket

    fileprivate var path: FieldPath {
      switch self {
      case .eventTime: FieldPath("eventTime")
      case .eventID: FieldPath("eventID")
      case .eventSource: FieldPath("eventSource")
      case .eventName: FieldPath("eventName")
      case .errorCode: FieldPath("errorCode")
      case .errorMessage: FieldPath("errorMessage")
      case .signIn: FieldPath("responseElements", "ConsoleLogin")
      case .region: FieldPath("awsRegion")
      case .account: FieldPath("recipientAccountId")
      case .actorARN: FieldPath("userIdentity", "arn")
      case .actorType: FieldPath("userIdentity", "type")
      case .sourceIPAddress: FieldPath("sourceIPAddress")
      case .bucket: FieldPath("requestParameters", "bucketName")
      }
    }
  }

  private let table = FieldTable(paths: Field.allCases.map(\.path))
  private let slots: [Int]
  private var fields: RecordFields
  private var scanner = RecordScanner()

  init() {
    let table = table
    slots = Field.allCases.compactMap { table.slot(of: $0.path) }
    fields = RecordFields(for: table)
  }

  /// Reads the well-formed record in `range` of `window`; what it does not say of account and region
  /// is taken from `context`.
  mutating func facts(
    of range: Range<Int>, in window: borrowing RecordWindow, _ context: RecordContext
  ) -> Facts {
    _ = scanner.scan(window, at: range.lowerBound, for: table, into: &fields)
    let found = slots.map { fields.slots[$0] }
    return window.withBytes(range) { bytes in
      var texts = found.map { Self.text(of: $0, in: bytes) }
      let time = Field.eventTime.rawValue
      if texts[time] == nil { texts[time] = Self.json(of: found[time], in: bytes) }
      for (field, known) in [(Field.region, context.region), (.account, context.account)]
      where texts[field.rawValue] == nil {
        texts[field.rawValue] = known
      }
      return Facts(texts: texts)
    }
  }

  /// A value as it is spelled; nil where there is none but null.
  private static func json(of slot: FieldSlot, in record: Span<UInt8>) -> [UInt8]? {
    guard slot.kind != .missing, slot.kind != .null else { return nil }
    return slot.range.map { record[$0] }
  }

  private static func text(of slot: FieldSlot, in record: Span<UInt8>) -> [UInt8]? {
    guard slot.kind == .string || slot.kind == .number else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slot.range.count)
    EscapedText.decode(record, in: slot.range, into: &bytes)
    return bytes
  }
}
