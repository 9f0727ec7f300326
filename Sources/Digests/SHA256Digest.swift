/// What a SHA-256 comes to: 32 bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// How many bytes there are.
  package static let size = 32

  /// Eight bytes each, the first one highest: in the value itself, as there may be very many.
  private let (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64)

  /// Creates a digest from its bytes; nil where there are not 32.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    let words = (0..<8).map { word in
      bytes.dropFirst(4 * word).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
    self.init(words: words)
  }

  /// Creates a digest from its eight words.
  init(words: [UInt32]) {
    let pair = { UInt64(words[2 * $0]) << 32 | UInt64(words[2 * $0 + 1]) }
    (first, second, third, fourth) = (pair(0), pair(1), pair(2), pair(3))
  }

  /// The bytes, in order.
  package var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { part in
      (0..<8).map { UInt8(truncatingIfNeeded: part >> (56 - 8 * $0)) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256Digest: Comparable {
  /// Orders digests by their bytes.
  package static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    (left.first, left.second, left.third, left.fourth)
      < (right.first, right.second, right.third, right.fourth)
  }
}
