/// A few texts, some of them absent, in as few bytes as will do.
struct PackedTexts: Hashable, Sendable {
  /// Each text behind its length and one more, seven bits a byte, the lowest ones first; 0 for nil.
  private let bytes: [UInt8]

  init(_ texts: [[UInt8]?]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      texts.reduce(0) { $0 + ($1.map { $0.count + ($0.count < 127 ? 1 : 2) } ?? 1) })
    for text in texts {
      var length = text.map { $0.count + 1 } ?? 0
      while length > 0x7F {
        bytes.append(UInt8(length & 0x7F) | 0x80)
        length >>= 7
      }
      bytes.append(UInt8(length))
      bytes += text ?? []
    }
    self.bytes = bytes
  }

  /// The text at `index`; nil where it is absent.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    var position = 0
    for _ in 0..<index {
      let length = length(at: &position)
      position += max(0, length - 1)
    }
    let length = length(at: &position)
    return length == 0 ? nil : bytes[position..<(position + length - 1)]
  }

  private func length(at position: inout Int) -> Int {
    var (length, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      length |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return length }
      shift += 7
    }
  }
}
