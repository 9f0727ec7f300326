// What is found of command lines.

/// A text that is no command, and why.
struct BadCommand: Finding {
  static let rule = "bad-command"
  static let severity = Severity.error
  let message: String
}

/// A blank, or an empty line, behind the backslash at a line's end, where a shell ends the command.
struct LooseContinuation: Finding {
  static let rule = "loose-continuation"
  static let severity = Severity.warning

  var message: String { "a blank or an empty line follows the backslash at the line's end" }
  var advice: String? { "take it away: a shell ends the command there" }
}

/// A file that a definition asks for and that is not read: its path, and why.
struct FileNotRead: Finding {
  static let rule = "file-not-read"
  static let severity = Severity.error
  let path: String
  let reason: String

  var message: String { "the file \(quoted: path) is not read: \(reason)" }
}
