/// A format that is recognised by its first bytes and not read; each has a command that unpacks it.
public enum UnreadFormat: String, Hashable, Sendable, CaseIterable {
  case bzip2
  case parquet
  case xz
  case zstd

  /// The format as a message names it.
  public var title: String {
    self == .parquet ? "parquet" : "\(rawValue) data"
  }

  /// What a user can do about the file at `path`, as a shell takes it; nil: it is inside another one.
  func remedy(_ path: ArchivePath?) -> String {
    guard let path else { return "take it out of what it is in, and unpack it" }
    let file = path == .standardInput ? "" : " " + path.shellWord
    return switch self {
    case .bzip2, .xz, .zstd: "try: \(rawValue) -dc\(file) | trailbell match -"
    case .parquet:
      // A name with signs of the shell's or SQL's is not put into a command somebody may copy.
      "its rows as JSON lines: duckdb -c \"COPY (FROM "
        + "'\(path.isPlainWord ? path.description : "FILE")') TO '/dev/stdout' (FORMAT json)\""
    }
  }

  /// The bytes that such data begin with (their specifications' magic numbers).
  var magic: [UInt8] {
    switch self {
    case .bzip2: Array("BZh".utf8)
    case .parquet: Array("PAR1".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }
}
