import ArgumentParser

/// What makes a check end with status 1.
enum CheckFailure: String, CaseIterable, ExpressibleByArgument {
  /// Any finding but a note.
  case finding
}
