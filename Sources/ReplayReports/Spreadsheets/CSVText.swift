/// Text on its way into a cell of a csv file (RFC 4180).
///
/// A text that a spreadsheet might compute rather than show has an apostrophe put before it, and so has one that
/// begins with an apostrophe itself: whoever reads the file back drops the apostrophe that a cell begins with.
enum CSVText {
  /// Appends a cell as the file has it, in quotes where it must be.
  static func append(_ cell: CSVCell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .own(let text): append(text, to: &bytes)
    case .text(let text): append(isComputed(text) ? "'" + text : text, to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    guard needsQuotes(text) else { return bytes += text.utf8 }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether readers might otherwise end the cell early, also those that separate by semicolons or tabs, drop blanks at its ends, or take an empty text for
  /// an absent one.
  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return isBlank(first) || isBlank(last)
      || text.utf8.contains { byte in
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t")
      }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a text begins as a formula does, behind blanks, quotes and what is not seen; or with the mark that
  /// we put before such a text (OWASP, CSV injection).
  static func isComputed(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "\t", "\r", "\n", "'": return true
      case "\"": continue
      default:
        let isPassedOver = scalar.properties.isWhitespace || SafeText.isUnsafe(scalar)
        if !isPassedOver { return false }
      }
    }
    return false
  }
}
