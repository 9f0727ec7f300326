/// What a user's filters and alarms do of a monitoring control, found by probes.
public struct ControlVerdict: Hashable, Sendable {
  /// How much of what the control asks for is watched.
  public enum Outcome: String, Hashable, Sendable {
    /// Everything, by alarms that ring at the first event and notify somebody.
    case caught
    /// Everything; but something keeps alarms from ringing at the first event, or from notifying anyone.
    case watchedWithReservations
    /// No alarm watches the metrics of the filters that catch it.
    case unwatched
    /// Some of it.
    case partlyCaught
    /// What decides it is not known here: what a filter matches, or which metric an alarm watches.
    case notKnown
    /// Nothing, or nothing that filters tell from other events.
    case missed
  }

  /// The control.
  public let control: BuiltInControl
  /// How much of it is watched.
  public let outcome: Outcome
  /// Names of the filters that catch any of it and tell it from other events, in the order of the documents.
  public let filters: [String]
  /// Names of the events that should be caught and are not.
  public let missed: [String]
  /// The limits within which other events are caught, such as `only IAMUser`.
  public let limits: [String]
  /// What filters ask for besides, by which they leave out little.
  public let conditions: [String]
  /// What keeps alarms from ringing at the first event, or from notifying anyone.
  public let reservations: [String]
  /// Names of events that these filters catch besides, being none of the control's.
  public let overCaught: [String]

  /// Whether filters are meant for the control, so that their faults are reported without being asked for.
  let isMeant: Bool
  /// Names of the filters that catch its events among others, and do not tell them from these.
  let vague: [String]
  /// Names of the filters that catch some of its events and are meant for others.
  let byChance: [String]
  /// Whether some filter would catch its events if something else in them had another value.
  let isTouched: Bool
  /// Filters of which it is not known what they catch.
  let unread: UnreadFilters
  /// What the user should know about it.
  let found: [DefinitionFinding]
}

extension ControlVerdict {
  /// What the user should know about it; empty where all is well.
  ///
  /// - Parameter isAsked: Whether the user asked for this control; else what filters do of it that are
  ///   hardly meant for it is not reported.
  /// - Returns: The findings.
  public func findings(isAsked: Bool) -> [DefinitionFinding] { isAsked || isMeant ? found : [] }

  /// The finding that nothing of a control is caught that was asked for, or that nobody knows.
  ///
  /// - Parameter file: What was looked at.
  /// - Returns: The finding; nil where something is.
  public func missedFinding(in file: String) -> DefinitionFinding? {
    if outcome == .notKnown, filters.isEmpty {
      let finding = ControlNotKnown(control: control.name, unread: unread)
      return DefinitionFinding(finding, at: DefinitionPlace(file: file))
    }
    guard outcome == .missed else { return nil }
    let finding = ControlMissed(
      control: control.name, vague: vague, byChance: byChance, isTouched: isTouched)
    return DefinitionFinding(finding, at: DefinitionPlace(file: file))
  }
}
