/// What a user's filters and alarms do of a monitoring control, found by probes.
public struct ControlVerdict: Hashable, Sendable {
  /// How much of what the control asks for is watched.
  public enum Outcome: String, Hashable, Sendable {
    /// Everything, by filters whose metrics alarms watch.
    case caught
    /// Everything, by filters; but no alarm watches the metrics of some that are needed.
    case unwatched
    /// Some of it.
    case partlyCaught
    /// Nothing.
    case missed
  }

  /// The control.
  public let control: BuiltInControl
  /// How much of it is watched.
  public let outcome: Outcome
  /// Names of the filters that catch any of it, in the order of the documents.
  public let filters: [String]
  /// Names of the records that should be caught and are not.
  public let missed: [String]
  /// Names of the records that these filters catch and should not, being none of the control's.
  public let overCaught: [String]
  /// Where the first of the filters stands; nil without one.
  public let place: DefinitionPlace?
  /// How many records should be caught.
  let wantedCount: Int
}

extension ControlVerdict {
  /// Whether filters are meant for the control: those that catch half of its records or less are hardly.
  private var isMeant: Bool { missed.count * 2 < wantedCount }

  /// What the user should know about it; empty where all is well.
  ///
  /// - Parameter isAsked: Whether the user asked for this control; else what filters do of it that are
  ///   hardly meant for it is not reported.
  /// - Returns: The findings.
  public func findings(isAsked: Bool) -> [DefinitionFinding] {
    guard let place, isAsked || isMeant else { return [] }
    var findings: [any Finding] = []
    if outcome == .partlyCaught {
      findings.append(ControlPartlyCaught(control: control.name, filters: filters, missed: missed))
    }
    if outcome == .unwatched {
      findings.append(ControlUnwatched(control: control.name, filters: filters))
    }
    if !overCaught.isEmpty {
      findings.append(
        ControlOverCaught(control: control.name, filters: filters, others: overCaught))
    }
    return findings.map { DefinitionFinding($0, at: place) }
  }

  /// The finding that nothing of a control is caught that was asked for.
  ///
  /// - Parameter file: What was looked at.
  /// - Returns: The finding; nil where something is.
  public func missedFinding(in file: String) -> DefinitionFinding? {
    guard outcome == .missed else { return nil }
    return DefinitionFinding(ControlMissed(control: control.name), at: DefinitionPlace(file: file))
  }
}
