import AlarmStates

extension AlarmStory {
  /// Walks a composite alarm over what other alarms did, its children among them.
  ///
  /// It is created with the first of the others' evaluations; without any it does nothing.
  init(of alarm: CompositeAlarm, in place: AlarmPlace, over others: [AlarmStory], limit: Int) {
    let start = others.compactMap(\.startedAt).min()
    let known = Dictionary(others.map { ($0.alarm.name, $0) }) { first, _ in first }
    let story = { (reference: String) in known[CompositeAlarms.name(in: reference)] }
    let arns = alarm.rule.children.reduce(into: [:]) { $0[$1] = story($1)?.arn }
    let children = Set(arns.values)
    let timeline = CompositeTimeline(
      of: alarm.rule, arn: alarm.details.arn ?? place.arn(of: alarm.name), childARNs: arns)
    let changes = others.filter { children.contains($0.arn) }.flatMap(\.childChanges)
      .sorted { ($0.at, $0.child) < ($1.at, $1.child) }
    var course = AlarmCourse()
    course.startedAt = start
    course.transitions = start.map { timeline.transitions(from: $0, children: changes) } ?? []
    course.fates = alarm.suppressor.map { suppressor in
      suppressor.periods.fates(
        of: course.transitions.map(\.at), suppressor: story(suppressor.alarm)?.turns ?? [])
    }
    let byARN = Dictionary(others.map { ($0.arn, $0) }) { first, _ in first }
    self = AlarmStory(of: .composite(alarm), in: place, course).mapChanges { change in
      change.complete(from: byARN, limit: limit)
    }
  }

  /// Its changes as a composite alarm above it sees them.
  private var childChanges: [CompositeTimeline.ChildChange] {
    changes.map { change in
      CompositeTimeline.ChildChange(of: arn, at: change.transition.at, to: change.transition.to)
    }
  }

  /// When it entered ALARM, and when it left it.
  private var turns: [(at: Int, isAlarm: Bool)] {
    changes.compactMap { change in
      let transition = change.transition
      if transition.to == .alarm { return (transition.at, true) }
      return transition.from == .alarm ? (transition.at, false) : nil
    }
  }
}

extension AlarmStory.Change {
  /// Takes over the records behind the children that brought a change to ALARM, each once.
  fileprivate mutating func complete(from stories: [String: AlarmStory], limit: Int) {
    guard transition.to == .alarm else { return }
    let causes = transition.triggers.filter { $0.state == .alarm }.compactMap { trigger in
      stories[trigger.arn]?.changes.last {
        $0.transition.to == .alarm && $0.transition.at <= transition.at
      }
    }
    var known: Set<MatchedRecord> = []
    let all = causes.flatMap(\.matches)
    let unique = all.filter { known.insert($0).inserted }.sorted()
    matches = Array(unique.prefix(limit))
    matchCount = causes.reduce(0) { $0 + $1.matchCount } - (all.count - unique.count)
    firstEventTime = causes.compactMap(\.firstEventTime).min()
  }
}
