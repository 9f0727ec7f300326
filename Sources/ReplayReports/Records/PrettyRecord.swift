/// A record's JSON laid out in lines: keys, numbers and strings in their order and as they are written.
///
/// What a terminal might act on is escaped, which leaves the value unchanged; bytes that are not UTF-8 become
/// U+FFFD. Of text that is not well-formed JSON nothing is left out but white space.
package struct PrettyRecord {
  /// Levels that are indented further than the one around them: a hostile record has hundreds.
  private static let deepestIndent = 64

  private let text: [UInt8]
  private let style: ReportStyle
  private var position = 0
  /// Which of the open containers are objects, outermost first.
  private var isObject: [Bool] = []
  private var expectsKey = false
  private var line = ""

  /// Prepares to write the record `text`.
  package init(_ text: [UInt8], style: ReportStyle) {
    (self.text, self.style) = (text, style)
  }

  /// Hands the lines to `write`, each with its line feed.
  package consuming func write(to write: (String) -> Void) {
    while let byte = nextByte() {
      switch byte {
      case UInt8(ascii: "\""): addString()
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte, write)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = isObject.popLast()
        endLine(write)
        add(byte)
      case UInt8(ascii: ","):
        add(byte)
        endLine(write)
        expectsKey = true
      case UInt8(ascii: ":"):
        add(byte)
        line += " "
        expectsKey = false
      default: addPlain()
      }
    }
    write(line + "\n")
  }

  /// Returns the byte at the position, which moves to the next token.
  private mutating func nextByte() -> UInt8? {
    while position < text.count, Self.isWhiteSpace(text[position]) { position += 1 }
    return position < text.count ? text[position] : nil
  }

  private mutating func add(_ byte: UInt8) {
    line.unicodeScalars.append(Unicode.Scalar(byte))
    position += 1
  }

  /// Ends the line; the next one is indented by the containers that are open.
  private mutating func endLine(_ write: (String) -> Void) {
    write(line + "\n")
    line = String(repeating: "  ", count: min(isObject.count, Self.deepestIndent))
  }

  /// Opens a container; an empty one stays on the line.
  private mutating func open(_ byte: UInt8, _ write: (String) -> Void) {
    add(byte)
    // The closing bracket is two behind the opening one, in ASCII.
    if let next = nextByte(), next == byte + 2 { return add(next) }
    isObject.append(byte == UInt8(ascii: "{"))
    expectsKey = true
    endLine(write)
  }

  private mutating func addString() {
    let start = position
    position += 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      position += text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, text.count)
    let string = Self.safe(text[start..<position])
    let isKey = expectsKey && isObject.last == true
    line += isKey ? style.coloured(string, .key) : string
  }

  /// Adds a number or a word.
  private mutating func addPlain() {
    let start = position
    repeat { position += 1 } while position < text.count && !Self.endsPlain(text[position])
    line += Self.safe(text[start..<position])
  }

  private static func safe(_ token: ArraySlice<UInt8>) -> String {
    SafeText.json(String(decoding: token, as: UTF8.self)).replacing("\n", with: "\\n")
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: isWhiteSpace(byte)
    }
  }
}
