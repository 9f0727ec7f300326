/// A word of a command line, its quotes taken off.
struct ShellWord: Hashable {
  /// What it says, as far as the text itself says it.
  var text = DocumentText()
  /// The line of the text on which it begins, counted from 1.
  let line: Int
  /// Whether it may be any number of words: a variable without quotes, or all that a script is given.
  var mayBeSeveral = false
  /// Whether curly quotes were taken for straight ones.
  var hasCurlyQuotes = false
}
