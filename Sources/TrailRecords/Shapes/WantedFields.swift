/// One of the fields that are wanted of an object.
struct WantedField: Sendable {
  fileprivate let index: Int
}

/// The fields that are wanted of an object, while they are being named.
struct FieldWishes {
  fileprivate var paths: [FieldPath] = []

  /// Wants the value that `keys` lead to, outermost first.
  mutating func want(_ keys: String...) -> WantedField {
    paths.append(FieldPath(keys: keys))
    return WantedField(index: paths.count - 1)
  }
}

/// The fields found in an object, by what was wanted.
struct FoundFields {
  fileprivate let fields: RecordFields
  fileprivate let slots: [Int]
  fileprivate let limit: Int

  subscript(_ field: WantedField) -> FieldSlot { fields.slots[slots[field.index]] }

  /// The text of a string or a number; nil of anything else, and of what ends behind the limit: that is
  /// unknown, however much of it the text holds.
  func bytes(of field: WantedField, in text: Span<UInt8>) -> [UInt8]? {
    let slot = self[field]
    return slot.end <= limit ? slot.bytes(in: text) : nil
  }
}

/// The fields wanted of an object, and what they say of it.
///
/// The object is scanned whole for them, so that the order of its keys does not matter. A class, so that
/// whoever looks one up for each record copies one reference.
final class FieldReading<Answer>: Sendable {
  /// Returns what the fields say; the text is the object's own.
  typealias Body = @Sendable (FoundFields, Span<UInt8>) -> Answer

  let table: FieldTable
  private let slots: [Int]
  private let body: Body

  /// Creates it from a closure that names the wanted fields and returns how to read them.
  init(_ naming: (inout FieldWishes) -> Body) {
    var wishes = FieldWishes()
    body = naming(&wishes)
    let table = FieldTable(paths: wishes.paths)
    self.table = table
    slots = wishes.paths.compactMap { table.slot(of: $0) }
  }

  /// Returns what the fields say that a scan with the table has found in an object.
  ///
  /// `text` begins where the object does; of a whole one nothing lies behind the limit.
  func answer(_ found: RecordFields, in text: Span<UInt8>, limit: Int = .max) -> Answer {
    body(FoundFields(fields: found, slots: slots, limit: limit), text)
  }
}

extension RecordScanner {
  /// What the fields of the object at `index` say; nil where it is not whole.
  mutating func read<Answer>(
    _ reading: FieldReading<Answer>, at index: Int, in window: borrowing RecordWindow
  ) -> Answer? {
    var found = RecordFields(for: reading.table)
    let outcome = scan(window, at: index, for: reading.table, into: &found)
    guard case .complete(let end) = outcome else { return nil }
    return window.withBytes(index..<end) { reading.answer(found, in: $0) }
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

  /// The same as a text.
  func decoded(in text: Span<UInt8>) -> String? {
    bytes(in: text).map { String(decoding: $0, as: UTF8.self) }
  }
}
