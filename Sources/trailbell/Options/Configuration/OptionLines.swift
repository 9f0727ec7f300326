/// Options as a file has them, or a variable of the environment: one a line, written as on the command line.
///
/// Words end at blanks; quotes and backslashes hold them together as in a shell, and nothing is expanded.
/// From `#` where a word could begin, the line is a remark.
struct OptionLines {
  /// What is wrong with a line.
  struct Fault: Error {
    let line: Int
    let words: String
  }

  /// The words of each line that has any, with its number from 1.
  let lines: [(number: Int, words: [String])]

  /// Reads `text`; throws where a quote is not closed.
  init(_ text: [UInt8]) throws(Fault) {
    var lines: [(Int, [String])] = []
    // Some editors begin a file with a byte order mark.
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let words = Self.words(of: line) else {
        throw Fault(line: index + 1, words: "a quote is not closed")
      }
      if !words.isEmpty { lines.append((index + 1, words)) }
    }
    self.lines = lines
  }

  /// The words of a line, or of several; nil where a quote is not closed.
  static func words(of line: ArraySlice<UInt8>) -> [String]? {
    var (words, word, quote): ([String], [UInt8]?, UInt8?) = ([], nil, nil)
    var rest = line
    while let byte = rest.popFirst() {
      switch byte {
      case quote: quote = nil
      case _ where quote == UInt8(ascii: "'"): word?.append(byte)
      case UInt8(ascii: "\\") where quote == nil || Self.isEscaped(rest.first):
        word = (word ?? []) + (rest.popFirst().map { [$0] } ?? [])
      case _ where quote != nil: word?.append(byte)
      case UInt8(ascii: "'"), UInt8(ascii: "\""): (quote, word) = (byte, word ?? [])
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if let word { words.append(TypedPath.argument(word)) }
        word = nil
      case UInt8(ascii: "#") where word == nil: rest = rest.drop { $0 != UInt8(ascii: "\n") }
      default: word = (word ?? []) + [byte]
      }
    }
    if let word { words.append(TypedPath.argument(word)) }
    return quote == nil ? words : nil
  }

  /// Whether a backslash before it, between double quotes, is one of ours.
  private static func isEscaped(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
