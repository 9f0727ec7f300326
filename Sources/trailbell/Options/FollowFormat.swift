import ArgumentParser

/// How what is followed is written.
enum FollowFormat: String, OfferedFormat {
  case text
  case jsonl

  /// What help says of it.
  static let help: ArgumentHelp =
    "How results are written: for people, or one JSON object a line."
}
