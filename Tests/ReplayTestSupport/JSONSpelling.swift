/// How a `ForgedValue` is written down: one value has many spellings, and all mean the same.
package struct JSONSpelling: Sendable {
  /// White space between tokens.
  package enum Layout: Sendable, CaseIterable {
    case compact
    /// Indented, as `jq` prints.
    case pretty
    /// Any white space JSON allows, in any place.
    case ragged
  }

  package var layout: Layout
  /// How many characters of a hundred are written as escapes though they need not be.
  package var escapePercent: Int

  /// Creates the spelling with `layout`; without escapes that are not needed unless told.
  package init(_ layout: Layout = .compact, escapePercent: Int = 0) {
    self.layout = layout
    self.escapePercent = escapePercent
  }

  /// Returns the compact spelling of `value`, as CloudTrail writes it.
  package static func compact(_ value: ForgedValue) -> [UInt8] {
    var random = SeededGenerator(seed: 0)
    return JSONSpelling().bytes(of: value, using: &random)
  }

  /// Returns a random spelling; every fifth has needless escapes.
  package static func random(using random: inout SeededGenerator) -> JSONSpelling {
    JSONSpelling(
      random.pick([.compact, .compact, .pretty, .ragged]),
      escapePercent: random.pick([0, 0, 0, 3, 40]))
  }

  /// Returns the bytes of `value`, without white space around it.
  package func bytes(of value: ForgedValue, using random: inout SeededGenerator) -> [UInt8] {
    var writer = SpellingWriter(spelling: self, random: random)
    writer.write(value)
    random = writer.random
    return writer.bytes
  }
}

/// The bytes written so far.
private struct SpellingWriter {
  let spelling: JSONSpelling
  var random: SeededGenerator
  var bytes: [UInt8] = []
  private var depth = 0

  init(spelling: JSONSpelling, random: SeededGenerator) {
    self.spelling = spelling
    self.random = random
  }

  mutating func write(_ value: ForgedValue) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array("\(value)".utf8)
    case .number(let text): bytes += Array(text.utf8)
    case .string(let text): write(text: text)
    case .array(let elements):
      list(elements, between: "[]") { $0.write($1) }
    case .object(let members):
      list(members, between: "{}") { writer, member in
        writer.write(text: member.key)
        if writer.spelling.layout == .ragged { writer.space() }
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.spelling.layout != .compact { writer.space() }
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], between brackets: String,
    _ write: (inout SpellingWriter, Element) -> Void
  ) {
    bytes += Array(brackets.utf8.prefix(1))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      write(&self, element)
      if spelling.layout == .ragged { space() }
    }
    depth -= 1
    if !elements.isEmpty || spelling.layout == .ragged { newLine() }
    bytes += Array(brackets.utf8.suffix(1))
  }

  private mutating func newLine() {
    switch spelling.layout {
    case .compact: break
    case .pretty: bytes += [0x0A] + Array(repeating: 0x20, count: 2 * depth)
    case .ragged: space()
    }
  }

  private mutating func space() {
    guard spelling.layout == .ragged else { return bytes.append(0x20) }
    for _ in 0..<random.pick([0, 0, 1, 2, 9]) {
      bytes.append(random.pick([0x20, 0x0A, 0x0D, 0x09]))
    }
  }

  private mutating func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      write(scalar)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    case "/" where random.chance(spelling.escapePercent): bytes += Array("\\/".utf8)
    case "\n": bytes += Array("\\n".utf8)
    case "\t": bytes += Array("\\t".utf8)
    case _ where scalar.value < 0x20 || random.chance(spelling.escapePercent):
      for unit in String(scalar).utf16 { escape(unit) }
    default: bytes += Array(String(scalar).utf8)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: random.chance(spelling.escapePercent))
    bytes += Array("\\u".utf8) + Array(repeating: 0x30, count: 4 - digits.count)
    bytes += Array(digits.utf8)
  }
}
