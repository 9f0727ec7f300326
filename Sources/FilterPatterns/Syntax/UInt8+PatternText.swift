/// The character classes of the pattern language.
extension UInt8 {
  /// White space between tokens (section 2; documented, line breaks assumed).
  var isPatternSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  var isDigit: Bool {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")
  }

  /// A character of a field name that needs no brackets (section 3, documented).
  var isNameText: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: isDigit
    }
  }

  /// A character of a value that needs no quotes (rule 4.9; documented, `-` and `+` assumed).
  var isBareText: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "+"): true
    default: isNameText
    }
  }

  /// A character that no word holds, so that what stands around it is read as words.
  ///
  /// Words hold more than bare text may: the parser then points at all of `x@y.z`.
  var endsWord: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "|"):
      true
    default: isPatternSpace || isOperatorText
    }
  }

  var isOperatorText: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }
}
