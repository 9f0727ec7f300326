/// Prints a diagnostic with the line it speaks of and carets under the very characters.
///
///     column 17: expected a value after '='
///         { $.errorCode = }
///                         ^
///
/// Lines and columns count from 1, columns count characters. A long line is cut around the carets,
/// so that they stay below their characters on a terminal.
struct DiagnosticRenderer {
  /// Characters of a line that are shown at most.
  static let widthLimit = 96
  /// Characters that stay in view before the carets of a cut line.
  private static let lead = 40
  private static let indent = "    "

  private let text: PatternText

  /// Creates a renderer for the diagnostics of one pattern.
  init(_ text: PatternText) {
    self.text = text
  }

  /// Returns the lines of one diagnostic and its notes, without a line break at the end.
  func rendered(_ diagnostic: PatternDiagnostic) -> String {
    let notes = diagnostic.notes.map { block("note: " + $0.message, at: $0.range) }
    return ([block(diagnostic.message, at: diagnostic.range)] + notes).joined(separator: "\n")
  }

  /// Returns a message with its line and carets.
  func block(_ message: String, at range: Range<Int>) -> String {
    let line = lineRange(around: range.lowerBound)
    let column = text[line.lowerBound..<range.lowerBound].count
    let end = max(range.lowerBound, min(range.upperBound, line.upperBound))
    let width = max(1, text[range.lowerBound..<end].count)
    let view = Self.view(of: text[line].map(Self.visible), column, width)
    return """
      \(place(of: range.lowerBound, column)): \(message)
      \(Self.indent)\(view.text)
      \(Self.indent)\(String(repeating: " ", count: view.column))\
      \(String(repeating: "^", count: view.width))
      """
  }

  /// The bytes of the line that holds an offset, without the line break.
  private func lineRange(around offset: Int) -> Range<Int> {
    let lineBreak = UInt8(ascii: "\n")
    let before = text.bytes[..<offset].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    let behind = text.bytes[offset...].firstIndex(of: lineBreak) ?? text.bytes.count
    return before..<behind
  }

  private func place(of offset: Int, _ column: Int) -> String {
    let lineBreak = UInt8(ascii: "\n")
    guard text.bytes.contains(lineBreak) else { return "column \(column + 1)" }
    let line = text.bytes[..<offset].count { $0 == lineBreak }
    return "line \(line + 1), column \(column + 1)"
  }

  /// Control characters would move the cursor, and the carets would stand elsewhere.
  private static func visible(_ character: Character) -> Character {
    let isControl = character.unicodeScalars.contains { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
    return isControl ? " " : character
  }

  /// The part of a line that is shown, and where its carets stand.
  private static func view(
    of line: [Character], _ column: Int, _ width: Int
  ) -> (text: String, column: Int, width: Int) {
    guard line.count > widthLimit else { return (String(line), column, width) }
    let first = max(0, min(column - lead, line.count - widthLimit))
    let last = min(line.count, first + widthLimit)
    let text = (first > 0 ? "…" : "") + line[first..<last] + (last < line.count ? "…" : "")
    let shown = min(width, max(1, last - column))
    return (text, column - first + (first > 0 ? 1 : 0), shown)
  }
}
