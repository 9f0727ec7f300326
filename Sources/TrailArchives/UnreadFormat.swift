/// A format that is recognised by its first bytes and not read; each has a command that unpacks it.
public enum UnreadFormat: String, Hashable, Sendable, CaseIterable {
  /// gzip data as text.
  case base64
  case bzip2
  /// What `compress` makes, `.Z`.
  case compress
  /// What stands in a Git repository for a large file.
  case lfsPointer
  case lz4
  case parquet
  case sevenZip
  case snappy
  case xz
  case zlib
  case zstd

  /// The format as a message names it.
  public var title: String {
    switch self {
    case .base64: "base64 of gzip data"
    case .lfsPointer: "a Git LFS pointer"
    case .parquet: "parquet"
    case .sevenZip: "7z data"
    default: "\(rawValue) data"
    }
  }

  /// What a user can do about the file at `path`, as a shell takes it; nil: it is inside another one.
  func remedy(_ path: ArchivePath?) -> String {
    guard let path else { return "take it out of what it is in, and unpack it" }
    let file = path == .standardInput ? "" : " " + path.shellWord
    return switch self {
    case .base64: "try: base64 -d\(file) | trailbell match -"
    case .compress: "try: gzip -dc\(file) | trailbell match -"
    case .lfsPointer: "try: git lfs pull\(file.isEmpty ? "" : " -I" + file)"
    case .sevenZip: "try: 7z x -so\(file) | trailbell match -"
    case .snappy: "try: snzip -dc\(file) | trailbell match -"
    case .zlib:
      "try: python3 -c 'import sys,zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))'"
        + "\(file.isEmpty ? "" : " <" + file) | trailbell match -"
    case .bzip2, .lz4, .xz, .zstd: "try: \(rawValue) -dc\(file) | trailbell match -"
    case .parquet:
      // A name with signs of the shell's or SQL's is not put into a command somebody may copy.
      "its rows as JSON lines: duckdb -c \"COPY (FROM "
        + "'\(path.isPlainWord ? path.description : "FILE")') TO '/dev/stdout' (FORMAT json)\""
    }
  }

  /// The bytes that such data may begin with (their specifications' magic numbers).
  var magics: [[UInt8]] {
    switch self {
    // gzip's magic number, its method and no flags.
    case .base64: [Array("H4sI".utf8)]
    case .bzip2: [Array("BZh".utf8)]
    case .compress: [[0x1F, 0x9D]]
    case .lfsPointer: [Array("version https://git-lfs.github.com/spec/".utf8)]
    case .lz4: [[0x04, 0x22, 0x4D, 0x18]]
    case .parquet: [Array("PAR1".utf8)]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .snappy: [[0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)]
    case .xz: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]
    // RFC 1950, at the usual levels; the fourth is text as well.
    case .zlib: [[0x78, 0x01], [0x78, 0x9C], [0x78, 0xDA]]
    case .zstd: [[0x28, 0xB5, 0x2F, 0xFD]]
    }
  }
}
