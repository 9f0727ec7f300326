/// Hides what looks like a secret in texts of a user's that are told back to them.
///
/// Definitions are copied from consoles and scripts, and reports are copied on from here.
enum SecretText {
  private static let cover = "‹hidden›"

  /// Returns `text` with what looks like an access key, a token or a private key covered.
  static func hidden(in text: String) -> String {
    var text = text
    for pattern in tokens { text = text.replacing(pattern, with: cover) }
    text = text.replacing(/[A-Za-z0-9\/+]{40,}/) { match in
      isSecretKey(match.output) ? cover : String(match.output)
    }
    return text.replacing(assignment) { match in
      // Filters ask for fields with such names; what they compare them with is no secret.
      match.1.hasPrefix("$.") ? String(match.0) : match.1 + cover
    }
  }

  /// Access key ids, tokens of code hosts and of chat services, signed tokens, and private keys.
  private static var tokens: [Regex<Substring>] {
    [
      /(?:AKIA|ASIA)[A-Z0-9]{16}/,
      /gh[pousr]_[A-Za-z0-9]{20,}/,
      /xox[abprs]-[A-Za-z0-9\-]{10,}/,
      /eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]*/,
      /-----BEGIN [A-Z ]*PRIVATE KEY-----[^\-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/,
    ]
  }

  /// A value behind a name that means a secret.
  private static var assignment: Regex<(Substring, Substring)> {
    /(?i)((?:\$\.)?[a-z_.\-]*(?:password|passwd|secret|token|api_?key)[a-z_\-]*["']?\s*[:=]\s*["']?)[^\s"',;]{4,}/
  }

  /// Secret access keys are forty characters in base 64.
  private static func isSecretKey(_ text: Substring) -> Bool {
    text.count == 40 && text.contains { $0.isUppercase } && text.contains { $0.isLowercase }
      && text.contains { !$0.isLetter }
  }
}
