import MetricAlarms

/// The stories of a plan's alarms so far, found by what rules call them.
struct AlarmStories {
  /// In the order in which they were added.
  private(set) var all: [AlarmStory] = []
  /// The first evaluation of any of them; nil when none was evaluated.
  private(set) var startedAt: Int?
  /// Whether the plan asks for explanations.
  let areExplained: Bool
  /// Whether alarms begin in the state they were described in.
  let beginAsDescribed: Bool
  /// From where alarms go on that were judged before; nil: they begin.
  let resumption: Resumption?
  /// From when they are walked, and from when they are reported.
  let span: WalkSpan
  /// The composite alarms of the plan.
  let composites: CompositeAlarms
  private var byName: [String: Int] = [:]

  /// Walks all alarms of `plan`, composite ones last.
  init(of plan: ReplayPlan, in place: AlarmPlace, _ span: WalkSpan, samples: SampleBook) {
    self.span = span
    (areExplained, beginAsDescribed) = (plan.explains, plan.beginsAsDescribed)
    resumption = plan.resumption
    composites = plan.composites
    for alarm in plan.alarms {
      add(AlarmStory(of: alarm, in: place, plan: plan, span, samples: samples))
    }
    for composite in composites.all {
      add(AlarmStory(of: composite, in: place, over: self, samples: samples))
    }
    // Who suppresses whom says nothing of their states: it is settled when all are known.
    all = all.map { story in
      guard case .composite(let alarm) = story.alarm, let suppressor = alarm.suppressor else {
        return story
      }
      return story.suppressed(by: named(suppressor.alarm), suppressor.periods)
    }.map { $0.reported(in: span) }
  }

  private mutating func add(_ story: AlarmStory) {
    byName[story.alarm.name] = all.count
    all.append(story)
    startedAt = [startedAt, story.startedAt].compactMap(\.self).min()
  }

  /// The alarm that a rule or a suppressor means, by name or ARN.
  func named(_ reference: String) -> AlarmStory? {
    byName[AlarmReference.name(in: reference)].map { all[$0] }
  }
}
