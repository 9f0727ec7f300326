/// Names that reports print in place of what is not known.
///
/// The same text has the same name wherever it stands, as two unknown texts of one name are the same thing.
enum PrintedName {
  /// Signs that names of filters and metrics cannot have, and those that stand around a printed name.
  private static let leftOut = ":*$<>"

  /// The name of what a document calls `text`; of a text that looks like a secret only what tells it from
  /// others.
  static func of(_ text: String) -> String {
    let name = text.filter { !leftOut.contains($0) }
    // Looked at before and after: the signs that are left out show secrets, and hide them.
    return SecretText.isSuspect(text) || SecretText.isSuspect(name) ? hash(of: text) : name
  }

  /// The name of what a command gives: none of the command's words but the first, as secrets may be among
  /// the others.
  static func ofCommand(_ text: String) -> String {
    let word = text.prefix { !$0.isWhitespace }
    let isName =
      !word.isEmpty && word.utf8.count <= 64
      && word.utf8.allSatisfy { $0.isNameByte && $0 != UInt8(ascii: "$") }
    guard isName, !SecretText.isSuspect(String(word)) else { return hash(of: text) }
    return "\(word) \(hash(of: text))"
  }

  /// What tells a text from others, and says nothing of it.
  static func hash(of text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return String(hash, radix: 16)
  }
}
