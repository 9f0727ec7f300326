/// A set of characters, told apart as far as the language can tell them apart.
///
/// Columns 0 to 255 are the code points; beyond them there are only the line breaks that `.` leaves
/// out, and all others.
struct RegexCharacters: Hashable, Sendable {
  static let columnCount = 258
  /// The column of U+2028 and U+2029.
  static let lineSeparators = 256
  /// The column of every other character.
  static let others = 257

  private(set) var columns: [Bool]

  /// Creates a set of the columns for which `isIn` holds.
  init(where isIn: (Int) -> Bool = { _ in false }) {
    columns = (0..<Self.columnCount).map(isIn)
  }

  /// Creates the set of one code point below 256.
  init(_ codePoint: UInt8) {
    self.init { $0 == Int(codePoint) }
  }

  func contains(_ column: Int) -> Bool { columns[column] }

  /// All characters that are not in the set.
  var inverted: RegexCharacters { RegexCharacters { !columns[$0] } }

  mutating func formUnion(_ other: RegexCharacters) {
    for column in columns.indices where other.columns[column] { columns[column] = true }
  }

  /// What `.` stands for: all but line breaks (section 8, assumed; those of Java).
  static let dot = RegexCharacters { column in
    ![0x0A, 0x0D, 0x85, lineSeparators].contains(column)
  }

  /// The sets behind `\d`, `\s` and `\w`, all ASCII (section 8, documented); nil for other letters.
  init?(escape letter: UInt8) {
    switch letter | 0x20 {
    case UInt8(ascii: "d"): self.init { Self.isDigit($0) }
    case UInt8(ascii: "s"): self.init { $0 == 0x20 || (0x09...0x0D).contains($0) }
    case UInt8(ascii: "w"): self.init { Self.isWord($0) }
    default: return nil
    }
    let isUpperCase = letter & 0x20 == 0
    if isUpperCase { self = inverted }
  }

  private static func isDigit(_ column: Int) -> Bool { (0x30...0x39).contains(column) }

  private static func isWord(_ column: Int) -> Bool {
    isDigit(column) || column == 0x5F || (0x41...0x5A).contains(column)
      || (0x61...0x7A).contains(column)
  }
}
