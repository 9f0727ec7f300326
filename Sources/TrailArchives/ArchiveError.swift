/// Why an input could not be read to its end: which one, what, and at which byte.
public struct ArchiveError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The system refused to open or list it, in the system's words.
    case unreadable(String)
    /// The system could not read on, in the system's words.
    case readFailed(String)
    /// The file ended this many bytes before the size it had when it was opened.
    case shrank(missing: Int)
    /// Reading was asked to stop before the input's end.
    case interrupted
    /// There is not one byte in it.
    case empty
    /// The gzip data stop before a member's end.
    case gzipEndsEarly
    /// The gzip data are wrong, in zlib's words.
    case gzipDamaged(String)
    /// Bytes follow the last gzip member that are neither a member nor JSON.
    case trailingBytes
    /// A tar or zip archive is wrong, or a member of it, in words.
    case containerDamaged(ContainerFormat, String)
    /// A format that is recognised and not read.
    case unread(UnreadFormat)
    /// A member of a zip archive that is packed in a way that is not read, in words.
    case memberNotRead(String)
    /// It inflates to more than this many times its size.
    case inflatesTooMuch(limit: Int)
    /// gzip in gzip in gzip, or archives in archives in archives.
    case nestedTooDeep
    /// zlib had no memory to begin.
    case noMemory
  }

  /// The file or folder; of a member of a tar or zip archive the archive's path and the member's.
  public let path: ArchiveLocation
  /// What went wrong with it.
  public let kind: Kind
  /// Bytes before the fault: of the file as stored, or, where `isInside`, of what was unpacked from
  /// it; nil when it was never opened.
  public let byte: Int?
  /// Whether the fault is in what was unpacked: an inner gzip member, a member of an archive.
  public let isInside: Bool

  /// Creates the error of `kind` at `byte` of the input at `path`.
  public init(path: ArchiveLocation, kind: Kind, byte: Int? = nil, isInside: Bool = false) {
    self.path = path
    self.kind = kind
    self.byte = byte
    self.isInside = isInside
  }
}

extension ArchiveError.Kind {
  /// The kind in one word, for programs.
  public var name: String { meaning.name }
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, in a form that stands behind the path: lower case, no full stop.
  public var description: String {
    guard let byte else { return words }
    return "\(words) (byte \(byte)\(isInside ? " of what it unpacks to" : ""))"
  }

  private var words: String {
    switch kind {
    case .unreadable(let reason): "cannot be opened: \(reason)"
    case .readFailed(let reason): "cannot be read: \(reason)"
    case .shrank(let missing):
      "ends \(missing) \(missing == 1 ? "byte" : "bytes") before the size it had when it was opened"
    case .interrupted: "was interrupted"
    case .empty: "is empty"
    case .gzipEndsEarly: "gzip data ends early"
    case .gzipDamaged(let reason): "gzip data is damaged: \(reason)"
    case .trailingBytes: "bytes follow the gzip data that are not gzip"
    case .containerDamaged(let format, let reason):
      "\(format.rawValue) archive is damaged: \(reason)"
    case .unread(let format):
      "is \(format.title), which is not read; \(format.remedy(isInside ? nil : path))"
    case .memberNotRead(let reason): "is not read: \(reason)"
    case .inflatesTooMuch(let limit):
      "inflates to more than \(limit) times its size; --ratio-limit none lifts the limit"
    case .nestedTooDeep: "is packed more often than is followed"
    case .noMemory: "no memory left to inflate it"
    }
  }
}

extension ArchiveError {
  /// Whether it is about a DVC pointer beside which, in `store`, the file lies that it is for.
  package func isBesideItsFile(in store: any ArchiveStore) -> Bool {
    guard kind == .unread(.dvcPointer), !isInside, path.bytes.suffix(4).elementsEqual(".dvc".utf8)
    else {
      return false
    }
    return store.exists(ArchiveLocation(bytes: Array(path.bytes.dropLast(4))))
  }
}
