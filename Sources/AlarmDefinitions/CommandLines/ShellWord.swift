/// A word of a command line, its quotes taken off.
struct ShellWord: Hashable {
  var text = ""
  /// The line of the text on which it begins, counted from 1.
  let line: Int
  /// Names that stand for something which is not in the text: `$TOPIC`, `<topic>`.
  var placeholders: [String] = []
  /// Whether curly quotes were taken for straight ones.
  var hasCurlyQuotes = false
}
