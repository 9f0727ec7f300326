/// One question about a trail, and its answer.
public struct PreflightStep: Hashable, Sendable {
  /// How a question is answered.
  public enum Verdict: String, Hashable, Sendable {
    case pass
    /// It passes, and will hardly do so for long, or not for everything.
    case warning
    case fail
    /// What would answer it is not there.
    case unknown
  }

  /// The step's name in the reference, such as `P1`.
  public let name: String
  /// What is asked, in a few words.
  public let question: String
  /// The answer.
  public let verdict: Verdict
  /// What decides: the field and what it says.
  public let reason: String
  /// Where the field is; of a file that is missing, the folder.
  public let place: DefinitionPlace

  /// Creates the answer `verdict` to a question, for a reason found at a place.
  init(
    _ name: String, _ question: String, _ verdict: Verdict, _ reason: String,
    _ place: DefinitionPlace
  ) {
    (self.name, self.question, self.verdict) = (name, question, verdict)
    (self.reason, self.place) = (reason, place)
  }

  /// Returns what the user should know about it; nil where it passes.
  ///
  /// - Parameter isNote: Whether it does not matter, as another trail does what is asked.
  /// - Returns: The finding.
  func finding(isNote: Bool) -> DefinitionFinding? {
    let severity: DefinitionFinding.Severity
    switch verdict {
    case .pass: return nil
    case .warning: severity = .warning
    case .fail: severity = .error
    case .unknown: severity = .note
    }
    return DefinitionFinding(
      TrailStep(step: name, message: "\(question): \(reason)"), at: place,
      severity: isNote ? .note : severity)
  }
}
