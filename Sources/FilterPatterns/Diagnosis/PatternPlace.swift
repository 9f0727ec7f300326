/// A place in a pattern as people count it.
public struct PatternPlace: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int

  /// Finds the place of an offset into the UTF-8 text of `pattern`; beyond its end, the end's.
  public init(offset: Int, in pattern: String) {
    let text = PatternText(pattern)
    let lineBreak = UInt8(ascii: "\n")
    let before = text.bytes.prefix(max(offset, 0))
    let start = before.lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    line = before.count { $0 == lineBreak } + 1
    column = text[start..<before.count].count + 1
  }
}
