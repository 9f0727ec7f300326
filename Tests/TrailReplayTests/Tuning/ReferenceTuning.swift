import AlarmStates
import MetricAlarms
import TrailArchives
import TrailReplay

/// What a choice comes to, from replays of their own: one as it is now and one under the choice.
struct ReferenceTuning {
  /// A match as it is told from all others.
  struct Match: Hashable {
    let file: String
    let record: Int
    let filter: Int

    init(_ match: MatchedRecord) {
      (file, record, filter) = (match.file.description, match.record, match.filter)
    }
  }

  /// A time in ALARM, and the matches that it rests on or that came while it lasted.
  private struct Ring {
    let alarm: String
    let at: Int
    let until: Int?
    let matches: [MatchedRecord]
  }

  /// The times in ALARM of an outcome that keeps all matches, the one in which an alarm begins included.
  private static func rings(of outcome: ReplayOutcome) -> [Ring] {
    outcome.alarms.flatMap { story in
      let raised = story.changes.filter { $0.transition.to == .alarm }.map { change in
        Ring(
          alarm: story.alarm.name, at: change.transition.at, until: change.until,
          matches: change.matches + change.laterMatches)
      }
      guard story.initialState == .alarm, let start = story.startedAt else { return raised }
      let end = story.changes.first?.transition.at
      return [
        Ring(
          alarm: story.alarm.name, at: start, until: end,
          matches: matches(of: story.alarm, from: start, until: end, in: outcome))
      ] + raised
    }
  }

  /// The matches that an alarm looks at, of the minutes from one time to another.
  private static func matches(
    of alarm: Alarm, from start: Int, until end: Int?, in outcome: ReplayOutcome
  ) -> [MatchedRecord] {
    guard case .metric(let metric) = alarm else { return [] }
    return outcome.matches.filter { match in
      let minute = match.time.map { $0 - (($0 % 60) + 60) % 60 }
      let filter = outcome.plan.filters[match.filter]
      return minute.map { $0 >= start && $0 < end ?? .max } ?? false
        && metric.streams.contains { filter.transformation.writes($0.series) }
    }
  }

  let alarmCount: Int
  let secondsInAlarm: Int
  let notificationCount: Int
  /// Each missed burst as alarm and time.
  let missedBursts: Set<String>
  let missedActors: Set<String>

  /// `isLost` says of a match whether it is missed where no alarm rings for it.
  init(now: ReplayOutcome, under chosen: ReplayOutcome, isLost: (MatchedRecord) -> Bool) {
    alarmCount = chosen.alarms.flatMap(\.changes).count { $0.transition.to == .alarm }
    secondsInAlarm = Self.rings(of: chosen).reduce(0) { sum, ring in
      sum + max(0, (ring.until ?? chosen.lastRecordTime ?? ring.at) - ring.at)
    }
    notificationCount = chosen.alarms.reduce(0) { sum, story in
      sum
        + story.changes.count { change in
          !story.alarm.details.actions.run(on: change.transition.to).isEmpty
            && change.actions.ranAt != nil
        }
    }
    let rings = Self.rings(of: now).filter { ring in
      chosen.plan.alarms.contains { $0.settings.name == ring.alarm }
    }
    let told = Self.rings(of: chosen).flatMap(\.matches)
    let known = Set(told.map(Match.init))
    missedBursts = Set(
      rings.filter { ring in
        !ring.matches.contains { known.contains(Match($0)) } && ring.matches.contains(where: isLost)
      }.map { "\($0.alarm) \($0.at)" })
    let behind = Set(rings.flatMap { $0.matches.filter(isLost) }.compactMap(\.actor))
    missedActors = behind.subtracting(told.compactMap(\.actor))
  }
}
