/// Text of a pattern made safe to print.
enum PrintableText {
  /// Returns `text` on one line without control characters, which no terminal should see.
  static func line(_ text: String) -> String {
    let printable = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      if scalar.properties.generalCategory != .control { return scalar }
      return scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : "\u{FFFD}"
    }
    return String(String.UnicodeScalarView(printable))
  }
}
