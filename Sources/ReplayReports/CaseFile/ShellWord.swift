import TrailArchives

/// A word of a shell's command line that people copy.
enum ShellWord {
  /// The text as a word, in which what is unsafe to paste is spelled out as bash, zsh and ksh read it: `$'\x1b'`.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: SafeText.isUnsafe) else {
      return ArchiveLocation(text).shellWord
    }
    return "$'" + text.unicodeScalars.map(spelled).joined() + "'"
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    if scalar == "'" || scalar == "\\" { return "\\\(scalar)" }
    guard SafeText.isUnsafe(scalar) else { return String(scalar) }
    return String(scalar).utf8.map { byte in
      "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
