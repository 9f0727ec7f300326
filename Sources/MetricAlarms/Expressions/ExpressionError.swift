/// Why a metric math expression or the rule of a composite alarm is refused, and where in its text.
public struct ExpressionError: Error, Hashable, Sendable {
  /// The text as given.
  public let text: String
  /// The bytes of its UTF-8 that the problem is about; empty at the end of the text.
  public let range: Range<Int>
  /// What is wrong, lower case and without a full stop.
  public let problem: String
  /// CloudWatch's own message for it; nil where it is not known.
  public let refusal: String?

  /// Creates the error of `range` in `text`, which CloudWatch refuses with `refusal`.
  init(
    _ problem: String, in text: String, at range: Range<Int>, refusal: String? = nil
  ) {
    (self.problem, self.text, self.range, self.refusal) = (problem, text, range, refusal)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The column, what is wrong, the line it is on, and carets under the very characters; behind them
  /// CloudWatch's message, where it is known.
  ///
  /// Columns count characters from 1, lines are given where the text has several. Of a long line only
  /// the part around the carets is shown.
  public var description: String {
    let bytes = Array(text.utf8)
    let lineBreak = UInt8(ascii: "\n")
    let start = bytes[..<range.lowerBound].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex(of: lineBreak) ?? bytes.count
    let column = Self.text(bytes[start..<range.lowerBound]).count
    let width = Self.text(bytes[range.lowerBound..<min(end, range.upperBound)]).count
    let number = bytes[..<start].count { $0 == lineBreak } + 1
    let place = bytes.contains(lineBreak) ? "line \(number), column" : "column"
    let line = Self.text(bytes[start..<end]).map(Self.visible)
    let first = max(0, min(column - Self.lead, line.count - Self.widthLimit))
    let shown = line[first...].prefix(Self.widthLimit)
    let carets = max(1, min(width, first + Self.widthLimit - column))
    return "\(place) \(column + 1): \(problem)\n    \(String(shown))\n    "
      + String(repeating: " ", count: column - first) + String(repeating: "^", count: carets)
      + (refusal.map { "\n    CloudWatch says: \($0)" } ?? "")
  }

  /// Characters of a line that are shown at most, and before its carets where it is cut.
  private static let (widthLimit, lead) = (96, 40)

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Control characters would move the cursor, and the carets would stand elsewhere.
  private static func visible(_ character: Character) -> Character {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? " " : character
  }
}
