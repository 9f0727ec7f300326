/// The header in front of a zip member (PKWARE's APPNOTE, section 4.3.7).
struct ZipHeader {
  /// Bytes before the name.
  static let fixedSize = 30
  static let signature = Array("PK\u{3}\u{4}".utf8)
  static let descriptorSignature = Array("PK\u{7}\u{8}".utf8)

  /// How a member is packed.
  enum Method: Equatable {
    case stored
    case deflated
    /// Another method, by its number.
    case other(Int)
    case encrypted
  }

  let method: Method
  /// Whether sizes and checksum follow the content, rather than standing here.
  let hasDescriptor: Bool
  let checksum: UInt32
  /// Bytes of content as packed and unpacked.
  private(set) var packedSize: Int
  private(set) var size: Int
  let nameLength: Int
  let extraLength: Int

  /// Reads the fixed part, which must begin with the signature.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count == Self.fixedSize, "the fixed part of a zip header")
    let flags = Self.number(bytes[6..<8])
    hasDescriptor = flags & 0x08 != 0
    method =
      switch (flags & 0x01, Self.number(bytes[8..<10])) {
      case (1, _): .encrypted
      case (_, 0): .stored
      case (_, 8): .deflated
      case (_, let number): .other(number)
      }
    checksum = UInt32(Self.number(bytes[14..<18]))
    packedSize = Self.number(bytes[18..<22])
    size = Self.number(bytes[22..<26])
    nameLength = Self.number(bytes[26..<28])
    extraLength = Self.number(bytes[28..<30])
  }

  /// Takes sizes of 4 GiB and more from the extra field (zip64, field 1).
  mutating func readSizes(from extra: [UInt8]) {
    var rest = extra[...]
    while rest.count >= 4 {
      let id = Self.number(rest.prefix(2))
      let length = Self.number(rest.dropFirst(2).prefix(2))
      var field = rest.dropFirst(4).prefix(length)
      rest = rest.dropFirst(4 + length)
      guard id == 1 else { continue }
      for path in [\ZipHeader.size, \ZipHeader.packedSize] where self[keyPath: path] == 0xFFFF_FFFF
      {
        guard field.count >= 8 else { return }
        self[keyPath: path] = Self.number(field.prefix(7))
        field = field.dropFirst(8)
      }
    }
  }

  /// Reads a number, its lowest byte first.
  static func number(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
