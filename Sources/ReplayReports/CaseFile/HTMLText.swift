import UTCTimes

/// Text made into HTML: whatever it holds is shown, and none of it is markup.
enum HTMLText {
  /// Text for an element or for an attribute in double quotes: characters that a page might act on are spelled
  /// out.
  static func escaped(_ text: String) -> String {
    let safe = SafeText.plain(text)
    guard safe.utf8.contains(where: { special.contains($0) }) else { return safe }
    var escaped = ""
    for scalar in safe.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let special = Set("&<>\"'".utf8)

  /// Text that somebody chose, kept apart from the direction in which the text around it runs.
  static func isolated(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

  /// Text as in source code.
  static func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }

  /// A paragraph of HTML.
  static func paragraph(_ html: String) -> String { "<p>\(html)</p>\n" }

  /// A time in UTC, which the page's script puts into the reader's zone when asked.
  static func time(_ seconds: Int) -> String {
    let time = UTCTime(seconds)
    return "<time datetime=\"\(time.text(.machine))\">\(time.text(.second))</time>"
  }

  /// A time to the minute, likewise.
  static func minute(_ seconds: Int) -> String {
    let time = UTCTime(seconds)
    return "<time class=\"minute\" datetime=\"\(time.text(.machine))\">"
      + "\(time.text(.dayAndMinute))</time>"
  }
}
