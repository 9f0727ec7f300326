/// A walk over JSON that need not be well formed, nor begin or end as a document, and over JSON in its
/// strings: each byte is met once for each string it is in, and those are followed into a few.
struct LikenessWalk {
  /// Something that was found.
  struct Found {
    let form: Likeness.Form
    /// The way to it; nil: none that can be written down.
    var steps: [Likeness.Step]?
    let isBehindProse: Bool
    /// The number of its level.
    let number: UInt32
  }

  /// Texts inside texts that are walked, and containers that a record may be in.
  private static let textLimit = 4
  static let depthLimit = 64

  var texts: [[UInt8]] = []
  var levels: [LikenessLevel] = []
  /// Containers inside the innermost of `levels` that are only counted, being too deep.
  var deeper = 0
  var opened: UInt32 = 0
  var found: Found?

  /// Walks `text`; nil where nothing in it is like a record.
  static func found(in text: [UInt8]) -> Found? {
    var walk = LikenessWalk()
    walk.walk(text, key: nil)
    return walk.found
  }

  /// Walks a text to its end, or to the end of the document in which something was found.
  private mutating func walk(_ text: [UInt8], key: Range<Int>?) {
    open(.text, key: key, lead: .nothing)
    texts.append(text)
    let base = levels.count
    let end = walk(text, base)
    while levels.count > base { closeLevel() }
    deeper = 0
    closeRow()
    texts.removeLast()
    if let found, found.number > levels[base - 1].number { noteRest(text[end...], base) }
    levels.removeLast()
  }

  private mutating func walk(_ text: [UInt8], _ base: Int) -> Int {
    var line = LikenessLine()
    var key: Range<Int>?
    var index = 0
    while index < text.count {
      let (byte, isOutside) = (text[index], levels.count == base)
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let key, byte == UInt8(ascii: "{") { note(.object, of: text[key]) }
        let lead = isOutside ? line.lead(of: byte) : .nothing
        open(byte == UInt8(ascii: "{") ? .object : .list, key: key, lead: lead)
        key = nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        key = nil
        if isOutside, deeper == 0 { closeRow() } else { closeLevel() }
        if levels.count == base, deeper == 0 {
          if found != nil { return index + 1 }
          line.noteEnd(byte)
        }
      case UInt8(ascii: "\"") where !isOutside || line.mayBeginString:
        index = string(in: text, from: index + 1, &key, base)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where key != nil:
        if let named = key { note(.number, of: text[named]) }
        key = nil
      case UInt8(ascii: ","): key = nil
      default: if isOutside { line.note(byte) }
      }
      index += 1
    }
    // A string that was cut has its closing quote behind the end.
    return text.count
  }

  /// Takes the string that begins at `start`, and returns where its closing quote is, or the last byte
  /// before what cannot be in a string.
  private mutating func string(
    in text: [UInt8], from start: Int, _ key: inout Range<Int>?, _ base: Int
  ) -> Int {
    let (end, mayHoldJSON) = Self.stringEnd(in: text, from: start)
    if end < text.count, text[end] == UInt8(ascii: "\n") {
      // No string goes on over a line break: what was open has been cut there.
      while levels.count > base { closeLevel() }
      key = nil
      return end - 1
    }
    var next = end + 1
    while next < text.count, JSONWalk.isWhiteSpace(text[next]) { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: ":"), levels[levels.count - 1].kind == .object
    {
      levels[levels.count - 1].noteKey()
      key = start..<end
      return next
    }
    if let named = key { note(.text(text[start..<end]), of: text[named]) }
    if mayHoldJSON, texts.count < Self.textLimit, levels.count < Self.depthLimit {
      var inner: [UInt8] = []
      EscapedText.decode(text.span, in: start..<end, into: &inner)
      walk(inner, key: key)
    }
    key = nil
    return end
  }

  /// Where a string ends, and whether it has a brace and a quote in it.
  private static func stringEnd(in text: [UInt8], from start: Int) -> (Int, mayHoldJSON: Bool) {
    var (hasBrace, hasQuote) = (false, false)
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\n") {
      if text[index] == UInt8(ascii: "{") { hasBrace = true }
      if text[index] == UInt8(ascii: "\\") {
        index += 1
        hasQuote = hasQuote || index < text.count && text[index] == UInt8(ascii: "\"")
      }
      index += 1
    }
    return (min(index, text.count), hasBrace && hasQuote)
  }
}
