/// Finds the variables that anything on a line may set, sign by sign: assignments wherever they stand, loops,
/// `read`, `unset` and their like where a command may begin, for texts have such words, too.
struct SettingScan {
  private static let setters: Set<String> = [
    "for", "read", "unset", "select", "getopts", "mapfile", "readarray",
  ]
  private static let openers: Set<String> = ["do", "then", "else", "while", "until", "if"]

  private var isCommandStart = true
  /// Whether every name up to the command's end is set.
  private var isSetting = false

  /// Takes the sign at `place` in; the name that is set there, if any.
  mutating func take(_ place: Int, of text: inout ShellText) -> String? {
    let sign = text[place]
    if !sign.isShellName {
      takeDelimiter(sign)
      return nil
    }
    if place > 0, text[place - 1].isShellName { return nil }
    var end = place
    while end < text.count, text[end].isShellName { end += 1 }
    guard end - place <= 256 else { return nil }
    let name = text.text(place..<end)
    if isSetting { return name }
    let isKeyword = end < text.count && (text[end].isShellBlank || text[end] == "\n")
    isSetting = isCommandStart && isKeyword && Self.setters.contains(name)
    isCommandStart = isKeyword && Self.openers.contains(name)
    guard end < text.count, text[end] == "=" || text.has("+=", at: end) else { return nil }
    let isWordStart = place == 0 || " \t\n\r;&|(){}".unicodeScalars.contains(text[place - 1])
    return isWordStart ? name : nil
  }

  private mutating func takeDelimiter(_ sign: Unicode.Scalar) {
    switch sign {
    case "\n", ";", "&", "|": (isCommandStart, isSetting) = (true, false)
    case "(", "{": isCommandStart = true
    case "<": (isCommandStart, isSetting) = (false, false)
    case " ", "\t", "\r": break
    default: isCommandStart = false
    }
  }
}
