import MetricAlarms

/// A filter, and what it catches of every topic.
struct TriedFilter {
  let filter: ReadFilter
  /// By topic, what it catches; none of topics of whose events it catches none.
  private(set) var grids: [ControlTopic: FilterGrid]
  let watch: FilterWatch

  /// Creates it, without what it catches by chance: events that are called as those of another topic of which
  /// it catches more.
  init(_ filter: ReadFilter, grids: [ControlTopic: FilterGrid], watch: FilterWatch) {
    (self.filter, self.grids, self.watch) = (filter, grids, watch)
    let events = grids.compactMap { topic, grid -> (ControlTopic, Set<String>)? in
      let events = Set(grid.rows.map { topic.probes.wanted[$0].call.event })
      return events.isEmpty || !topic.isAboutNames ? nil : (topic, events)
    }
    for (topic, own) in events
    where events.contains(where: { own.isStrictSubset(of: $0.1) }) {
      self.grids[topic]?.clear()
    }
  }

  /// Its name; what looks like a secret is hidden.
  var name: String { SecretText.hidden(in: filter.filter.name) }

  /// What it catches of a topic, if it is told from others.
  func credit(on topic: ControlTopic) -> FilterGrid? {
    grids[topic].flatMap { $0.isCredited ? $0 : nil }
  }

  /// Whether it matches nearly every record.
  var isCatchAll: Bool { grids.values.contains(where: \.isCatchAll) }

  /// Whether an alarm watches what it writes.
  var isWatched: Bool {
    switch watch {
    case .unwatched, .notKnown, .noSamples: false
    case .ringing, .reserved: true
    }
  }

  /// Whether an alarm watches it, or may, as far as is known.
  var mayBeWatched: Bool {
    if case .notKnown = watch { true } else { isWatched }
  }
}
