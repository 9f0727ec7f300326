/// Finds the variables that anything on a line may set, sign by sign: assignments wherever they stand, loops,
/// `read`, `unset` and their like where a command may begin, for texts have such words, too.
struct SettingScan {
  /// What is set.
  enum Setting {
    case variable(String)
    /// Whatever other commands set, which are not in the text.
    case anything
  }

  private static let setters: Set<String> = [
    "for", "read", "unset", "select", "getopts", "mapfile", "readarray",
  ]
  private static let openers: Set<String> = ["do", "then", "else", "while", "until", "if", "elif"]
  /// Commands that run others.
  private static let runners: Set<String> = ["source", "eval"]

  private var isCommandStart = true
  /// Whether every name up to the command's end is set.
  private var isSetting = false
  /// Whether the word sets a variable for the command behind it alone.
  private var isPrefix = false

  /// Takes the sign at `place` in; what is set there, if anything.
  mutating func take(_ place: Int, of text: inout ShellText) -> Setting? {
    let sign = text[place]
    if !sign.isShellName {
      let isRunner =
        sign == "." && isCommandStart && place + 1 < text.count && text[place + 1].isShellBlank
      takeDelimiter(sign)
      return isRunner ? .anything : nil
    }
    if place > 0, text[place - 1].isShellName { return nil }
    var end = place
    while end < text.count, text[end].isShellName { end += 1 }
    guard end - place <= 256 else { return nil }
    let name = text.text(place..<end)
    if isSetting { return .variable(name) }
    let isKeyword = end < text.count && (text[end].isShellBlank || text[end] == "\n")
    let isCommand = isCommandStart && isKeyword
    isSetting =
      isCommand && (Self.setters.contains(name) || name == "printf" && text.has(" -v ", at: end))
    let isAssignment = end < text.count && (text[end] == "=" || text.has("+=", at: end))
    isPrefix = isCommandStart && isAssignment
    isCommandStart = isKeyword && Self.openers.contains(name)
    if isCommand, Self.runners.contains(name) { return .anything }
    let isWordStart = place == 0 || " \t\n\r;&|(){}".unicodeScalars.contains(text[place - 1])
    return isAssignment && isWordStart ? .variable(name) : nil
  }

  private mutating func takeDelimiter(_ sign: Unicode.Scalar) {
    switch sign {
    case "\n", ";", "&", "|": (isCommandStart, isSetting, isPrefix) = (true, false, false)
    case "(", "{": isCommandStart = true
    case "<": (isCommandStart, isSetting) = (false, false)
    case " ", "\t", "\r":
      isCommandStart = isCommandStart || isPrefix
      isPrefix = false
    default: isCommandStart = false
    }
  }
}
