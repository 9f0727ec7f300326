import ArgumentParser

/// The forms in which findings are told.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case jsonl
  /// For code-scanning tools; of definitions only.
  case sarif
}
