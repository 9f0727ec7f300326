/// What kind of JSON value a field holds.
package enum FieldKind: UInt8, Sendable {
  /// No value was found at the path.
  case missing
  case null
  case isFalse
  case isTrue
  case number
  case string
  case object
  case array
}

/// Where one wanted value sits in its record, and what it is.
///
/// Positions count bytes from the record's first byte. Stored properties only: other modules read
/// slots in their innermost loops, and a stored property is read without a call.
///
///     {"eventName":"PutBucketAcl","n":12}
///                   ^start       ^end      a string: the text between its quotes
///                                   ^ ^    a number: its spelling
package struct FieldSlot: Equatable, Sendable {
  /// First byte of the value; of a string, the byte after its opening quote.
  package var start: UInt32
  /// The byte after the value's last; of a string, its closing quote.
  package var end: UInt32
  /// `.missing` while nothing was found.
  package var kind: FieldKind
  /// True when a string's text holds at least one backslash and must be decoded to be compared.
  package var hasEscapes: Bool

  /// A slot nothing was found for.
  package static let missing = FieldSlot(start: 0, end: 0, kind: .missing, hasEscapes: false)

  package init(start: UInt32, end: UInt32, kind: FieldKind, hasEscapes: Bool) {
    self.start = start
    self.end = end
    self.kind = kind
    self.hasEscapes = hasEscapes
  }

  /// The value's bytes as offsets into the record.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
