/// Steps over the values of a record that is known to be well formed.
///
/// Not for the first pass: that is `JSONWalk`'s, which checks every byte.
enum NodeReader {
  /// Reads the value at `position` and moves behind it.
  static func node(at position: inout Int, in record: Span<UInt8>) -> FieldSlot {
    let start = position
    switch record[position] {
    case UInt8(ascii: "\""): return string(at: &position, in: record)
    case UInt8(ascii: "{"):
      passContainer(from: &position, in: record)
      return slot(start, position, .object)
    case UInt8(ascii: "["):
      passContainer(from: &position, in: record)
      return slot(start, position, .array)
    case let first:
      while position < record.count, !endsScalar(record[position]) { position += 1 }
      return slot(start, position, kind(ofScalar: first))
    }
  }

  /// Moves to the next byte that is no white space.
  static func passSpace(at position: inout Int, in record: Span<UInt8>) {
    while position < record.count, JSONWalk.isWhiteSpace(record[position]) { position += 1 }
  }

  /// Reads the string at `position` and moves behind its closing quote.
  static func string(at position: inout Int, in record: Span<UInt8>) -> FieldSlot {
    let start = position + 1
    var hasEscapes = false
    position = start
    while position < record.count, record[position] != UInt8(ascii: "\"") {
      let isEscape = record[position] == UInt8(ascii: "\\")
      hasEscapes = hasEscapes || isEscape
      position += isEscape ? 2 : 1
    }
    position += 1
    return FieldSlot(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position - 1),
      kind: .string, hasEscapes: hasEscapes)
  }

  private static func passContainer(from position: inout Int, in record: Span<UInt8>) {
    var depth = 0
    repeat {
      switch record[position] {
      case UInt8(ascii: "\""): _ = string(at: &position, in: record)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      default: position += 1
      }
    } while depth > 0 && position < record.count
  }

  private static func slot(_ start: Int, _ end: Int, _ kind: FieldKind) -> FieldSlot {
    FieldSlot(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: kind,
      hasEscapes: false)
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
      || JSONWalk.isWhiteSpace(byte)
  }

  private static func kind(ofScalar first: UInt8) -> FieldKind {
    switch first {
    case UInt8(ascii: "t"): .isTrue
    case UInt8(ascii: "f"): .isFalse
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }
}
