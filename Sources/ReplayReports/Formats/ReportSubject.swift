public import TrailReplay

/// What a report is about.
public enum ReportSubject: Sendable {
  /// A replay: its outcome, or one for each treatment of missing data where all were tried.
  case replay([ReplayOutcome])
  /// An alarm walked over samples, without an archive.
  case simulation(SimulatedAlarm)

  /// What alarms did; where treatments were tried, under the first.
  public var stories: [AlarmStory] {
    switch self {
    case .replay(let outcomes): outcomes.first?.alarms ?? []
    case .simulation(let simulated): Array(simulated.stories.prefix(1))
    }
  }

  /// Where alarms without an ARN are taken to be.
  public var place: AlarmPlace {
    switch self {
    case .replay(let outcomes): outcomes.first?.place ?? AlarmPlace(account: nil, region: nil)
    case .simulation(let simulated): simulated.place
    }
  }
}
