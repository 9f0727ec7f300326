/// A key that records have, with the kind of value they have there.
enum RecordKey: UInt16, CaseIterable {
  case eventVersion
  case eventName
  case eventSource
  case eventTime
  case eventID
  case userIdentity
  case recipientAccountId
  case sourceIPAddress
  case awsRegion

  /// The value of a key, as far as it matters.
  enum Value {
    case text(ArraySlice<UInt8>)
    case number
    case object
  }

  /// Which key these bytes are, and whether in its own case; nil: none that records have.
  static func reading(_ key: ArraySlice<UInt8>) -> (key: RecordKey, isExact: Bool)? {
    guard key.count < byLength.count else { return nil }
    for (known, exact, lower) in byLength[key.count]
    where lower.elementsEqual(key, by: { $0 == $1 | 0x20 }) {
      return (known, exact.elementsEqual(key))
    }
    return nil
  }

  /// The key of a query's field, such as `userIdentity.arn`; nil: none that records have.
  static func reading(field: ArraySlice<UInt8>) -> RecordKey? {
    reading(field.prefix { $0 != UInt8(ascii: ".") })?.key
  }

  /// The keys that a query's cell of this text may be of: a part of an identity is any text.
  static func allowing(_ text: ArraySlice<UInt8>) -> RecordKeySet {
    allCases.reduce(into: []) { if $1.allows(.text(text)) { $0.insert(.only($1)) } }
  }

  private static let byLength: [[(key: RecordKey, exact: [UInt8], lower: [UInt8])]] = {
    var byLength = Array(
      repeating: [(key: RecordKey, exact: [UInt8], lower: [UInt8])](), count: 20)
    for key in allCases {
      let exact = Array("\(key)".utf8)
      byLength[exact.count].append((key, exact, exact.map { $0 | 0x20 }))
    }
    return byLength
  }()

  /// Whether a record may have this value there.
  func allows(_ value: Value) -> Bool {
    switch (self, value) {
    case (.eventVersion, .text(let text)):
      text.count > 2 && text.count < 6 && text.starts(with: "1.".utf8)
        && text.dropFirst(2).allSatisfy(Self.digits.contains)
    case (.eventSource, .text(let text)): Self.isService(text)
    case (.eventTime, .text(let text)):
      text.count < 64 && text.contains(where: Self.digits.contains)
    case (.eventTime, .number), (.recipientAccountId, .number), (.userIdentity, .object): true
    // Athena prints an object as text.
    case (_, .text(let text)): !text.isEmpty
    case (_, .number), (_, .object): false
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// Whether it is a service's name, such as `s3.amazonaws.com`, in any of AWS's partitions.
  private static func isService(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count < 128 else { return false }
    return text.indices.contains { text[$0...].starts(with: ".amazonaws.".utf8) }
  }
}

/// Keys of records that an object or a row has with values that records have there.
struct RecordKeySet: OptionSet {
  let rawValue: UInt16

  /// The set of one key.
  static func only(_ key: RecordKey) -> RecordKeySet {
    RecordKeySet(rawValue: 1 << key.rawValue)
  }

  private var count: Int { rawValue.nonzeroBitCount }

  /// Whether an object with them is a record; one without a source must have more of them.
  var areRecord: Bool {
    contains(.only(.eventSource)) ? count >= 3 : count >= 4 && contains(.only(.eventVersion))
  }

  /// Whether a row with them is about a record.
  var areRow: Bool { count >= (contains(.only(.eventSource)) ? 2 : 3) }
}
