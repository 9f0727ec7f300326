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
  /// The hour, on the chosen clock: in UTC, unless another zone is asked for.
  case hour
}

extension TimelineGrouping {
  /// The group that a call belongs to, hours being those of `zone`.
  func key(
    of call: MatchedRecord, in zone: CivilZone, _ tools: inout KnownTools
  ) -> GroupKey {
    switch self {
    case .actor: GroupKey(name: call.texts.utf8(of: .actor))
    case .event: GroupKey(name: call.texts.utf8(of: .eventName))
    case .address: GroupKey(name: call.texts.utf8(of: .sourceIPAddress))
    case .target:
      GroupKey(
        name: call.target.map { Array($0.name.utf8) } ?? call.texts.utf8(of: .resource),
        kind: call.target?.kind)
    case .tool: GroupKey(name: tools.words(of: call).map { Array($0.utf8) })
    case .hour: GroupKey(name: call.time.map { Array(Self.hour(of: $0, in: zone).utf8) })
    }
  }

  /// The first second of the hour that a time lies in, with its offset, which tells repeated hours apart.
  private static func hour(of time: Int, in zone: CivilZone) -> String {
    let shown = zone.shown(at: time)
    let text = UTCTime(shown.seconds - shown.secondOfDay % 3600).text(.machine)
    return zone == .utc ? text : text.dropLast() + zone.offset(at: time).text
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
