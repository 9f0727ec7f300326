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
    /// Whether the credentials are those of a session that the console began.
    fileprivate(set) var isFromConsole = false
    /// What the call is about, as a match keeps it.
    fileprivate(set) var target: [UInt8]?

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

    /// Which call it is, where the record says so.
    fileprivate var call: CallName? {
      guard let source = self[.eventSource], let name = self[.eventName] else { return nil }
      return CallName(source: source, name: name)
    }

    /// The name of what the call is about; of a call that no row of the table knows, the bucket's.
    var targetName: [UInt8]? {
      let known = target.flatMap { CallTarget(kept: $0, bucket: self[.bucket]) }
      return known.map { Array($0.name.utf8) } ?? self[.bucket]
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
    case userAgent
    case invokedBy
    case isFromConsole
    case accessKeyId
    case issuerARN

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
      case .userAgent: FieldPath("userAgent")
      case .invokedBy: FieldPath("userIdentity", "invokedBy")
      case .isFromConsole: FieldPath("sessionCredentialFromConsole")
      case .accessKeyId: FieldPath("userIdentity", "accessKeyId")
      case .issuerARN: FieldPath("userIdentity", "sessionContext", "sessionIssuer", "arn")
      }
    }
  }

  /// What every reader has alike: all that is wanted of a record, and where a scan puts it.
  private struct Wishes {
    let table: FieldTable
    let slots: [Int]
    let targets: TargetReader

    static let all = Wishes(targets: .all)

    private init(targets: TargetTable) {
      let paths = Field.allCases.map(\.path)
      let table = FieldTable(paths: paths + TargetReader.paths(of: targets))
      self.table = table
      slots = paths.compactMap { table.slot(of: $0) }
      self.targets = TargetReader(targets, scannedWith: table)
    }
  }

  /// Made only once there is a match.
  private var fields: RecordFields?
  private var scanner = RecordScanner()

  /// Reads the well-formed record in `range` of `window`; what it does not say of account and region
  /// is taken from `context`.
  mutating func facts(
    of range: Range<Int>, in window: borrowing RecordWindow, _ context: RecordContext
  ) -> Facts {
    let wishes = Wishes.all
    var fields = self.fields.take() ?? RecordFields(for: wishes.table)
    _ = scanner.scan(window, at: range.lowerBound, for: wishes.table, into: &fields)
    let facts = window.withBytes(range) { bytes in
      var facts = Self.facts(wishes, fields, in: bytes)
      for (field, known) in [(Field.region, context.region), (.account, context.account)]
      where facts[field] == nil {
        facts.texts[field.rawValue] = known
      }
      return facts
    }
    self.fields = fields
    return facts
  }

  private static func facts(
    _ wishes: Wishes, _ fields: RecordFields, in record: Span<UInt8>
  ) -> Facts {
    var facts = Facts(texts: wishes.slots.map { text(of: fields.slots[$0], in: record) })
    if facts[.eventTime] == nil {
      let slot = wishes.slots[Field.eventTime.rawValue]
      facts.texts[Field.eventTime.rawValue] = json(of: fields.slots[slot], in: record)
    }
    let console = fields.slots[wishes.slots[Field.isFromConsole.rawValue]]
    facts.isFromConsole = console.kind == .isTrue || isTrue(facts[.isFromConsole])
    facts.target = wishes.targets.target(
      of: facts.call, in: record, fields, bucket: facts[.bucket])
    return facts
  }

  /// Whether a text says so, as CloudTrail writes it, or with a capital letter as some exports do.
  private static func isTrue(_ text: [UInt8]?) -> Bool {
    text.map { $0.elementsEqual("true".utf8) || $0.elementsEqual("True".utf8) } ?? false
  }

  /// A value as it is spelled; nil where there is none but null.
  private static func json(of slot: FieldSlot, in record: Span<UInt8>) -> [UInt8]? {
    guard slot.kind != .missing, slot.kind != .null else { return nil }
    return slot.range.map { record[$0] }
  }

  private static func text(of slot: FieldSlot, in record: Span<UInt8>) -> [UInt8]? {
    guard slot.kind == .string || slot.kind == .number else { return nil }
    // Most texts have no escapes.
    guard slot.hasEscapes else { return slot.range.map { record[$0] } }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slot.range.count)
    EscapedText.decode(record, in: slot.range, into: &bytes)
    return bytes
  }
}
