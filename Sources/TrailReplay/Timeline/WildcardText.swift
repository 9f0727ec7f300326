/// A text that other texts are held against as a whole, in which `*` stands for any characters.
///
/// Unlike a filter pattern it finds every way to match: of such a pattern each piece between stars takes its
/// first occurrence (rule 4.11).
struct WildcardText: Hashable, Sendable {
  private static let star = UInt8(ascii: "*")

  /// The text as it was given.
  let text: String
  /// What stands between its stars, several in a row being one; never empty.
  private let pieces: [[UInt8]]

  init(_ text: String) {
    self.text = text
    let all = text.utf8.split(separator: Self.star, omittingEmptySubsequences: false)
    let (last, kept) = (all.count - 1, all.enumerated())
    pieces = kept.filter { $0.offset == 0 || $0.offset == last || !$0.element.isEmpty }
      .map { Array($0.element) }
  }

  var hasWildcard: Bool { pieces.count > 1 }

  /// Whether it has one of the characters that part an ARN.
  var hasARNSeparator: Bool {
    text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
  }

  /// Whether `bytes` as a whole are what it stands for.
  func matches(_ bytes: [UInt8]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, hasWildcard else {
      return bytes == pieces.first
    }
    guard bytes.count >= first.count + last.count, bytes.starts(with: first),
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<bytes.count - last.count]
    for piece in pieces.dropFirst().dropLast() {
      guard let end = Self.end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  /// Where the first occurrence of `piece` ends; nil where there is none.
  private static func end(of piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= piece.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - piece.count).first {
      bytes[$0...].starts(with: piece)
    }.map { $0 + piece.count }
  }

  /// Whether `quoted` matches just what this does: it need not find the last of several occurrences.
  var isExactAsPattern: Bool { !hasWildcard || pieces.last == [] }

  /// The text as a filter pattern's value, widened by a star where that would miss something.
  var quoted: String { Self.quoted(isExactAsPattern ? text : text + "*") }

  /// The same for values that it is a part of.
  var quotedAnywhere: String { Self.quoted("*\(text)*") }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      let isStar = scalar == "*" && quoted.unicodeScalars.last == "*"
      if isStar { continue }
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
