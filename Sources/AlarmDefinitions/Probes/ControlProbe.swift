/// An event of a monitoring control, of which made-up records show what a filter does with it.
struct ControlProbe: Hashable, Sendable {
  /// What it is called in findings: the event's name, and what is special about it.
  let name: String
  let call: ProbeCall
  /// The same but for what makes it the control's; empty: it is that by its name.
  let twins: [ProbeCall]
  /// Whether filters need not catch it.
  let isOptional: Bool

  /// Creates the probe of `call`.
  ///
  /// - Parameters:
  ///   - call: The event.
  ///   - note: What is special about it; nil: nothing.
  ///   - twins: The same but for what makes it the control's; empty: it is that by its name.
  ///   - isOptional: Whether filters need not catch it.
  init(
    _ call: ProbeCall, note: String? = nil, twins: [ProbeCall] = [], isOptional: Bool = false
  ) {
    name = call.event + (note.map { " (\($0))" } ?? "")
    (self.call, self.twins, self.isOptional) = (call, twins, isOptional)
  }
}

/// All there is to try the filters of a topic on.
struct TopicProbes: Sendable {
  /// Events that are near the topic's, and none of them.
  struct Near: Sendable {
    let probes: [ControlProbe]
    /// A filter that catches a larger share of them does not tell the topic's events from others.
    let share: Double
  }

  /// Events that must be caught.
  let wanted: [ControlProbe]
  let near: [Near]
  /// By whom the wanted events must be caught, and where.
  let required: [ProbeSetting]
  /// By whom else they happen; filters may differ on these, as the benchmarks' own do.
  let optional: [ProbeSetting]
  /// Who makes the near and everyday calls in place of those who make the wanted ones; nil: the same.
  var bystander: ProbeActor?

  /// The rows of the events that filters must catch.
  var requiredRows: [Int] { wanted.indices.filter { !wanted[$0].isOptional } }

  /// All settings, required ones first.
  var settings: [ProbeSetting] { required + optional }
}
