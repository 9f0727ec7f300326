/// How a YAML text nests and how much it holds, found in one walk before anything is made of it.
///
/// The reader of YAML takes memory for every value and time for every level. Who wrote the text decides
/// how much of either: what goes beyond any definitions is refused here, where it costs nothing.
struct YAMLShape {
  /// Most levels that a document nests.
  static let depthLimit = 64

  /// The line on which the text nests deeper than any definitions; nil: it does not.
  private(set) var deepLine: Int?
  /// How many values there are, at most.
  var values = 0
  var hasAnchors = false
  /// Whether a key is more than a text, or an alias that may be.
  private(set) var hasWideKeys = false
  /// How many bytes were looked at.
  private(set) var steps = 0

  let bytes: [UInt8]
  var place = 0
  var line = 1
  var lineStart = 0
  /// The columns of the lists and objects without brackets that the walk is in.
  var columns: [Int] = []
  var brackets = 0
  /// Whether the line above ends in a text without quotes, which may go on.
  var isInPlainText = false

  init(of text: String) {
    bytes = Array(text.utf8)
    while place < bytes.count, deepLine == nil { step() }
    steps += place
  }

  func byte(at place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0x0A }

  var column: Int { place - lineStart }

  private mutating func step() {
    if place == lineStart, brackets == 0, beginLine() { return }
    switch bytes[place] {
    case 0x0A: endLine()
    case 0x20, 0x09, 0x0D: place += 1
    case UInt8(ascii: "#") where isBehindBlank: skipLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"): open()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): close()
    case let sign where isIndicator(sign): takeIndicator(sign)
    case UInt8(ascii: "&"), UInt8(ascii: "*"): skipName()
    case UInt8(ascii: "!"): skipTag()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
    case UInt8(ascii: "|") where brackets == 0, UInt8(ascii: ">") where brackets == 0: skipBlock()
    default: skipPlain()
    }
  }

  private func isIndicator(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: ","): brackets > 0
    case UInt8(ascii: "-"): brackets == 0 && endsWord(place + 1)
    case UInt8(ascii: "?"), UInt8(ascii: ":"): endsWord(place + 1)
    default: false
    }
  }

  /// A sign before or behind a value, which may be empty.
  private mutating func takeIndicator(_ sign: UInt8) {
    values += 1
    if sign == UInt8(ascii: "?") { hasWideKeys = true }
    if sign == UInt8(ascii: "?") || sign == UInt8(ascii: "-") { nest(at: column) }
    place += 1
  }

  var isBehindBlank: Bool { place == lineStart || isBlank(bytes[place - 1]) }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  func isFlowSign(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }

  /// Whether a sign that means something ends before `place`.
  func endsWord(_ place: Int) -> Bool {
    let byte = byte(at: place)
    return isBlank(byte) || byte == 0x0A || (brackets > 0 && isFlowSign(byte))
  }

  mutating func endLine() {
    (line, place) = (line + 1, place + 1)
    lineStart = place
  }

  mutating func skipLine() {
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
  }

  /// Takes notice of a line's indentation; true: the line is done with.
  private mutating func beginLine() -> Bool {
    let start = place
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard place < bytes.count, bytes[place] != 0x0A, bytes[place] != UInt8(ascii: "#") else {
      if byte(at: place) == UInt8(ascii: "#") { isInPlainText = false }
      skipLine()
      if place < bytes.count { endLine() }
      return true
    }
    if isInPlainText, column > columns.last ?? -1 {
      skipLine()
      return true
    }
    isInPlainText = false
    if place == start, bytes[place] == UInt8(ascii: "%") {
      skipLine()
      return true
    }
    if place == start, bytes[place...].starts(with: "---".utf8) {
      columns = []
      place += 3
      return true
    }
    while let last = columns.last, last > column { columns.removeLast() }
    return place >= bytes.count
  }

  /// A list or an object without brackets, one item of which begins here.
  private mutating func nest(at column: Int) {
    if brackets == 0, column > columns.last ?? -1 { columns.append(column) }
    checkDepth()
  }

  private mutating func checkDepth() {
    if columns.count + brackets > Self.depthLimit { deepLine = line }
  }

  private mutating func open() {
    (brackets, values, place) = (brackets + 1, values + 1, place + 1)
    checkDepth()
  }

  private mutating func close() {
    (brackets, place) = (max(0, brackets - 1), place + 1)
    endKey(mayBeWide: true, from: place)
  }

  /// Looks whether what ended is a key.
  mutating func endKey(mayBeWide: Bool, from start: Int) {
    var end = place
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    steps += end - place
    guard byte(at: end) == UInt8(ascii: ":"), end < bytes.count, endsWord(end + 1) else { return }
    if mayBeWide { hasWideKeys = true }
    nest(at: start - lineStart)
  }
}
