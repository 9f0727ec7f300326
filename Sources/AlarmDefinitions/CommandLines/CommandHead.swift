/// What stands on a line before a command's own word, lines that it goes on from among it.
///
/// It is told sign by sign, so that nothing before a command is ever looked at again.
struct CommandHead {
  /// Whether the service's word is there, such as `logs`: who only speaks of a command leaves it out.
  private(set) var hasService = false
  /// The Region that is named; nil: none is.
  private(set) var region: String?
  private var quote: Unicode.Scalar?
  private var hasSubstitution = false
  private var isEscaped = false
  private var lastSign: Unicode.Scalar = "\n"

  /// Whether the next line belongs to this one.
  var goesOn: Bool { lastSign == "\\" }

  /// Takes the sign at `place` in.
  mutating func take(_ place: Int, of text: inout ShellText) {
    let sign = text[place]
    if sign.isShellBlank || sign == "\n" {
      hasService = hasService || Self.hasService(before: place, in: text)
    } else {
      lastSign = sign
    }
    if isEscaped {
      isEscaped = false
    } else {
      takeQuote(place, of: text)
    }
    if sign == "(", place > 0, text[place - 1] == "$" { hasSubstitution = true }
    if sign == "-", region == nil, text.has("--region", at: place) {
      region = Self.region(behind: place + "--region".utf8.count, in: &text)
    }
  }

  private mutating func takeQuote(_ place: Int, of text: ShellText) {
    switch (text[place], quote) {
    case ("\\", _): isEscaped = quote != "'"
    case ("\"", nil): quote = "\""
    case ("'", nil): quote = Self.opens(place, in: text) ? "'" : nil
    case ("\"", "\""), ("'", "'"): quote = nil
    default: break
    }
  }

  /// Whether a quote opens something there, and is no apostrophe.
  private static func opens(_ place: Int, in text: ShellText) -> Bool {
    place == 0 || " \t\n\r(=:\"".unicodeScalars.contains(text[place - 1])
  }

  /// Whether what stands at `place` is inside a text.
  func isInText(at place: Int, of text: inout ShellText) -> Bool {
    switch quote {
    case "\"": !hasSubstitution
    case "'": text.next("'", from: place) < text.next("\n", from: place)
    default: false
    }
  }

  /// Whether `logs` or `cloudwatch` ends at `place`.
  private static func hasService(before place: Int, in text: ShellText) -> Bool {
    ["logs", "cloudwatch"].contains { word in
      let start = place - word.utf8.count
      guard start >= 0, text.has(word, at: start) else { return false }
      return start == 0 || " \t\n\r\u{A0}/\"'}".unicodeScalars.contains(text[start - 1])
    }
  }

  private static func region(behind start: Int, in text: inout ShellText) -> String? {
    var place = start
    while place < text.count, text[place] == " " || text[place] == "=" { place += 1 }
    guard place > start else { return nil }
    text.count(place - start)
    if place < text.count, text[place] == "\"" || text[place] == "'" { place += 1 }
    let name = text.scalars[place...].prefix(32).prefix { sign in
      sign == "-" || ("a"..."z").contains(sign) || ("0"..."9").contains(sign)
    }
    return name.isEmpty ? nil : String(String.UnicodeScalarView(name))
  }
}
