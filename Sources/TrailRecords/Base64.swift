/// Bytes as base64 (RFC 4648, section 4).
package enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// By sign, the six bits it stands for; what is no sign has others as well.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, sign) in signs.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  /// Appends the text of `bytes` to `text`, filled up with `=`.
  package static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
    let signs = signs
    let whole = bytes.count - bytes.count % 3
    text.append(addingCapacity: (bytes.count + 2) / 3 * 4) { free in
      for start in stride(from: 0, to: whole, by: 3) {
        let bits =
          Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
        free.append(signs[bits >> 18])
        free.append(signs[bits >> 12 & 63])
        free.append(signs[bits >> 6 & 63])
        free.append(signs[bits & 63])
      }
    }
    let rest = bytes[whole...]
    guard !rest.isEmpty else { return }
    let bits = rest.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - rest.count))
    for place in 0..<4 {
      text.append(
        place > rest.count ? UInt8(ascii: "=") : signs[bits >> (18 - 6 * place) & 63])
    }
  }

  /// Returns the bytes that `text` stands for, with or without the signs that fill it up; nil when it is no
  /// base64.
  package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let filling = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let signs = text.dropLast(filling)
    guard signs.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count * 3 / 4)
    let values = values
    let (text, whole) = (signs.span, signs.count & ~3)
    var all: UInt8 = 0
    bytes.append(addingCapacity: whole / 4 * 3) { free in
      for place in stride(from: 0, to: whole, by: 4) {
        let (first, second) = (values[Int(text[place])], values[Int(text[place + 1])])
        let (third, fourth) = (values[Int(text[place + 2])], values[Int(text[place + 3])])
        all |= first | second | third | fourth
        free.append(first << 2 | second >> 4)
        free.append(second << 4 | third >> 2)
        free.append(third << 6 | fourth)
      }
    }
    let rest = signs.dropFirst(whole).map { values[Int($0)] }
    guard all < 64, rest.allSatisfy({ $0 < 64 }) else { return nil }
    if rest.count > 1 { bytes.append(rest[0] << 2 | rest[1] >> 4) }
    if rest.count > 2 { bytes.append(rest[1] << 4 | rest[2] >> 2) }
    return bytes
  }
}
