/// Hides what looks like a secret in texts of a user's that are repeated to them.
///
/// Definitions are copied from consoles and scripts, and reports are copied on from here. A text is looked at
/// by itself, before it is put into a sentence: only there it shows where a secret ends.
enum SecretText {
  private static let cover = Array("‹hidden›".utf8)
  /// Most characters of a text that are shown; no name has as many.
  private static let shownLimit = 1024
  /// Most bytes of a text that are looked at for what is shown of it.
  private static let lookedAtLimit = 8 * shownLimit

  /// Returns a text of a user's with what looks like an access key, a token or a password covered.
  static func hidden(in text: String) -> String {
    covered(text, SecretScan.ranges(in: text, .own))
  }

  /// Returns a text of a user's as a sentence shows it: the same, and the beginning stands for a long one.
  static func shown(_ text: String) -> String {
    guard text.utf8.count > shownLimit else { return hidden(in: text) }
    // What is cut off may be what a secret at the end is known by.
    let start = String(decoding: text.utf8.prefix(lookedAtLimit), as: UTF8.self)
    let shown = hidden(in: start)
    return shown.count > shownLimit ? shown.prefix(shownLimit) + "…" : shown
  }

  /// Returns a sentence of ours with the same covered in it, as far as a sentence shows it: what stands in
  /// quotes is looked at as a text of a user's.
  static func hidden(inSentence text: String) -> String {
    let text = covered(text, SecretScan.ranges(in: text, .sentence))
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return text }
    return parts.enumerated().map { place, part in
      let isQuoted = !place.isMultiple(of: 2) && place + 1 < parts.count
      return isQuoted ? hidden(in: String(part)) : String(part)
    }.joined(separator: "\"")
  }

  /// Returns a sentence of ours with the same covered in it where it repeats one of `texts`, whatever it puts
  /// around it.
  static func hidden(inSentence text: String, repeating texts: [String]) -> String {
    texts.reduce(text) { sentence, text in
      guard sentence.contains(text) else { return sentence }
      return sentence.replacing(text, with: hidden(in: text))
    }
  }

  /// Whether a text of a user's has anything that looks like a secret.
  static func isSuspect(_ text: String) -> Bool {
    !SecretScan.ranges(in: text, .own).isEmpty
  }

  private static func covered(_ text: String, _ ranges: [Range<Int>]) -> String {
    if ranges.isEmpty { return text }
    let bytes = Array(text.utf8)
    var (shown, place): ([UInt8], Int) = ([], 0)
    for range in ranges {
      shown += bytes[place..<range.lowerBound] + cover
      place = range.upperBound
    }
    return String(decoding: shown + bytes[place...], as: UTF8.self)
  }
}

extension DefaultStringInterpolation {
  /// Adds a text of a user's in quotes, secrets in it hidden.
  mutating func appendInterpolation(quoted text: String) {
    appendInterpolation("\"\(SecretText.shown(text))\"")
  }

  /// Adds a text of a user's as it is, secrets in it hidden.
  mutating func appendInterpolation(hiding text: String) {
    appendInterpolation(SecretText.shown(text))
  }

  /// Adds a text of a user's in quotes, secrets in what is known of it hidden.
  mutating func appendInterpolation(quoted text: DocumentText) {
    appendInterpolation(quoted: text.description)
  }
}
