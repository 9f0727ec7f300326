extension UnreadFormat {
  /// The bytes that such data may begin with (their specifications' magic numbers).
  var magics: [[UInt8]] {
    switch self {
    case .annexPointer: [Array("/annex/objects/".utf8)]
    // gzip's magic number, its method and no flags.
    case .base64: [Array("H4sI".utf8)]
    case .bzip2: [Array("BZh".utf8)]
    case .compress: [[0x1F, 0x9D]]
    case .dvcPointer: [Array("outs:\n- md5:".utf8), Array("outs:\r\n- md5:".utf8)]
    case .lfsPointer: [Array("version https://git-lfs.github.com/spec/".utf8)]
    // The second is that of the Linux kernel's frames.
    case .lz4: [[0x04, 0x22, 0x4D, 0x18], [0x02, 0x21, 0x4C, 0x18]]
    case .parquet: [Array("PAR1".utf8)]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .skippableFrames: (0x50...0x5F).map { [$0] + Self.skippableMark }
    case .snappy: [[0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)]
    case .xz: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]
    // RFC 1950: the method and the largest window, then one of four levels and no dictionary, the
    // two bytes a multiple of 31. The second is text as well: see `proven`.
    case .zlib: [0x01, 0x5E, 0x9C, 0xDA].map { [0x78, $0] }
    case .zstd: [[0x28, 0xB5, 0x2F, 0xFD]]
    }
  }

  private static let skippableMark: [UInt8] = [0x2A, 0x4D, 0x18]

  /// What data are that begin as this format does, `head` being their first bytes; nil: none of these.
  func proven(by head: [UInt8]) -> UnreadFormat? {
    switch self {
    case .zlib: Self.beginsDeflate(head[2...]) && !Self.mayBeText(head) ? self : nil
    case .skippableFrames: Self.behindSkippableFrames(head)
    default: self
    }
  }

  /// Whether a block of deflated data may begin so (RFC 1951, section 3.2.3).
  private static func beginsDeflate(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first >> 1 & 3 {
    case 0:
      let sizes = Array(bytes.dropFirst().prefix(4))
      return sizes.count == 4 && sizes[0] == ~sizes[2] && sizes[1] == ~sizes[3]
    case 3: return false
    default: return true
    }
  }

  /// Whether there is no control character that texts do not have.
  private static func mayBeText(_ head: [UInt8]) -> Bool {
    head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x08...0x0D).contains($0) || $0 == 0x1B }
  }

  /// lz4 and zstd share the frames that may stand before their own; each begins with its length.
  private static func behindSkippableFrames(_ head: [UInt8]) -> UnreadFormat {
    var rest = head[...]
    while rest.count >= 8, rest[rest.startIndex] & 0xF0 == 0x50,
      rest.dropFirst().starts(with: skippableMark)
    {
      let size = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(8 + size)
    }
    return [.lz4, .zstd].first { format in
      format.magics.contains { rest.starts(with: $0) }
    } ?? .skippableFrames
  }
}
