/// Hides what looks like a secret in texts of a user's that are repeated to them.
///
/// Definitions are copied from consoles and scripts, and reports are copied on from here.
enum SecretText {
  private static let cover = "‹hidden›"

  /// Returns `text` with what looks like an access key, a token or a private key covered.
  static func hidden(in text: String) -> String {
    if !mayHoldSecret(text) { return text }
    var text = text
    for pattern in tokens { text = text.replacing(pattern, with: cover) }
    text = text.replacing(/[A-Za-z0-9\/+]{40,}/) { match in
      isSecretKey(match.output) ? cover : String(match.output)
    }
    // The part between the signs of `https://user:password@host`.
    text = text.replacing(/:\/\/[^\s\/:@]+:[^\s\/@]+@/, with: "://\(cover)@")
    return text.replacing(assignment) { match in
      // Filters ask for fields with such names; what they compare them with is no secret.
      match.1.hasPrefix("$.") ? String(match.0) : match.1 + cover
    }
  }

  /// Whether a text has anything that the slower patterns may be about.
  private static func mayHoldSecret(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      let isBase64 =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      run = isBase64 ? run + 1 : 0
      if run >= 40 { return true }
    }
    let lowered = text.lowercased()
    return [
      "akia", "asia", "gh", "xox", "eyj", "sk_", "slack", "glpat", "bearer", "basic", "pwd", "://",
      "private key", "passw",
      "secret", "token", "key",
    ]
    .contains { lowered.contains($0) }
  }

  /// Access key ids, tokens of code hosts and of chat services, signed tokens, and private keys.
  private static var tokens: [Regex<Substring>] {
    [
      /(?:AKIA|ASIA)[A-Z0-9]{16}/,
      /github_pat_[A-Za-z0-9_]{20,}/,
      /glpat-[A-Za-z0-9_\-]{16,}/,
      /gh[pousr]_[A-Za-z0-9]{20,}/,
      /xox[abprs]-[A-Za-z0-9\-]{10,}/,
      /sk_(?:live|test)_[A-Za-z0-9]{10,}/,
      /hooks\.slack\.com\/services\/[A-Za-z0-9\/]+/,
      /(?i)(?:bearer|basic)\s+[A-Za-z0-9._~+\/\-]{8,}=*/,
      /eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]*/,
      /-----BEGIN [A-Z ]*PRIVATE KEY-----[^\-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/,
    ]
  }

  /// A value behind a name that means a secret.
  private static var assignment: Regex<(Substring, Substring)> {
    /(?i)((?:\$\.)?[a-z_.\-]*(?:password|passwd|pwd|secret|token|api_?key)[a-z_\-]*["']?\s*[:=]\s*["']?)[^\s"',;]{4,}/
  }

  /// Secret access keys are forty characters in base 64, session tokens more; names are hardly ever either.
  private static func isSecretKey(_ text: Substring) -> Bool {
    (text.count == 40 || text.count >= 64) && text.contains { $0.isUppercase }
      && text.contains { $0.isLowercase } && text.contains { !$0.isLetter }
  }
}
