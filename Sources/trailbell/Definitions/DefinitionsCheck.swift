import AlarmDefinitions

/// Everything that is found about a user's definitions.
struct DefinitionsCheck {
  let reading: DefinitionsReading
  /// What the filters do of each control that was asked about, in their order.
  private(set) var verdicts: [ControlVerdict] = []
  /// The answers about the trail; nil: nobody asked.
  let preflight: TrailPreflight?
  /// Everything found, in the order of files and lines.
  private(set) var findings: [DefinitionFinding]

  /// Checks what was read, and what is known of the trail.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - preflight: The answers about the trail; nil: nobody asked.
  init(_ reading: DefinitionsReading, preflight: TrailPreflight? = nil) {
    (self.reading, self.preflight) = (reading, preflight)
    // A document about the trail is no foreign file.
    let others = reading.findings.filter { finding in
      !finding.isForeignFile || preflight?.documentNames.contains(finding.place.file) != true
    }
    findings = others + reading.joined() + (preflight?.findings ?? [])
  }

  /// Tries the filters on the probes of `controls`.
  ///
  /// - Parameters:
  ///   - controls: The controls.
  ///   - isAsked: Whether the user asked for just these, so that what is missed is a finding.
  ///   - file: What the user named first.
  mutating func tryControls(_ controls: [BuiltInControl], isAsked: Bool, in file: String) {
    if !reading.isEmpty || isAsked {
      let trial = ControlTrial(reading)
      verdicts = controls.map(trial.verdict)
    }
    findings += verdicts.flatMap { $0.findings(isAsked: isAsked) }
    if isAsked { findings += verdicts.compactMap { $0.missedFinding(in: file) } }
    findings = Self.sorted(findings)
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
    if reading.isEmpty, preflight?.trails.isEmpty ?? true { return .rejected }
    // What a service would refuse cannot be used, also where only other definitions show it.
    let unusable = reading.findings + findings.filter { $0.rule == "rejected" }
    if unusable.contains(where: { $0.severity == .error }) { return .damaged }
    let isFailure = failsOnFinding && findings.contains { $0.severity > .note }
    return isFailure ? .askedFor : .complete
  }
}
