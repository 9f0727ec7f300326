import TrailArchives
import TrailRecords

/// One line of a replay in parts: a JSON object, always the same bytes for the same content.
///
///     {"type":"unit","version":1,"plan":"…","unit":"…","path":"…",…,"reading":"…"}
///
/// What counts is the type, the version, the plan, the unit's identity and path, and the reading, which is bytes in
/// base64 with the sum of all these behind them; the rest is for whoever looks at it.
package struct ReadingLine {
  /// What a line is.
  package enum Kind: String {
    /// What a mapper read of one file.
    case unit
    /// What was read of several files.
    case units
    /// What a list of files passed over, all together.
    case listing
    /// One file that a list passed over, and why: for whoever looks at it.
    case skipped
  }

  /// The version of the format that is written and read.
  static let version = 1

  let kind: Kind
  /// What stands for its plan.
  private let plan: [UInt8]
  /// The unit it is of; nil for other kinds.
  let subject: LineSubject?
  /// The reading, without its sum.
  let body: [UInt8]
  /// The sum of all these, and the version.
  let sum: LineSum

  /// Creates a line of a plan that holds `body`.
  init(_ kind: Kind, of subject: LineSubject? = nil, _ body: [UInt8], plan: [UInt8]) {
    self.init(kind, version: Self.version, plan: plan, subject, body)
  }

  private init(
    _ kind: Kind, version: Int, plan: [UInt8], _ subject: LineSubject?, _ body: [UInt8]
  ) {
    (self.kind, self.plan, self.subject, self.body) = (kind, plan, subject, body)
    var type = kind.rawValue.utf8 + [UInt8(ascii: " ")]
    type.append(decimal: version)
    sum = LineSum(of: type, plan, subject?.identity ?? [], subject?.path ?? [], body)
  }

  /// Reads a line, without its line feed, that was written for the plan with the sum `plan`.
  init(_ text: ArraySlice<UInt8>, plan: [UInt8]) throws(ReadingLineError) {
    var text = text
    guard Self.drop(#"{"type":""#, from: &text), let name = Self.text(&text),
      let kind = Kind(rawValue: String(decoding: name, as: UTF8.self))
    else { throw .noLine }
    if kind == .skipped {
      // It has no reading; one that has became another kind on its way.
      guard !text.suffix(2).elementsEqual("\"}".utf8) else { throw .damaged }
      self.init(kind, version: Self.version, plan: [], nil, [])
      return
    }
    guard Self.drop(#","version":"#, from: &text) else { throw .noLine }
    let digits = text.prefix { $0 != UInt8(ascii: ",") }
    // "+1" and "01" are no numbers of JSON.
    guard let version = Int(String(decoding: digits, as: UTF8.self)), version >= 0,
      "\(version)".utf8.elementsEqual(digits)
    else { throw .noLine }
    text = text.dropFirst(digits.count)
    guard Self.drop(#","plan":""#, from: &text), let found = Self.text(&text) else {
      throw .damaged
    }
    let subject = kind == .unit ? try Self.subject(&text) : nil
    guard var bytes = Self.reading(in: text), bytes.count >= LineSum.size else { throw .damaged }
    var end = ReadingReader(Array(bytes.suffix(LineSum.size)))
    bytes.removeLast(LineSum.size)
    self.init(kind, version: version, plan: Array(found), subject, bytes)
    // First of all: what was changed on its way is none of another plan.
    guard (try? LineSum(from: &end)) == sum else { throw .damaged }
    guard version == Self.version else { throw .otherVersion(version) }
    guard self.plan == plan else { throw .otherPlan }
  }

  /// The line with its line feed; `facts` are for whoever looks at it.
  func text(_ facts: LineFacts = LineFacts()) -> [UInt8] {
    var writer = ReadingWriter()
    sum.encode(to: &writer)
    var line: [UInt8] = []
    line.reserveCapacity(512 + facts.text.count + body.count / 3 * 4)
    line += #"{"type":""#.utf8
    line += kind.rawValue.utf8
    line += #"","version":"#.utf8
    line.append(decimal: Self.version)
    line += #","plan":""#.utf8
    line += plan
    if let subject {
      line += #"","unit":""#.utf8
      line += subject.identity
      line += #"","path":""#.utf8
      line += subject.path
    }
    line += "\"".utf8
    line += facts.text
    line += #","reading":""#.utf8
    Base64.append(body + writer.bytes, to: &line)
    line += "\"}\n".utf8
    return line
  }

  /// A line of any bytes, without its line feed.
  package static func text(_ kind: Kind, of body: some Sequence<UInt8>, for plan: ReplayPlan)
    -> ArraySlice<UInt8>
  {
    let identity = UnitIdentity(of: .standardInput, size: nil, .unread)
    let subject = kind == .unit ? LineSubject(.standardInput, identity) : nil
    return ReadingLine(kind, of: subject, Array(body), plan: plan.lineSum).text().dropLast()
  }

  private static func drop(_ beginning: String, from text: inout ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: beginning.utf8) else { return false }
    text = text.dropFirst(beginning.utf8.count)
    return true
  }

  /// Reads which unit a line is of.
  private static func subject(
    _ text: inout ArraySlice<UInt8>
  ) throws(ReadingLineError) -> LineSubject {
    guard drop(#","unit":""#, from: &text), let identity = Self.text(&text),
      drop(#","path":""#, from: &text), let path = Self.text(&text)
    else { throw .damaged }
    return LineSubject(identity: Array(identity), path: Array(path))
  }

  /// Reads up to the next quotation mark, and past it.
  private static func text(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = text.place(of: UInt8(ascii: "\"")) else { return nil }
    defer { text = text[(end + 1)...] }
    return text[..<end]
  }

  /// The bytes of the last member.
  private static func reading(in text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.suffix(2).elementsEqual("\"}".utf8) else { return nil }
    let rest = text.dropLast(2)
    guard let start = rest.lastPlace(of: UInt8(ascii: "\"")),
      rest[...start].suffix(12).elementsEqual(#","reading":""#.utf8)
    else { return nil }
    return Base64.decode(rest[(start + 1)...])
  }
}
