import AlarmDefinitions

/// Everything that is found about a user's definitions.
struct DefinitionsCheck {
  let reading: DefinitionsReading
  /// What the filters do of each control that was asked about, in their order.
  let verdicts: [ControlVerdict]
  /// Everything found, in the order of files and lines.
  let findings: [DefinitionFinding]

  /// Checks what was read of `paths`.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - controls: The controls the filters are tried on.
  ///   - isAsked: Whether the user asked for just these, so that what is missed is a finding.
  ///   - paths: What the user named.
  init(
    _ reading: DefinitionsReading, controls: [BuiltInControl], isAsked: Bool, paths: [String]
  ) {
    self.reading = reading
    let trial = ControlTrial(reading)
    verdicts = reading.isEmpty ? [] : controls.map(trial.verdict)
    var findings = reading.findings + reading.joined() + verdicts.flatMap(\.findings)
    if isAsked { findings += verdicts.compactMap { $0.missedFinding(in: paths.first ?? "-") } }
    self.findings = Self.sorted(findings)
  }

  /// By the files' first findings, then by line; else as they were found.
  private static func sorted(_ findings: [DefinitionFinding]) -> [DefinitionFinding] {
    var files: [String: Int] = [:]
    for finding in findings where files[finding.place.file] == nil {
      files[finding.place.file] = files.count
    }
    let keyed = findings.enumerated().map { index, finding in
      (key: [files[finding.place.file] ?? 0, finding.place.line ?? 0, index], finding: finding)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.finding)
  }

  /// Counts the findings of a severity.
  func count(_ severity: DefinitionFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Nothing usable, what could not be used, what was asked for, or none of these.
  func status(failsOnFinding: Bool) -> ExitStatus {
    if reading.isEmpty { return .rejected }
    if reading.findings.contains(where: { $0.severity == .error }) { return .damaged }
    let isFailure = failsOnFinding && findings.contains { $0.severity > .note }
    return isFailure ? .askedFor : .complete
  }
}
