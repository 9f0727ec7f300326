/// A format that is recognised by its first bytes and not read; each has a command that unpacks it.
public enum UnreadFormat: String, Hashable, Sendable, CaseIterable {
  /// gzip data as text.
  case base64
  /// What stands in a git-annex repository for a file.
  case annexPointer
  case bzip2
  /// What `compress` makes, `.Z`.
  case compress
  /// What stands beside a file that DVC keeps elsewhere.
  case dvcPointer
  /// What stands in a Git repository for a large file.
  case lfsPointer
  case lz4
  case parquet
  case sevenZip
  /// Frames that lz4 and zstd pass over, with nothing behind them that shows which it is.
  case skippableFrames
  case snappy
  case xz
  case zlib
  case zstd

  /// The format as a message names it.
  public var title: String {
    switch self {
    case .base64: "base64 of gzip data"
    case .annexPointer: "a git-annex pointer"
    case .dvcPointer: "a DVC pointer"
    case .lfsPointer: "a Git LFS pointer"
    case .parquet: "parquet"
    case .sevenZip: "7z data"
    case .skippableFrames: "lz4 or zstd data"
    default: "\(rawValue) data"
    }
  }

  /// What a user can do about the file at `path`, as a shell takes it; nil: it is inside another one.
  func remedy(_ path: ArchiveLocation?) -> String {
    guard let path else {
      return isPointer
        ? "get the file where it was packed, and pack it again"
        : "take it out of what it is in, and unpack it"
    }
    let file = path == .standardInput ? "" : " " + path.shellWord
    return switch self {
    case .annexPointer: "try: git annex get\(file.isEmpty ? " FILE" : file)"
    case .base64: "try: base64 -d\(file) | trailbell match -"
    case .compress: "try: gzip -dc\(file) | trailbell match -"
    case .dvcPointer: "try: dvc pull\(file)"
    case .lfsPointer: "try: git lfs pull\(file.isEmpty ? "" : " -I" + file)"
    case .skippableFrames: "try: zstd -dc\(file) | trailbell match -, or the same with lz4"
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

  /// Whether it stands for a file that is elsewhere.
  private var isPointer: Bool {
    switch self {
    case .annexPointer, .dvcPointer, .lfsPointer: true
    default: false
    }
  }
}
