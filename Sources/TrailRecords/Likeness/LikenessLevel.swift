/// What is open around a place in a text, and what has been seen of it.
struct LikenessLevel {
  enum Kind {
    case object
    case list
    /// A string whose text is walked, or the whole text.
    case text
  }

  /// What stands before the outermost container of a text.
  enum Lead {
    case nothing
    /// Other documents.
    case documents
    /// Other text on its line, without a brace.
    case prose
    /// Other text that cannot be told from a document by its braces.
    case braces
  }

  let kind: Kind
  /// Where in its text the key is whose value it is; empty: it has none.
  private let keyStart: UInt32
  private let keyEnd: UInt32
  /// How many had been opened before it.
  let number: UInt32
  let lead: Lead
  /// The keys it has with values that records have there, in their own case and in any.
  private var exact: RecordKeySet = []
  private var anyCase: RecordKeySet = []
  /// Whether its source is something else than a service of AWS.
  private var isOther = false
  private var keyCount: UInt32 = 0
  /// Of a cell of a Logs Insights row: the field, and the fields that its value may be of.
  private var cellField: RecordKey?
  private var cellValue: RecordKeySet = []
  /// Of a row, what its cells so far say.
  var row: RecordKeySet = []

  init(_ kind: Kind, key: Range<Int>?, number: UInt32, lead: Lead) {
    (self.kind, self.number, self.lead) = (kind, number, lead)
    keyStart = UInt32(truncatingIfNeeded: key?.lowerBound ?? 0)
    keyEnd = UInt32(truncatingIfNeeded: key?.upperBound ?? 0)
  }

  /// Its key's place in its text.
  var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }

  /// Notes that this object has one more key.
  mutating func noteKey() {
    keyCount += 1
  }

  /// Notes the value of a key of this object.
  mutating func note(_ value: RecordKey.Value, of key: ArraySlice<UInt8>) {
    if let (known, isExact) = RecordKey.reading(key) {
      guard known.allows(value) else {
        isOther = isOther || known == .eventSource
        return
      }
      anyCase.insert(.only(known))
      if isExact { exact.insert(.only(known)) }
    } else if key.count == 5, case .text(let text) = value {
      if key.elementsEqual("field".utf8) { cellField = RecordKey.reading(field: text) }
      if key.elementsEqual("value".utf8) { cellValue = RecordKey.allowing(text) }
    }
  }

  /// What this object is, by its keys; nil: no record.
  var form: Likeness.Form? {
    guard kind == .object, !isOther else { return nil }
    if exact.areRecord { return .records }
    return anyCase.areRecord ? .otherCase : nil
  }

  /// What this object says of a record as a cell of a row.
  var cell: RecordKeySet {
    if let cellField { return cellValue.intersection(.only(cellField)) }
    return keyCount == 1 ? anyCase : []
  }
}
