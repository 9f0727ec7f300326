/// The values directly inside an array or object of a well-formed record.
///
/// Other kinds of values have none (filter-pattern reference, section 3; partly assumed).
package enum FieldChildren {
  /// Returns whether an array has an element that is null; other kinds of values have no elements.
  package static func hasNullElement(_ node: FieldSlot, in record: Span<UInt8>) -> Bool {
    guard node.kind == .array else { return false }
    var position = Int(node.start) + 1
    while begin(at: &position, in: record) {
      if NodeReader.node(at: &position, in: record).kind == .null { return true }
    }
    return false
  }

  /// Returns the elements of an array.
  static func elements(of node: FieldSlot, in record: Span<UInt8>) -> [FieldSlot] {
    guard node.kind == .array else { return [] }
    var elements: [FieldSlot] = []
    var position = Int(node.start) + 1
    while begin(at: &position, in: record) {
      elements.append(NodeReader.node(at: &position, in: record))
    }
    return elements
  }

  /// Returns an array's element, or nil behind its last.
  static func element(_ index: Int, of node: FieldSlot, in record: Span<UInt8>) -> FieldSlot? {
    guard node.kind == .array else { return nil }
    var position = Int(node.start) + 1
    var passed = 0
    while begin(at: &position, in: record) {
      let element = NodeReader.node(at: &position, in: record)
      if passed == index { return element }
      passed += 1
    }
    return nil
  }

  /// Returns the values of an object's keys, in the order in which the keys are first met; of repeated
  /// keys the last one counts.
  static func values(of node: FieldSlot, in record: Span<UInt8>) -> [FieldSlot] {
    guard node.kind == .object else { return [] }
    // Keys that are spelled differently may be the same key, so they are decoded.
    var indexes: [[UInt8]: Int] = [:]
    var values: [FieldSlot] = []
    var position = Int(node.start) + 1
    while begin(at: &position, in: record) {
      let key = text(of: key(at: &position, in: record), in: record)
      let value = NodeReader.node(at: &position, in: record)
      if let index = indexes[key] {
        values[index] = value
      } else {
        indexes[key] = values.count
        values.append(value)
      }
    }
    return values
  }

  /// Returns the value of an object's key; of repeated keys the last one counts.
  static func value(of key: String, of node: FieldSlot, in record: Span<UInt8>) -> FieldSlot? {
    guard node.kind == .object else { return nil }
    let wanted = Array(key.utf8)
    var found: FieldSlot?
    var position = Int(node.start) + 1
    while begin(at: &position, in: record) {
      let key = self.key(at: &position, in: record)
      let value = NodeReader.node(at: &position, in: record)
      let isCandidate = key.hasEscapes || key.range.count == wanted.count
      if isCandidate, text(of: key, in: record) == wanted { found = value }
    }
    return found
  }

  /// Reads the key at `position` and moves to its value.
  private static func key(at position: inout Int, in record: Span<UInt8>) -> FieldSlot {
    let key = NodeReader.string(at: &position, in: record)
    NodeReader.passSpace(at: &position, in: record)
    position += 1  // The colon.
    NodeReader.passSpace(at: &position, in: record)
    return key
  }

  private static func text(of slot: FieldSlot, in record: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    EscapedText.decode(record, in: slot.range, into: &text)
    return text
  }

  /// Moves to the next element or key; false at the container's end.
  private static func begin(at position: inout Int, in record: Span<UInt8>) -> Bool {
    NodeReader.passSpace(at: &position, in: record)
    if position < record.count, record[position] == UInt8(ascii: ",") { position += 1 }
    NodeReader.passSpace(at: &position, in: record)
    guard position < record.count else { return false }
    return record[position] != UInt8(ascii: "]") && record[position] != UInt8(ascii: "}")
  }
}
