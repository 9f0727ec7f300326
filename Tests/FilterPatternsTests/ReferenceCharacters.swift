/// Characters of a regular expression: how they are written, and which they are.
struct ReferenceCharacters: Sendable {
  let spelling: String
  let contains: @Sendable (Unicode.Scalar) -> Bool

  /// What random expressions are made of.
  static let known: [ReferenceCharacters] =
    [
      ReferenceCharacters(spelling: ".") {
        !"\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
      },
      ReferenceCharacters(spelling: "\\d") { ("0"..."9").contains($0) },
      ReferenceCharacters(spelling: "\\D") { !("0"..."9").contains($0) },
      ReferenceCharacters(spelling: "\\w") { isWord($0) },
      ReferenceCharacters(spelling: "\\W") { !isWord($0) },
      ReferenceCharacters(spelling: "\\s") { " \t\n\u{B}\u{C}\r".unicodeScalars.contains($0) },
      ReferenceCharacters(spelling: "\\S") { !" \t\n\u{B}\u{C}\r".unicodeScalars.contains($0) },
      ReferenceCharacters(spelling: "[ab]") { $0 == "a" || $0 == "b" },
      ReferenceCharacters(spelling: "[^ab]") { $0 != "a" && $0 != "b" },
      ReferenceCharacters(spelling: "[a-c5.]") { "abc5.".unicodeScalars.contains($0) },
      ReferenceCharacters(spelling: "[^\\w-]") { !isWord($0) && $0 != "-" },
      ReferenceCharacters(spelling: "[\\d\\x22-]") {
        ("0"..."9").contains($0) || $0 == "\"" || $0 == "-"
      },
      ReferenceCharacters(spelling: "\\xe9") { $0 == "é" },
      ReferenceCharacters(spelling: "[^\\xE9]") { $0 != "é" },
      ReferenceCharacters(spelling: "\\.") { $0 == "." },
      ReferenceCharacters(spelling: "\\\\") { $0 == "\\" },
    ]
    + "aab51 -".unicodeScalars.map { character in
      ReferenceCharacters(spelling: String(character)) { $0 == character }
    }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || scalar == "_"
  }
}
