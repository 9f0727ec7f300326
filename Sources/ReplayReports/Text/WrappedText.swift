/// Prose on lines that are no longer than a terminal is wide.
enum WrappedText {
  /// Returns `text` with its line feeds, broken between words to the columns of `style`.
  ///
  /// Further lines stand behind `indent` spaces. In a pipe it is one line. No text, no line.
  static func lines(_ text: String, style: ReportStyle, indent: Int = 4) -> String {
    if text.isEmpty { return "" }
    guard let width = style.columns else { return text + "\n" }
    var (lines, line) = ([String](), String(text.prefix { $0 == " " }))
    var isEmpty = true
    for word in text.split(separator: " ") {
      let joined = isEmpty ? line + word : line + " " + word
      if isEmpty || DisplayWidth.of(joined) <= width {
        line = joined
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      }
      isEmpty = false
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
