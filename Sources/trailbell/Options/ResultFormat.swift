import ArgumentParser

/// How results are written that have one form for people and one for programs.
enum ResultFormat: String, OfferedFormat {
  case text
  case jsonl

  /// What help says of it.
  static let help: ArgumentHelp = "How results are written: for people, or one JSON object a line."
}
