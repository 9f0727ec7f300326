import TrailArchives
import TrailReplay

/// Where a record is, as its row ends: what `trailbell show` takes.
struct CallPlace {
  /// So much of a file's name tells it from others: delivery files end in 16 random characters.
  private static let (tail, shortTail) = (16, 10)
  /// Columns of a terminal that has room for all of them.
  private static let roomy = 100

  private let file: ArchiveLocation
  private let record: Int

  init(of match: MatchedRecord) { (file, record) = (match.file, match.record) }

  init(of sign: ExceptionSign) { (file, record) = (sign.file, sign.record) }

  /// The file and the record's number; the path without the folder that `style` says all are in.
  func text(_ style: ReportStyle) -> String {
    let path = Self.path(file, style)
    guard style.columns != nil else { return SafeText.plain(path) + ":\(record)" }
    let name = String(decoding: file.shortName, as: UTF8.self)
    let tail = style.columns ?? 0 < Self.roomy ? Self.shortTail : Self.tail
    let end = name.count > tail ? "…" + String(name.suffix(tail)) : name
    return SafeText.plain(end) + ":\(record)"
  }

  private static func path(_ file: ArchiveLocation, _ style: ReportStyle) -> String {
    let path = file.description
    guard let folder = style.folder else { return path }
    if path == folder { return path.split(separator: "/").last.map(String.init) ?? path }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// `text` as a link to the file, where the terminal has links (OSC 8).
  func linked(_ text: String, _ style: ReportStyle) -> String {
    guard let root = style.linkRoot, let path = Self.address(file, root) else { return text }
    return "\u{1B}]8;;file://\(path)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// The path in a link: what is not a letter, a digit or a sign of paths is spelled out.
  private static func address(_ file: ArchiveLocation, _ root: String) -> String? {
    guard file != .standardInput, !isInArchive(file) else { return nil }
    let bytes =
      file.bytes.first == UInt8(ascii: "/") ? file.bytes : Array((root + "/").utf8) + file.bytes
    return bytes.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || Array("/-._~".utf8).contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  /// Whether it is a file in an archive: there is none at its path.
  private static func isInArchive(_ file: ArchiveLocation) -> Bool {
    let path = file.description.lowercased()
    return [".tar/", ".tgz/", ".gz/", ".zip/"].contains { path.contains($0) }
  }
}
