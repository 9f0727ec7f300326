import AlarmStates
package import MetricAlarms

extension AlarmStory {
  /// Walks a composite alarm over what other alarms did, its children among them.
  ///
  /// It is created with the first of the others' evaluations; without any it does nothing, nor does it in
  /// a ring (C3).
  init(
    of alarm: CompositeAlarm, in place: AlarmPlace, over others: AlarmStories, samples: SampleBook
  ) {
    let children = alarm.rule.children.map { ($0, others.named($0)) }
    // A rule may have a name and an ARN for one alarm.
    let stories = Dictionary(children.compactMap { $0.1 }.map { ($0.arn, $0) }) { first, _ in first
    }
    var transitions: [AlarmTransition] = []
    let standing = others.resumption?.standings[alarm.name]
    let described = standing?.state ?? (others.beginAsDescribed ? alarm.details.state : nil)
    if let start = others.startedAt, !others.composites.isInRing(alarm.name) {
      let evaluator = CompositeEvaluator(
        of: alarm.rule, arn: alarm.details.arn ?? place.arn(of: alarm.name),
        childARNs: children.reduce(into: [:]) { $0[$1.0] = $1.1?.arn })
      var beginning = CompositeWalk.Beginning(
        at: start, state: described, children: stories.mapValues(\.initialState),
        isOlder: others.span.isOlder)
      beginning.since = others.resumption?.began
      beginning.childrenSince = stories.compactMapValues { $0.resumed?.since }
      transitions = evaluator.transitions(
        from: beginning, children: stories.values.flatMap(\.childChanges))
    }
    let all = stories.values.flatMap(\.changes)
    let story = AlarmStory(
      of: .composite(alarm), in: place, startedAt: others.startedAt,
      in: described ?? .insufficientData, transitions)
    self = (others.areExplained ? story.explained() : story).begunBefore(others.span)
      .resumed(as: standing)
      .mapChanges { change in
        change.complete(from: stories, in: samples)
        let at = change.transition.at
        let cause = all.filter { $0.transition.at <= at }.max {
          $0.transition.at < $1.transition.at
        }
        change.isAfterLastRecord = cause?.isAfterLastRecord ?? false
      }
    isStateUnknown = stories.values.contains { $0.isStateUnknown }
    look(at: Array(Set(stories.values.flatMap(\.streams))), in: samples)
  }

  /// Returns the story of a composite alarm whose actions `suppressor` held back.
  package func suppressed(by suppressor: AlarmStory?, _ periods: ActionSuppression) -> AlarmStory {
    let fates = periods.fates(
      of: changes.map(\.transition.at), suppressor: suppressor?.turns ?? [])
    // Since when an alarm that begins in ALARM has been in it nobody knows.
    let start =
      suppressor?.initialState == .alarm && suppressor?.resumed?.since == nil
      ? suppressor?.startedAt : nil
    var rest = fates[...]
    return mapChanges { change in
      guard let fate = rest.popFirst() else { return }
      change.actions = start.map(fate.undated) ?? fate
    }
  }

  /// Its changes as a composite alarm above it sees them.
  private var childChanges: [CompositeWalk.ChildChange] {
    changes.map { change in
      CompositeWalk.ChildChange(of: arn, at: change.transition.at, to: change.transition.to)
    }
  }

  /// When it entered ALARM, and when it left it; one that begins in it entered it then.
  private var turns: [(at: Int, isAlarm: Bool)] {
    let start = resumed?.since ?? startedAt
    let first = start.map { initialState == .alarm ? [($0, true)] : [] } ?? []
    return first
      + changes.compactMap { change in
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
