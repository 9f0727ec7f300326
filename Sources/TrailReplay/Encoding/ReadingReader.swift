/// Reads a reading's parts one after another; see `ReadingWriter`.
///
/// The bytes may be anybody's: nothing of them is believed, and no room is made for many things before they
/// have come.
package struct ReadingReader {
  /// No time is further away than the year 9999.
  static let times = -100_000_000_000...260_000_000_000

  private let bytes: [UInt8]
  private(set) var at = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { at == bytes.count }

  /// What is thrown where the bytes so far cannot be.
  package var damage: ArchiveReadingError { .damaged(byte: at) }

  package mutating func byte() throws(ArchiveReadingError) -> UInt8 {
    guard at < bytes.count else { throw damage }
    at += 1
    return bytes[at - 1]
  }

  /// Reads a number that is no greater than `limit`.
  ///
  /// A limit below 0 allows no number.
  package mutating func number(upTo limit: Int = .max) throws(ArchiveReadingError) -> Int {
    let number = try wide()
    guard limit >= 0, number <= UInt64(limit) else { throw damage }
    return Int(number)
  }

  package mutating func signed() throws(ArchiveReadingError) -> Int {
    let number = try wide()
    return Int(Int64(bitPattern: number >> 1 ^ (0 &- number & 1)))
  }

  /// Reads a time in seconds since the Unix epoch.
  package mutating func time() throws(ArchiveReadingError) -> Int {
    let time = try signed()
    guard Self.times.contains(time) else { throw damage }
    return time
  }

  private mutating func wide() throws(ArchiveReadingError) -> UInt64 {
    // Most are small.
    if at < bytes.count, bytes[at] < 0x80 {
      at += 1
      return UInt64(bytes[at - 1])
    }
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      let bits = UInt64(byte & 0x7F)
      guard shift < 63 || shift == 63 && bits <= 1 else { throw damage }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// Reads how many things follow, each of which takes `size` bytes at least.
  package mutating func count(of size: Int = 1) throws(ArchiveReadingError) -> Int {
    let count = try number()
    guard count <= (bytes.count - at) / size else { throw damage }
    return count
  }

  package mutating func word() throws(ArchiveReadingError) -> UInt64 {
    guard bytes.count - at >= 8 else { throw damage }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[at + index]) << UInt64(8 * index) }
    at += 8
    return word
  }

  package mutating func text() throws(ArchiveReadingError) -> [UInt8] {
    let count = try count()
    at += count
    return Array(bytes[at - count..<at])
  }

  /// Reads so many bytes.
  package mutating func bytes(_ count: Int) throws(ArchiveReadingError) -> [UInt8] {
    guard 0...bytes.count - at ~= count else { throw damage }
    at += count
    return Array(bytes[at - count..<at])
  }

  package mutating func string() throws(ArchiveReadingError) -> String {
    String(decoding: try text(), as: UTF8.self)
  }

  package mutating func optionalString() throws(ArchiveReadingError) -> String? {
    try flag() ? try string() : nil
  }

  package mutating func flag() throws(ArchiveReadingError) -> Bool {
    let byte = try byte()
    guard byte <= 1 else { throw damage }
    return byte == 1
  }

  package mutating func optional<Value>(
    _ read: (inout ReadingReader) throws(ArchiveReadingError) -> Value
  ) throws(ArchiveReadingError) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads a list: how many there are, no more than `limit`, and each, which takes `size` bytes at least.
  package mutating func list<Value>(
    of size: Int = 1, upTo limit: Int = .max,
    _ read: (inout ReadingReader) throws(ArchiveReadingError) -> Value
  ) throws(ArchiveReadingError) -> [Value] {
    let count = try count(of: size)
    guard count <= limit else { throw damage }
    var values: [Value] = []
    // In memory each may take far more than its bytes.
    values.reserveCapacity(min(count, 256))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads a name of one of `Value`'s cases.
  package mutating func named<Value: RawRepresentable<String>>(
    _ type: Value.Type
  ) throws(ArchiveReadingError) -> Value {
    guard let value = Value(rawValue: try string()) else { throw damage }
    return value
  }
}
