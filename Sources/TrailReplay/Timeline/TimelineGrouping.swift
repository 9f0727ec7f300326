import UTCTimes

/// What the rows of a timeline can be grouped by.
public enum TimelineGrouping: String, Sendable, CaseIterable {
  /// Who made the call.
  case actor
  /// `eventName`.
  case event
  /// `sourceIPAddress`.
  case address
  /// What the call is about, by kind and name.
  case target
  /// With what it was made.
  case tool
  /// The hour in UTC, on the chosen clock.
  case hour
}

extension TimelineGrouping {
  /// The group that a call belongs to.
  func key(of call: MatchedRecord, _ tools: inout KnownTools) -> GroupKey {
    switch self {
    case .actor: GroupKey(name: call.texts.utf8(of: .actor))
    case .event: GroupKey(name: call.texts.utf8(of: .eventName))
    case .address: GroupKey(name: call.texts.utf8(of: .sourceIPAddress))
    case .target:
      GroupKey(
        name: call.target.map { Array($0.name.utf8) } ?? call.texts.utf8(of: .resource),
        kind: call.target?.kind)
    case .tool: GroupKey(name: tools.words(of: call).map { Array($0.utf8) })
    case .hour: GroupKey(name: call.time.map { Array(Self.hour(of: $0).utf8) })
    }
  }

  /// The first second of the hour that a time lies in.
  private static func hour(of time: Int) -> String {
    UTCTime(time - (time % 3600 + 3600) % 3600).text(.machine)
  }
}

/// What the rows of a group have alike.
struct GroupKey: Hashable, Sendable {
  /// Its bytes; nil for what the records do not say.
  let name: [UInt8]?
  /// Of a target, its kind.
  var kind: TargetKind?

  func hash(into hasher: inout Hasher) {
    hasher.combine(words: name ?? [])
  }
}
