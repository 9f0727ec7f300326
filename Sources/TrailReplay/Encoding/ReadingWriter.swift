/// Writes a reading's parts one after another.
///
///     number   seven bits a byte, the lowest first, the high bit set where more follow
///     signed   a number, 0 -1 1 -2 2 … as 0 1 2 3 4 …
///     text     its length as a number, then its bytes
///     word     eight bytes, the lowest first
package struct ReadingWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  package mutating func add(byte: UInt8) {
    bytes.append(byte)
  }

  /// Adds a number that is not below 0.
  package mutating func add(_ number: Int) {
    add(number: UInt64(number))
  }

  package mutating func add(signed number: Int) {
    add(number: UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  private mutating func add(number: UInt64) {
    // Most are small.
    if number <= 0x7F { return bytes.append(UInt8(number)) }
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func add(word: UInt64) {
    bytes += WordBytes(word: word)
  }

  package mutating func add(text: some Collection<UInt8>) {
    add(text.count)
    bytes += text
  }

  package mutating func add(_ text: String) {
    add(text: text.utf8)
  }

  /// Adds whether there is something, and what `write` makes of it.
  package mutating func add<Value>(
    _ value: Value?, _ write: (inout ReadingWriter, Value) -> Void
  ) {
    add(byte: value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  package mutating func add(_ isTrue: Bool) {
    add(byte: isTrue ? 1 : 0)
  }
}

/// The bytes of a word, the lowest first: appended at once, they cost one look for room.
private struct WordBytes: RandomAccessCollection {
  let word: UInt64
  var startIndex: Int { 0 }
  var endIndex: Int { 8 }
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }
}
