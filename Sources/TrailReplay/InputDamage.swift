public import TrailArchives
public import TrailRecords

/// Something of an input that could not be read: the file, the place, and what was lost.
public struct InputDamage: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file itself could not be read on.
    case archive(ArchiveError)
    /// The JSON is malformed; the rest of the file is lost.
    case malformed(String)
    /// The JSON stops in the middle.
    case cut
    /// Not one JSON document is in it.
    case noDocument
    /// It is something other than CloudTrail records, though named, or called, as if it were.
    case foreign
    /// Its name ends in `.gz`, but its bytes are neither gzip nor JSON.
    case notGzip
    /// Records were refused; the others of the file were read.
    case refused(RecordRefusal, count: Int)
    /// Documents of a shape that is recognised but not read yet.
    case notReadYet(String, count: Int)
  }

  /// The file.
  public let path: ArchivePath
  /// What is wrong with it.
  public let kind: Kind
  /// Where: bytes of inflated JSON before the (first) fault; nil where the kind tells, or nowhere.
  public let byte: Int?

  /// Creates the damage of `kind` at `byte` of `path`.
  public init(path: ArchivePath, kind: Kind, byte: Int? = nil) {
    self.path = path
    self.kind = kind
    self.byte = byte
  }
}

extension InputDamage: Comparable, CustomStringConvertible {
  /// Orders damage by file, then place, then words.
  public static func < (left: InputDamage, right: InputDamage) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.byte != right.byte { return (left.byte ?? -1) < (right.byte ?? -1) }
    return left.description < right.description
  }

  /// `PATH: WHAT (PLACE)`, as a message that follows the program's name.
  public var description: String {
    guard let byte else { return "\(path): \(words)" }
    return "\(path): \(words) (byte \(byte) of the JSON)"
  }

  private var words: String {
    switch kind {
    case .archive(let error): "\(error)"
    case .malformed(let what): "\(what); the rest of the file is lost"
    case .cut: "the JSON ends in the middle; what came before was read"
    case .noDocument: "holds no JSON"
    case .foreign: "holds no CloudTrail records"
    case .notGzip: "is named like gzip data, but holds none"
    case .refused(let refusal, let count):
      "\(count == 1 ? "1 record" : "\(count) records") refused: \(refusal.title)"
    case .notReadYet(let shape, let count):
      "holds \(shape), not read yet; \(count == 1 ? "1 document" : "\(count) documents") left out"
    }
  }
}
