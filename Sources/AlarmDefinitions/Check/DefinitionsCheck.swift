/// Everything that is found about a user's definitions.
///
///     var check = DefinitionsCheck(reader.reading)
///     check.tryControls(BuiltInControl.usual, isAsked: false, in: "alarms.json")
///     for finding in check.findings { … }
public struct DefinitionsCheck: Sendable {
  /// What a check comes to, the worst first.
  public enum Outcome: Sendable {
    /// There is nothing to be used: no filter, no alarm, and no trail.
    case nothingUsable
    /// Something was found that cannot be used.
    case partlyUnusable
    /// All can be used, and something should be changed.
    case shortcomings
    /// There are notes at most.
    case sound
  }

  /// The filters and alarms, and what was found while they were read.
  public let reading: DefinitionsReading
  /// What the filters do of each control that was asked about, in their order.
  public private(set) var verdicts: [ControlVerdict] = []
  /// The answers about the trail; nil: nobody asked.
  public let preflight: TrailPreflight?
  /// Everything found, in the order of files and lines.
  public private(set) var findings: [DefinitionFinding]

  /// Checks what was read, and what is known of the trail.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - preflight: The answers about the trail; nil: nobody asked.
  public init(_ reading: DefinitionsReading, preflight: TrailPreflight? = nil) {
    (self.reading, self.preflight) = (reading, preflight)
    // A document about the trail is no foreign file.
    let others = reading.findings.filter { finding in
      !finding.isForeignFile || preflight?.documentNames.contains(finding.place.file) != true
    }
    findings = Self.sorted(others + reading.joined() + (preflight?.findings ?? []))
  }

  /// Tries the filters on the probes of `controls`; to be called once.
  ///
  /// - Parameters:
  ///   - controls: The controls.
  ///   - isAsked: Whether the user asked for just these, so that what is missed is a finding.
  ///   - file: What the user named first.
  public mutating func tryControls(_ controls: [BuiltInControl], isAsked: Bool, in file: String) {
    var found: [DefinitionFinding] = []
    if !reading.isEmpty || isAsked {
      let trial = ControlTrial(reading, for: controls)
      verdicts = controls.map(trial.verdict)
      found = trial.findings
    }
    found += verdicts.flatMap { $0.findings(isAsked: isAsked) }
    let missed = isAsked ? verdicts.compactMap { $0.missedFinding(in: file) } : []
    findings = Self.sorted(findings + found + missed)
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
  public func count(_ severity: DefinitionFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// What it comes to.
  public var outcome: Outcome {
    if reading.isEmpty, preflight?.trails.isEmpty ?? true { return .nothingUsable }
    // What a service would refuse cannot be used, also where only other definitions show it.
    let unusable = reading.findings + findings.filter { $0.rule == "rejected" }
    if unusable.contains(where: { $0.severity == .error }) { return .partlyUnusable }
    return findings.contains { $0.severity > .note } ? .shortcomings : .sound
  }
}
