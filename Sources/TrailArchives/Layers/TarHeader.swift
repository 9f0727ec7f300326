/// The header of a tar member: a block of 512 bytes (POSIX ustar, GNU and pax forms).
struct TarHeader {
  /// Bytes in a block.
  static let blockSize = 512

  /// What a member is.
  enum Kind {
    case file
    /// The name of the next member, longer than a header has room for (GNU).
    case longName
    /// Further facts of the next member (pax).
    case extended
    /// Folders, links, devices: no bytes to read.
    case other
  }

  let kind: Kind
  let name: [UInt8]
  /// Bytes of content, which follow the header and are filled up to whole blocks.
  let size: Int
  /// Whether it is the block of zeros that ends an archive.
  let isEnd: Bool

  /// Whether the unused bytes of `feed` begin with a header, by its magic number.
  static func isMarked(_ feed: ByteFeed) -> Bool {
    feed.count >= blockSize
      && Array("ustar".utf8).indices.allSatisfy {
        feed[257 + $0] == Array("ustar".utf8)[$0]
      }
  }

  /// Reads a block; nil when it is no header, its checksum being wrong.
  init?(_ block: [UInt8]) {
    precondition(block.count == Self.blockSize, "a tar header is one block")
    isEnd = block.allSatisfy { $0 == 0 }
    guard let sum = Self.number(block[148..<156]), isEnd || sum == Self.checksum(of: block),
      let size = Self.number(block[124..<136]), size >= 0
    else { return nil }
    self.size = size
    let prefix = Self.text(block[345..<500])
    let name = Self.text(block[0..<100])
    let isPOSIX = block[262] == 0  // GNU has a blank here, and other things than a prefix at 345.
    self.name = prefix.isEmpty || !isPOSIX ? name : prefix + [UInt8(ascii: "/")] + name
    kind =
      switch block[156] {
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): .file
      case UInt8(ascii: "L"): .longName
      case UInt8(ascii: "x"): .extended
      default: .other
      }
  }

  /// The sum of all bytes, those of the checksum itself taken as blanks.
  private static func checksum(of block: [UInt8]) -> Int {
    block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
  }

  /// Reads a number: octal digits, or (GNU) binary behind a byte with the highest bit set.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      let bytes = field.dropFirst()
      guard first == 0x80, bytes.dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
      return bytes.suffix(7).reduce(0) { $0 << 8 | Int($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] {
    Array(field.prefix { $0 != 0 })
  }
}

/// What a pax header says of the next member: `LENGTH KEY=VALUE` lines.
struct PaxFacts {
  private(set) var path: [UInt8]?
  private(set) var size: Int?

  /// Reads the lines; what is not well formed ends them.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
      length > blank - rest.startIndex + 1, length <= rest.count
    {
      let line = rest[(blank + 1)..<(rest.startIndex + length)].dropLast()
      rest = rest[(rest.startIndex + length)...]
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return }
      let value = line[(equals + 1)...]
      switch String(decoding: line[..<equals], as: UTF8.self) {
      case "path": path = Array(value)
      case "size": size = Int(String(decoding: value, as: UTF8.self))
      default: break
      }
    }
  }
}
