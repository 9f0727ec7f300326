public import TrailArchives
public import TrailRecords

/// Something of an input that could not be read: the file, the place, and what was done about it.
public struct InputDamage: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file itself could not be read on.
    case archive(ArchiveError)
    /// The JSON is malformed.
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
    /// Records were refused, since no time of them can be read while only some times were asked for; the
    /// first one's eventTime, nil where it has none.
    case withoutTime(String?, count: Int)
    /// Records match and are in no window, since no time of them can be read; the first one's eventTime,
    /// nil where it has none.
    case untimed(String?, count: Int)
    /// It holds records in a form that is not read.
    case looksLikeRecords(Likeness, Packing)
    /// Something that is no document stands between documents.
    case noise(String)
    /// Documents of a shape that is recognised and not read; with a word on what can be done.
    case notRead(String, count: Int, remedy: String?)
    /// What is wrong with the lines of a replay in parts, in words.
    case lines(String)
  }

  /// How a text stands in its file.
  public enum Packing: Hashable, Sendable {
    /// As it is.
    case plain
    /// As gzip data.
    case gzip
    /// In an archive, or in a document of the file.
    case inside
  }

  /// How reading went on behind the damage.
  public enum Outcome: Hashable, Sendable {
    /// Not at all: the rest of the file is lost.
    case restLost
    /// Not at all, and nothing lies behind it.
    case nothingBehind
    /// At this byte of the JSON; what lies between is lost.
    case resumed(byte: Int)
    /// The kind says it all.
    case saidByKind
  }

  /// The file.
  public let path: ArchiveLocation
  /// What is wrong with it.
  public let kind: Kind
  /// Where: bytes of inflated JSON before the (first) fault; nil where the kind says so, or nowhere.
  public let byte: Int?
  /// How reading went on.
  public var outcome: Outcome

  /// Creates the damage of `kind` at `byte` of `path`.
  public init(path: ArchiveLocation, kind: Kind, byte: Int? = nil, outcome: Outcome = .saidByKind) {
    self.path = path
    self.kind = kind
    self.byte = byte
    self.outcome = outcome
  }
}

extension InputDamage: Comparable, CustomStringConvertible {
  /// Orders damage by file, then place, then words.
  public static func < (left: InputDamage, right: InputDamage) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.byte != right.byte { return (left.byte ?? -1) < (right.byte ?? -1) }
    return left.description < right.description
  }

  /// `PATH: WHAT (PLACE); WHAT WAS DONE`, as a message that follows the program's name.
  public var description: String {
    "\(path): \(what)\(done.map { "; \($0)" } ?? "")"
  }

  /// What is wrong, with its place.
  public var what: String {
    guard let byte else { return words }
    return "\(words) (byte \(byte) of the JSON)"
  }

  /// What was done about it; nil where `what` says it all.
  public var done: String? {
    switch outcome {
    case .saidByKind: nil
    case .restLost where (byte ?? storedByte) == 0: "nothing of it was read"
    case .restLost: kind.means(.isEnd) ? "what came before was read" : "the rest is lost"
    case .nothingBehind: "what came before was read"
    case .resumed(let byte): "read on from byte \(byte) of the JSON"
    }
  }

  /// Where the file itself is damaged, that place; nil for what was unpacked from it.
  private var storedByte: Int? {
    if case .archive(let error) = kind, !error.isInside { error.byte } else { nil }
  }

  /// What a place counts bytes of.
  public enum Unit: String, Sendable {
    /// Of the file as it is stored.
    case file
    /// Of what was unpacked from it.
    case unpacked
    /// Of its JSON.
    case json
  }

  /// Where the damage is; nil where it concerns the file as a whole.
  public var place: (byte: Int, unit: Unit)? {
    if let byte { return (byte, .json) }
    guard case .archive(let error) = kind, let byte = error.byte else { return nil }
    return (byte, error.isInside ? .unpacked : .file)
  }

  /// How many records or documents it is about; 1 for a place.
  public var count: Int { kind.meaning.count }

  private var words: String {
    switch kind {
    case .archive(let error): "\(error)"
    case .malformed(let what): what
    case .cut: "the JSON ends in the middle"
    case .noDocument: "holds no JSON"
    case .foreign: "holds no CloudTrail records"
    case .notGzip: "is named like gzip data, but holds none"
    case .refused(let refusal, let count):
      "\(Self.records(count)) refused: \(refusal.title)"
    case .withoutTime(let text, let count):
      "\(Self.records(count)) refused: \(Self.noTime(in: text))"
    case .untimed(let text, let count):
      "\(count == 1 ? "1 match is" : "\(count) matches are") in no window: \(Self.noTime(in: text))"
    case .looksLikeRecords(let likeness, let packing):
      likeness.words(for: path, packing)
    case .noise(let title): "\(title) stand between the records, and are passed over"
    case .notRead(let shape, let count, let remedy):
      "\(count == 1 ? "1 document" : "\(count) documents") not read: \(shape)"
        + (remedy.map { "; \($0)" } ?? "")
    case .lines(let what): what
    }
  }

  private static func records(_ count: Int) -> String {
    count == 1 ? "1 record" : "\(count) records"
  }

  /// Why no time is known of a record with this eventTime.
  private static func noTime(in text: String?) -> String {
    text.map { "no time can be read in the eventTime \"\($0)\"" } ?? "without an eventTime"
  }
}
