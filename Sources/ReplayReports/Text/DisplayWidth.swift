/// How many columns of a terminal characters take.
enum DisplayWidth {
  /// The columns of a text that `SafeText` has made harmless.
  static func of(_ text: String) -> Int {
    if SafeText.isPlainASCII(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of a scalar: two for wide ones, as East Asian ones and most pictures are.
  ///
  /// What a terminal joins to one sign may take fewer; it never takes more.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The blocks whose characters Unicode's table of widths (EastAsianWidth) calls wide.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Returns `text` in at most `width` columns, cut in the middle.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    if width < 1 { return "" }
    let kept = width - 1
    return prefix(of: text, kept - kept / 2) + "…" + suffix(of: text, kept / 2)
  }

  /// Returns `text` in at most `width` columns, cut at its end.
  static func cutEnd(of text: String, to width: Int) -> String {
    of(text) > width ? prefix(of: text, max(0, width - 1)) + "…" : text
  }

  /// Returns the end of `text` in at most `width` columns, with a mark where it was cut.
  static func cutStart(of text: String, to width: Int) -> String {
    of(text) > width ? "…" + suffix(of: text, max(0, width - 1)) : text
  }

  private static func prefix(of text: String, _ width: Int) -> String {
    var (kept, rest) = ("", width)
    for character in text {
      rest -= of(String(character))
      if rest < 0 { break }
      kept.append(character)
    }
    return kept
  }

  private static func suffix(of text: String, _ width: Int) -> String {
    String(prefix(of: String(text.reversed()), width).reversed())
  }
}
