import ArgumentParser

/// How results are written that are rows: for people, programs, spreadsheets and tickets.
enum TableFormat: String, OfferedFormat {
  case text
  case jsonl
  case csv
  case markdown

  /// What help says of it.
  static let help: ArgumentHelp = """
    How results are written: for people, one JSON object a line, as comma-separated values, or as \
    tables in Markdown.
    """
}
