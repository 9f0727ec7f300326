/// Text from elsewhere in Markdown: always code, in which nothing is a link, an image, a mention or HTML.
enum MarkdownText {
  /// Returns `text` as code, its controls and line breaks spelled out.
  ///
  /// More backticks than stand in it anywhere side by side keep it together.
  static func code(_ text: String) -> String {
    let text = SafeText.plain(text)
    guard !text.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
    // Of blanks at both ends Markdown takes one each, unless there is nothing else.
    let isPadded =
      ends.contains("`") || ends.contains(" ") && !text.unicodeScalars.allSatisfy { $0 == " " }
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// The same in a cell of a table, which a bar would end.
  ///
  /// A bar behind a backslash is spelled out: readers differ in what they take a backslash before it for.
  static func cell(_ text: String) -> String {
    let code = code(text)
    guard code.utf8.contains(UInt8(ascii: "|")) else { return code }
    var (cell, last) = ("", Unicode.Scalar(0x20 as UInt8))
    for scalar in code.unicodeScalars {
      if scalar == "|" {
        cell += last == "\\" ? "\\u{7c}" : "\\|"
      } else {
        cell.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return cell
  }

  /// Returns lines that are laid out already as a block of code; text in them must be safe.
  static func block(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  private static func longestFence(in text: String) -> Int {
    var (longest, length) = (0, 0)
    for byte in text.utf8 {
      length = byte == UInt8(ascii: "`") ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }
}
