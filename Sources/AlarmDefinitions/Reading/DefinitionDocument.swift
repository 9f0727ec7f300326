/// A file of a user's that may hold metric filters and alarms.
public struct DefinitionDocument: Sendable {
  /// Why a file that a document asks for cannot be had.
  public enum CompanionError: Error, Hashable, Sendable {
    /// It is not in the document's own folder, or in one below.
    case outside
    /// It cannot be read: the reason in words.
    case unreadable(String)
  }

  /// Reads a file beside the document, by its path from there.
  public typealias Companions = @Sendable (String) -> Result<[UInt8], CompanionError>

  /// What places in it are named by: a path, or `-` for standard input.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// Whether the user named it, rather than a folder above it: files met in a folder may be of any kind.
  public var isNamed = true
  /// Reads what it asks for by `file://`; by default nothing is there.
  public var companions: Companions = { _ in .failure(.outside) }

  /// Creates the document `name`.
  public init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  /// Most bytes of a document: a Terraform state may be large, and templates end at 1 MB.
  public static let sizeLimit = 64 << 20

  /// Most bytes of a file that a document asks for.
  public static let companionLimit = 512 << 10

  /// The document's text, its lines ended by line feeds alone; nil where it is none.
  var text: String? {
    guard let decoded else { return nil }
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard decoded.utf8.contains(carriageReturn) else { return decoded }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(decoded.utf8.count)
    for byte in decoded.utf8 {
      if byte == lineFeed, bytes.last == carriageReturn { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// UTF-8, or UTF-16 behind a byte order mark, as Windows' shell writes what a program prints.
  private var decoded: String? {
    for (mark, isBigEndian) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)]
    where bytes.starts(with: mark) {
      guard bytes.count.isMultiple(of: 2) else { return nil }
      let units = stride(from: 2, to: bytes.count, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
      return String(validating: units, as: UTF16.self)
    }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(validating: isMarked ? bytes[3...] : bytes[...], as: UTF8.self)
  }
}
