import AlarmStates

extension AlarmStory {
  /// Walks a composite alarm over what other alarms did, its children among them.
  ///
  /// It is created with the first of the others' evaluations; without any it does nothing.
  init(
    of alarm: CompositeAlarm, in place: AlarmPlace, over others: AlarmStories, samples: SampleBook
  ) {
    let children = alarm.rule.children.map { ($0, others.named($0)) }
    let timeline = CompositeTimeline(
      of: alarm.rule, arn: alarm.details.arn ?? place.arn(of: alarm.name),
      childARNs: children.reduce(into: [:]) { $0[$1.0] = $1.1?.arn })
    // A rule may have a name and an ARN for one alarm.
    let stories = Dictionary(children.compactMap { $0.1 }.map { ($0.arn, $0) }) { first, _ in first
    }
    let changes = stories.values.flatMap(\.childChanges)
      .sorted { ($0.at, $0.child) < ($1.at, $1.child) }
    var course = AlarmCourse()
    course.startedAt = others.startedAt
    course.isExplained = others.areExplained
    let described = others.beginAsDescribed ? alarm.details.state : nil
    course.initialState = described ?? .insufficientData
    course.transitions =
      others.startedAt.map { start in
        timeline.transitions(
          from: CompositeTimeline.Beginning(
            at: start, state: described, children: stories.mapValues(\.initialState)),
          children: changes)
      } ?? []
    course.fates = alarm.suppressor.map { suppressor in
      suppressor.periods.fates(
        of: course.transitions.map(\.at), suppressor: others.named(suppressor.alarm)?.turns ?? [])
    }
    self = AlarmStory(of: .composite(alarm), in: place, course).mapChanges { change in
      change.complete(from: stories, in: samples)
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
  fileprivate mutating func complete(from children: [String: AlarmStory], in book: SampleBook) {
    guard transition.to == .alarm else { return }
    var sources = SampleSources()
    for trigger in transition.triggers where trigger.state == .alarm {
      let cause = children[trigger.arn]?.changes.last {
        $0.transition.to == .alarm && $0.transition.at <= transition.at
      }
      if let cause { sources.formUnion(cause.sources) }
    }
    rest(on: sources, in: book)
  }
}
