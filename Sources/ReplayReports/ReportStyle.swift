/// How a text report is laid out for where it goes.
public struct ReportStyle: Hashable, Sendable {
  /// Whether words are coloured with terminal escapes.
  public var isColoured = false
  /// Columns of the terminal; nil in a pipe or a file, where nothing is ever cut.
  public var columns: Int?
  /// Whether the matches behind a transition are grouped by who did it.
  public var groupsByActor = false

  /// Creates the style of a pipe or a file.
  public init() {}

  /// Returns `text` in the colour of `role`, or as it is.
  func coloured(_ text: String, _ role: ColourRole) -> String {
    isColoured ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Returns `text`, cut in the middle on a terminal when longer than `width`.
  func cut(_ text: String, to width: Int) -> String {
    guard columns != nil, text.count > width, width > 3 else { return text }
    let kept = width - 1
    return text.prefix(kept - kept / 2) + "…" + text.suffix(kept / 2)
  }
}

/// What a colour stands for; the values are SGR codes.
enum ColourRole: String {
  case alarm = "1;31"
  case ok = "32"
  case insufficientData = "33"
  case denied = "35"
}
