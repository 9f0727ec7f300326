/// Whether a text is stream-safe (Unicode Standard Annex 15): no character bears more than thirty marks.
///
/// Comparing texts takes time that grows with the square of such a run of marks; no language has them.
enum StreamSafety {
  static let markLimit = 30

  /// The line on which a character bears more marks, spelled or as JSON and YAML escape them; nil: none does.
  static func fault(in text: String) -> Int? {
    var (line, marks) = (1, 0)
    var escape = MarkEscape()
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if isMark(scalar.value) || escape.ends(at: scalar) {
        marks += 1
      } else if !escape.isOpen {
        marks = 0
      }
      if marks > markLimit { return line }
    }
    return nil
  }

  fileprivate static func isMark(_ value: UInt32) -> Bool {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// `\\u0301` on its way past.
  private struct MarkEscape {
    private var signs = 0
    private var value: UInt32 = 0

    var isOpen: Bool { signs > 0 }

    /// Takes the next character; returns whether it ends the escape of a mark.
    mutating func ends(at scalar: Unicode.Scalar) -> Bool {
      if scalar == "\\" {
        (signs, value) = (1, 0)
        return false
      }
      if signs == 1, scalar == "u" || scalar == "U" {
        signs = 2
        return false
      }
      guard signs >= 2, let digit = Character(scalar).hexDigitValue else {
        signs = 0
        return false
      }
      (signs, value) = (signs + 1, value << 4 | UInt32(digit))
      guard signs == 6 else { return false }
      signs = 0
      return StreamSafety.isMark(value)
    }
  }
}
