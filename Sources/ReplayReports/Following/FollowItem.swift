import AlarmStates
import MetricAlarms
import TrailArchives
import TrailFollowing
import UTCTimes

/// One thing that a pass found, whatever form it is written in.
enum FollowItem {
  /// On the delivery clock: a file came late, and its records count from this second.
  case late(ArchiveLocation, countedFrom: Int?)
  /// Files no longer come, or come again.
  case source(FollowPass.Source)
  /// What alarms did in this time is not known.
  case unknown(Range<Int>)
  /// A change of an alarm's state.
  case change(FollowedChange)

  /// All of a pass, in the order in which it is delivered.
  ///
  /// On the event clock the records of a late file are where they belong, and bring a correction.
  static func all(of pass: FollowPass, on clock: String) -> [FollowItem] {
    let late = clock == "delivery" ? pass.late : []
    return late.map { .late($0, countedFrom: pass.lateCountFrom) }
      + [pass.source.map { .source($0) }, pass.unknown.map { .unknown($0) }].compactMap(\.self)
      + pass.changes.map { .change($0) }
  }

  /// What it is about, under the rules that have this SHA-256.
  func subject(under rules: String) -> OutboxLine.Subject {
    switch self {
    case .late(let path, _): return Self.subject("late", [rules, "late", path.description])
    case .source(let source):
      var subject = Self.subject(
        "source", [rules, "source", source.name, "\(source.since)"])
      (subject.state, subject.at) = (source.name, source.since)
      return subject
    case .unknown(let span):
      return Self.subject(
        "correction", [rules, "unknown", "\(span.lowerBound)", "\(span.upperBound)"])
    case .change(let change): return Self.subject(of: change)
    }
  }

  private static func subject(_ type: String, _ parts: [String]) -> OutboxLine.Subject {
    OutboxLine.Subject(type: type, id: ReportedID(of: parts).description)
  }

  private static func subject(of change: FollowedChange) -> OutboxLine.Subject {
    var subject = OutboxLine.Subject(type: change.kind.rawValue, id: change.id.description)
    (subject.alarm, subject.at) = (change.head.alarm, change.head.at)
    // Of a change that did not happen, the alarm is in the state it would have left.
    let states = (change.head.from, change.head.to)
    (subject.previousState, subject.state) = change.withdraws ? (states.1, states.0) : states
    (subject.revision, subject.isFinal) = (change.revision, change.isFinal)
    return subject
  }
}

extension FollowPass.Source {
  /// The name in reports.
  var name: String {
    switch self {
    case .silent: "silent"
    case .back: "back"
    }
  }

  /// Since when no file had come, in seconds since the Unix epoch.
  var since: Int {
    switch self {
    case .silent(let since), .back(let since): since
    }
  }
}
