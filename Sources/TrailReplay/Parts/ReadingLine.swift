import TrailArchives
import TrailRecords

/// One line of a replay in parts: a JSON object, always the same bytes for the same content.
///
///     {"type":"unit","version":1,"plan":"…","unit":"…","path":"…",…,"reading":"…"}
///
/// What counts is the type, the version, the plan, the unit's identity, and the reading, which is bytes in base64
/// with their sum behind them; the rest is for whoever looks at it.
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
  /// The text of a unit's identity; nothing for other kinds.
  let identity: [UInt8]
  /// The reading, without its sum.
  let body: [UInt8]
  /// The sum of both.
  let sum: LineSum

  /// Creates a line that holds `body`.
  init(_ kind: Kind, of identity: UnitIdentity? = nil, _ body: [UInt8]) {
    self.kind = kind
    self.identity = identity?.text ?? []
    self.body = body
    sum = LineSum(of: body, self.identity)
  }

  /// Reads a line, without its line feed, that was written for the plan with the sum `plan`.
  init(_ text: ArraySlice<UInt8>, plan: [UInt8]) throws(ReadingLineError) {
    var text = text
    guard Self.drop(#"{"type":""#, from: &text), let name = Self.text(&text),
      let kind = Kind(rawValue: String(decoding: name, as: UTF8.self))
    else { throw .noLine }
    self.kind = kind
    if kind == .skipped {
      (identity, body, sum) = ([], [], LineSum(of: []))
      return
    }
    guard Self.drop(#","version":"#, from: &text) else { throw .noLine }
    let digits = text.prefix { $0 != UInt8(ascii: ",") }
    guard let version = Int(String(decoding: digits, as: UTF8.self)) else { throw .noLine }
    guard version == Self.version else { throw .otherVersion(version) }
    text = text.dropFirst(digits.count)
    guard Self.drop(#","plan":""#, from: &text), let found = Self.text(&text) else {
      throw .damaged
    }
    guard found == plan[...] else { throw .otherPlan }
    guard kind != .unit || Self.drop(#","unit":""#, from: &text),
      let identity = kind == .unit ? Self.text(&text) : []
    else { throw .damaged }
    guard var bytes = Self.reading(in: text), bytes.count >= LineSum.size else { throw .damaged }
    var end = ReadingReader(Array(bytes.suffix(LineSum.size)))
    bytes.removeLast(LineSum.size)
    let sum = LineSum(of: bytes, Array(identity))
    guard (try? LineSum(from: &end)) == sum else { throw .damaged }
    (self.identity, body, self.sum) = (Array(identity), bytes, sum)
  }

  /// The line with its line feed; `addFacts` adds members for whoever looks at it.
  func text(plan: [UInt8], _ addFacts: (inout [UInt8]) -> Void) -> [UInt8] {
    var writer = ReadingWriter()
    sum.encode(to: &writer)
    var line: [UInt8] = []
    line.reserveCapacity(512 + body.count * 4 / 3)
    line += #"{"type":"\#(kind.rawValue)","version":\#(Self.version),"plan":""#.utf8
    line += plan
    if kind == .unit {
      line += #"","unit":""#.utf8
      line += identity
    }
    line += "\"".utf8
    addFacts(&line)
    line += #","reading":""#.utf8
    Base64.append(body + writer.bytes, to: &line)
    line += "\"}\n".utf8
    return line
  }

  /// A line of any bytes, without its line feed.
  package static func text(_ kind: Kind, of body: some Sequence<UInt8>, for plan: ReplayPlan)
    -> ArraySlice<UInt8>
  {
    let identity = kind == .unit ? UnitIdentity(of: .standardInput, size: nil, .unread) : nil
    return ReadingLine(kind, of: identity, Array(body)).text(plan: plan.lineSum) { _ in }.dropLast()
  }

  private static func drop(_ beginning: String, from text: inout ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: beginning.utf8) else { return false }
    text = text.dropFirst(beginning.utf8.count)
    return true
  }

  /// Reads up to the next quotation mark, and past it.
  private static func text(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = text.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    defer { text = text[(end + 1)...] }
    return text[..<end]
  }

  /// The bytes of the last member.
  private static func reading(in text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.suffix(2).elementsEqual("\"}".utf8) else { return nil }
    let rest = text.dropLast(2)
    guard let start = rest.lastIndex(of: UInt8(ascii: "\"")),
      rest[...start].suffix(12).elementsEqual(#","reading":""#.utf8)
    else { return nil }
    return Base64.decode(rest[(start + 1)...])
  }
}
