public import TrailArchives

/// What names one record: its place as reports print it, or its eventID.
public enum RecordName: Hashable, Sendable {
  /// A record by its number, from 1, in a file: the file's path, or the end of its short name.
  ///
  /// Which of them it is depends on the files there are.
  case numbered(ArchiveLocation, record: Int)
  /// The record with this eventID.
  case event(String)

  /// Bytes that an eventID may have at most; those of AWS have 36.
  private static let longestID = 128

  /// Reads `FILE:NUMBER` or an eventID; nil for what is neither.
  ///
  /// An eventID begins with a letter or a digit, and has letters, digits and the signs `-`, `_` and `.` only.
  public init?(_ typed: ArchiveLocation) {
    let bytes = typed.bytes
    if let colon = bytes.lastIndex(of: UInt8(ascii: ":")), colon > 0 {
      let digits = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
        number > 0
      else { return nil }
      self = .numbered(ArchiveLocation(bytes: Array(bytes[..<colon])), record: number)
    } else if bytes.count <= Self.longestID, bytes.allSatisfy(Self.isOfID),
      let first = bytes.first, first > UInt8(ascii: "."), first != UInt8(ascii: "_")
    {
      self = .event(String(decoding: bytes, as: UTF8.self))
    } else {
      return nil
    }
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension RecordName: CustomStringConvertible {
  /// The place as it is typed.
  public var description: String {
    switch self {
    case .numbered(let file, let record): "\(file):\(record)"
    case .event(let id): id
    }
  }
}
