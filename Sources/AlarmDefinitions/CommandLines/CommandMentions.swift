/// Where a text names one of the commands that make filters and alarms.
enum CommandMentions {
  private static let words = CommandKind.allCases.map { Array($0.word.unicodeScalars) }
  private static let wordBytes = CommandKind.allCases.map { Array($0.word.utf8) }

  /// Whether one is named anywhere in `text`.
  static func isIn(_ text: String.UTF8View) -> Bool {
    // All of them begin alike, and hardly anything else has a "p" before a "u".
    var place = text.startIndex
    while let start = text[place...].firstIndex(of: UInt8(ascii: "p")) {
      if wordBytes.contains(where: text[start...].starts(with:)) { return true }
      place = text.index(after: start)
    }
    return false
  }

  /// Where the word of a command ends that stands at `place`, whatever its program is called by; nil: none
  /// stands there.
  static func endOfCommand(at place: Int, in text: ShellText) -> Int? {
    for word in words where text.scalars[place...].starts(with: word) {
      let end = place + word.count
      if end == text.count || " \t\n\r\\\u{A0}".unicodeScalars.contains(text[end]) { return end }
    }
    return nil
  }

  /// Whether options may follow the word of a command at `place`: on its line, or on one it goes on with.
  static func mayHaveOptions(at place: Int, in text: inout ShellText) -> Bool {
    guard var end = endOfCommand(at: place, in: text) else { return false }
    let start = end
    while end < text.count, text[end].isShellBlank { end += 1 }
    text.count(end - start)
    guard end < text.count, text[end] != "\n" else { return false }
    if "-\\`$\"'<^".unicodeScalars.contains(text[end]) { return true }
    // Behind a word that belongs to none.
    return text.nextOption(from: end) < text.next("\n", from: place)
  }
}
