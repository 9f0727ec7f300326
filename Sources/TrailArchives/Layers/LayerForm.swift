/// What a layer's bytes are, decided by their first ones, never by a name.
enum LayerForm: Equatable {
  /// Not looked at yet.
  case undecided
  /// Handed on as they are.
  case plain
  case gzip
  /// UTF-16 text behind a byte order mark, as some shells redirect output.
  case utf16(isBigEndian: Bool)
  case container(ContainerFormat)
  case unread(UnreadFormat)
  /// Nothing more comes of them.
  case ended

  /// Whether more bytes may come out than there are.
  var unpacks: Bool { self == .gzip || self == .container(.zip) }

  /// Bytes looked at, at most: tar's magic number is the last, at byte 257.
  static let headSize = 512

  /// Bytes of a day and the letter behind it, `2026-03-02T`.
  private static let timeSize = 11

  /// gzip's magic number (RFC 1952, section 2.3.1).
  static let gzipMagic: [UInt8] = [0x1F, 0x8B]

  /// Whether bytes begin as gzip's.
  static func isGzip(_ bytes: RawSpan) -> Bool {
    // In bounds: there are as many bytes at least.
    guard bytes.byteCount >= gzipMagic.count else { return false }
    return gzipMagic.indices.allSatisfy {
      bytes.unsafeLoadUnaligned(fromByteOffset: $0, as: UInt8.self) == gzipMagic[$0]
    }
  }

  /// Looks at the first bytes of `feed`, waiting for a slow writer only while they could go on to be
  /// a magic number; nil where they have not come.
  static func recognise(_ feed: ByteFeed, mayWait: Bool) -> LayerForm? {
    guard let first = feed.head(1, mayWait: mayWait) else { return nil }
    if first == .short || isText(feed[0]) { return .plain }
    while magics.contains(where: { $0.bytes.isBegun(by: feed) }) {
      if let magic = magics.first(where: { feed.begins(with: $0.bytes) }) {
        guard case .unread(let format) = magic.form else { return magic.form }
        guard feed.head(headSize, mayWait: mayWait) != nil else { return nil }
        let head = feed.first(min(headSize, feed.count))
        if let proven = format.proven(by: head) { return .unread(proven) }
        break
      }
      guard let more = feed.head(feed.count + 1, mayWait: mayWait) else { return nil }
      if more == .short { break }
    }
    // A line with a time may be long in coming, and no tar archive's first file is called so.
    guard let time = feed.head(timeSize, mayWait: mayWait) else { return nil }
    if time == .short || feed.beginsTime { return .plain }
    guard feed.head(headSize, mayWait: mayWait) != nil else { return nil }
    return TarHeader.isMarked(feed) ? .container(.tar) : .plain
  }

  private static let magics: [(bytes: [UInt8], form: LayerForm)] =
    [(gzipMagic, .gzip), (Array("PK\u{3}\u{4}".utf8), .container(.zip))]
    + [(Array("PK\u{5}\u{6}".utf8), .container(.zip))]
    + [([0xFF, 0xFE], .utf16(isBigEndian: false)), ([0xFE, 0xFF], .utf16(isBigEndian: true))]
    + UnreadFormat.allCases.flatMap { format in format.magics.map { ($0, .unread(format)) } }

  /// Whether JSON begins so: that is no archive, and never has to be waited for.
  private static func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D, 0xEF: true
    default: false
    }
  }
}

extension ByteFeed {
  /// Whether a day and a `T` stand here.
  fileprivate var beginsTime: Bool {
    count > 10 && self[10] == UInt8(ascii: "T")
      && (0..<10).allSatisfy { index in
        index == 4 || index == 7
          ? self[index] == UInt8(ascii: "-") : (0x30...0x39).contains(self[index])
      }
  }

  /// Fills as `fill` does, but leaves a failure for whoever uses the bytes; nil: it would wait.
  fileprivate func head(_ wanted: Int, mayWait: Bool) -> Filled? {
    do throws(ArchiveError) {
      let filled = try fill(atLeast: wanted, mayWait: mayWait)
      return filled == .wouldWait ? nil : filled
    } catch {
      return .short
    }
  }
}

extension [UInt8] {
  /// Whether these bytes, or as many as there are, are those that `feed` has next.
  fileprivate func isBegun(by feed: ByteFeed) -> Bool {
    feed.begins(with: Array(prefix(feed.count)))
  }
}
