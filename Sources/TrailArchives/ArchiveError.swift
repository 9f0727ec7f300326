/// Why an input could not be read to its end: which one, what, and at which byte.
public struct ArchiveError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The system refused to open or list it, in the system's words.
    case unreadable(String)
    /// The system could not read on, in the system's words.
    case readFailed(String)
    /// There is not one byte in it.
    case empty
    /// The gzip data stop before a member's end.
    case gzipEndsEarly
    /// The gzip data are wrong, in zlib's words.
    case gzipDamaged(String)
    /// Bytes follow the last gzip member that are no member.
    case trailingBytes
    /// zlib had no memory to begin.
    case noMemory
  }

  /// The file or folder.
  public let path: ArchivePath
  /// What went wrong with it.
  public let kind: Kind
  /// Bytes of the file before the fault, as stored (compressed); nil when it was never opened.
  public let byte: Int?

  /// Creates the error of `kind` at `byte` of the input at `path`.
  public init(path: ArchivePath, kind: Kind, byte: Int? = nil) {
    self.path = path
    self.kind = kind
    self.byte = byte
  }
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, in a form that stands behind the path: lower case, no full stop.
  public var description: String {
    guard let byte else { return words }
    return "\(words) (byte \(byte))"
  }

  private var words: String {
    switch kind {
    case .unreadable(let reason): "cannot be opened: \(reason)"
    case .readFailed(let reason): "cannot be read: \(reason)"
    case .empty: "is empty"
    case .gzipEndsEarly: "gzip data ends early"
    case .gzipDamaged(let reason): "gzip data is damaged: \(reason)"
    case .trailingBytes: "bytes follow the gzip data that are not gzip"
    case .noMemory: "no memory left to inflate it"
    }
  }
}
