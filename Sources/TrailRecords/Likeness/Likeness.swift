/// Signs of CloudTrail records in a text that is not read: what it looks like, and the way to them.
///
/// They are recognised by the keys of one object and the kinds of their values. Notices and logs of other
/// services have some of the same keys, and other values: `aws:s3` as the source, `2.1` as the version.
public struct Likeness: Hashable, Sendable {
  /// What the records are like.
  public enum Form: Hashable, Sendable {
    /// Whole records with their own keys.
    case records
    /// Whole records with keys in another case.
    case otherCase
    /// Rows of a query with some fields of records.
    case rows
    /// Any of these in UTF-16 without a byte order mark.
    case utf16(isBigEndian: Bool)
  }

  /// One step from a document to a record in it.
  public enum Step: Hashable, Sendable {
    /// Into the value of this key, a plain word.
    case key(String)
    /// Into each element of a list.
    case elements
    /// Into the text of a string.
    case text(TextForm)
  }

  /// What the text of a string is.
  public enum TextForm: Hashable, Sendable {
    /// One JSON document.
    case document
    /// Several, each on its line.
    case lines
    /// One, behind other text without a brace.
    case behindProse
  }

  /// What is known of the beginning of a text.
  package enum Beginning {
    /// It is a document, or an element of a list.
    case document
    /// It is one, and other text stands before it on its line.
    case behindProse
    /// It is no JSON, or none that is well formed.
    case damage
  }

  /// Bytes that are looked through, at most.
  package static let longestLook = 64 * 1024

  /// What the records are like.
  public let form: Form
  /// The way from a document, or from a line's, to the first record; nil: none that can be written down.
  public let steps: [Step]?
  /// Whether other text without a brace stands before the document on its line.
  public let isBehindProse: Bool

  /// Whether it is what the text begins with, rather than something inside that.
  package let isOutermost: Bool

  /// Looks through the beginning of `text`, which may end anywhere; nil without such signs.
  ///
  /// `enclosing`: the way to where the text begins, nil where there is none that can be written down.
  /// `offset`: how many bytes lie before it. The time it takes grows with the text alone.
  package init?(
    in text: [UInt8], at offset: Int = 0, as beginning: Beginning = .document,
    inside enclosing: [Step]? = []
  ) {
    let text = text.count > Self.longestLook ? Array(text.prefix(Self.longestLook)) : text
    if let isBigEndian = Self.byteOrder(of: text) {
      guard LikenessWalk.found(in: text.filter { $0 != 0 }) != nil else { return nil }
      (form, steps) = (.utf16(isBigEndian: isBigEndian != (offset % 2 == 1)), nil)
      (isBehindProse, isOutermost) = (false, false)
      return
    }
    guard let found = LikenessWalk.found(in: text) else { return nil }
    form = found.form
    isBehindProse = found.isBehindProse || beginning == .behindProse
    isOutermost = found.steps?.isEmpty ?? false
    // A document that is not well formed is read by nobody; a string around it may be.
    let isReached =
      beginning != .damage || isBehindProse || found.steps?.first == .text(.document)
    guard isReached, let enclosing, let inner = found.steps else {
      steps = nil
      return
    }
    steps = (isBehindProse ? [] : enclosing) + inner
  }

  /// Creates what was found before, of which nobody asks whether it is outermost.
  package init(_ form: Form, _ steps: [Step]?, isBehindProse: Bool) {
    (self.form, self.steps, self.isBehindProse) = (form, steps, isBehindProse)
    isOutermost = false
  }

  /// Whether the first of each two bytes is the greater one; nil where not every other byte is a NUL, as
  /// in Latin text.
  private static func byteOrder(of text: [UInt8]) -> Bool? {
    let head = text.prefix(512)
    // Asked of every record without a time: other text has no zeros at all.
    guard head.contains(0) else { return nil }
    let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
    let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
    guard even + odd > head.count / 3 else { return nil }
    return even > odd
  }
}
