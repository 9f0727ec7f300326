/// Log data made safe to print: nothing in it can move a cursor, change a colour or hide text.
public enum SafeText {
  /// Returns `text` with every control, line-breaking and direction-changing character spelled out.
  public static func plain(_ text: String) -> String {
    if isPlainASCII(text) { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns the lines of `text`, each made safe as by `plain`.
  public static func lines(_ text: String) -> String {
    // By scalars: to String, a carriage return and a line feed are one character.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { plain(String($0)) }.joined(separator: "\n")
  }

  /// Returns JSON text with every such character, line feeds aside, as the escape that means it.
  ///
  /// In well-formed JSON they stand inside strings only, so that the value stays the same.
  public static func json(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\n" }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar), scalar != "\n" {
        for unit in String(scalar).utf16 { result += escape(unit) }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text has none but the letters of ASCII, as most have: then nothing in it is unsafe.
  static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
  }

  /// The JSON escape of a UTF-16 unit, `\u009b`.
  static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Whether a terminal may act on the character, or hide it, instead of showing it.
  ///
  /// Besides controls these are what Unicode has ignored where it is not known: fillers, joiners, variation
  /// selectors, invisible tags and whatever turns the direction of text; line separators, and the marks
  /// of annotations, of which only a part would be seen.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x9F: true  // C0, DEL, C1
    case 0x2028...0x2029, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
