import AlarmStates
import MetricAlarms

/// A time in which an alarm was in ALARM, of which a test is to be written.
public struct RecordedRing: Sendable {
  /// The alarm.
  public let story: AlarmStory
  /// The change that began it.
  public let change: AlarmStory.Change

  /// When it began to matter: with the first match behind it, or with itself.
  var from: Int { min(change.counts.first ?? change.transition.at, change.transition.at) }
  /// When the alarm left ALARM; for ever, where nothing says so.
  var until: Int { change.until ?? .max }
}

extension ReplayOutcome {
  /// The times in ALARM that lasted, or whose matches came, at some second of `seconds`, in the order of the alarms.
  public func rings(during seconds: Range<Int>) -> [RecordedRing] {
    alarms.flatMap { story in
      story.changes.filter { $0.transition.to == .alarm }.map {
        RecordedRing(story: story, change: $0)
      }.filter { $0.from < seconds.upperBound && seconds.lowerBound < $0.until }
    }
  }

  /// The records that such alarms look at from one evaluation range before they rang until they left, by time and each
  /// once: of a composite alarm, the matches of all filters.
  ///
  /// The plan must show all matches.
  public func calls(behind rings: [RecordedRing]) -> [MatchedRecord] {
    var known: Set<RecordLocation> = []
    return matches.filter { match in
      guard let time = match.time else { return false }
      return rings.contains { ring in
        ring.change.transition.at - plan.longestRange <= time && time < ring.until
          && looks(ring.story, at: match)
      }
    }.sorted().filter { known.insert(RecordLocation(of: $0)).inserted }
  }

  private func looks(_ story: AlarmStory, at match: MatchedRecord) -> Bool {
    guard case .metric(let alarm) = story.alarm else { return true }
    let transformation = plan.filters[match.filter].transformation
    return alarm.streams.contains { transformation.writes($0.series) }
  }
}
