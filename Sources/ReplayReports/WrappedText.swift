/// Prose laid out for a width: its lines break between words only.
///
/// A word that is longer than a line stands on a line of its own, and is left to the terminal. Where there is
/// no width, in a pipe or a file, nothing breaks.
package struct WrappedText {
  /// Columns of a line; nil: there is no end to one.
  private let columns: Int?

  /// Creates the layout for lines of `columns`.
  package init(columns: Int?) {
    self.columns = columns
  }

  /// Returns `prose`, one line of it, broken where it must be.
  ///
  /// `lead` columns stand before its first word on the same line; further lines are indented by `indent`, or
  /// less where a line has little room.
  package func text(_ prose: String, behind lead: Int = 0, indent: Int = 0) -> String {
    guard let columns, lead + DisplayWidth.of(prose) > columns else { return prose }
    let indent = min(indent, columns / 3)
    let margin = "\n" + String(repeating: " ", count: indent)
    var (text, column, isFirst) = ("", lead, true)
    for word in prose.split(separator: " ", omittingEmptySubsequences: false) {
      let gap = isFirst ? "" : " "
      if column + gap.count + DisplayWidth.of(String(word)) > columns, column > indent {
        text += margin
        column = indent
      } else {
        text += gap
        column += gap.count
      }
      text += word
      column += DisplayWidth.of(String(word))
      isFirst = false
    }
    return text
  }

  /// Returns a message, of which each line that is not indented is prose; carets stay below their pattern.
  package func message(_ lines: String, behind lead: Int = 0) -> String {
    guard columns != nil else { return lines }
    let parts = lines.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, line in
      line.hasPrefix(" ")
        ? String(line) : text(String(line), behind: index == 0 ? lead : 0, indent: 4)
    }.joined(separator: "\n")
  }
}
