import FilterPatterns

/// How far the records of a topic satisfy filters.
struct TopicAnswers {
  /// What decides about a condition.
  enum Basis {
    /// The record alone.
    case record
    /// Nothing: it is the same for all of the topic's events.
    case fixed(ProbeAnswer)
    /// The record, or one whose field has the right value.
    case open
    /// The record alone, which the filter leaves out little of: it is named.
    case named
    /// The record, whose field might have another value, but for those who lack the field.
    case openToOthers
    /// As `openToOthers`, but for those whose field has a value that is left out.
    case openUnlessExcluded
    /// Who made the record: whether its field is always there, or never; else as `open`, or as `fixed`.
    case openToAbsence(isEverywhere: Bool)
    /// The record, in whose text it might occur.
    case text
  }

  let matches: ProbeMatches
  let bases: [Basis]
  /// Whether the condition is one of the topic's own published filters.
  let isPublished: [Bool]
  /// How far any of the topic's events satisfies a condition at most.
  private let most: [ProbeAnswer]

  init(_ topic: ControlTopic, _ matches: ProbeMatches) {
    self.matches = matches
    let count = topic.probes.required.count
    let all = ProbeRecords.all[topic].wanted
    let wanted = all.flatMap { $0.prefix(count) }
    let bases = matches.questions.parts.indices.map { part in
      Self.basis(of: part, topic, matches, wanted)
    }
    self.bases = bases
    most = bases.indices.map { part in
      switch bases[part] {
      case .record, .named:
        all.contains { $0.contains { matches.holds(part, on: $0) } } ? .yes : .no
      case .fixed(let answer): answer
      default: .yes
      }
    }
    let published = Set(FilterQuestions(topic.publishedPatterns).parts.map(\.text))
    isPublished = matches.questions.parts.map { published.contains($0.text) }
  }

  private static func basis(
    of index: Int, _ topic: ControlTopic, _ matches: ProbeMatches, _ wanted: [Int]
  ) -> Basis {
    let part = matches.questions.parts[index]
    guard !part.keys.isEmpty else {
      return part.demand == .value && !matches.occursAnywhere(index) ? .text : .record
    }
    let isEverywhere = wanted.allSatisfy { matches.holds(index, on: $0) }
    switch (topic.standing(of: part.keys), part.demand) {
    case (.decided, _): return .record
    case (.open, .otherValue):
      if part.opposite == nil { return .openToOthers }
      if part.keys.first == "userIdentity" { return .openUnlessExcluded }
      // What fields have that say nothing of who calls differs from day to day: most values will do.
      let caught = wanted.count { matches.holds(index, on: $0) }
      let leftOut = wanted.count { matches.excludes(index, on: $0) }
      return caught < leftOut ? .named : .openToOthers
    case (.open, .absence): return .openToAbsence(isEverywhere: isEverywhere)
    // That some probes happen to have the value says nothing of the events.
    case (.open, _): return isEverywhere ? .open : .fixed(.conditionally)
    case (.selective, .otherValue): return part.opposite == nil ? .fixed(.yes) : .named
    // No Region is like another: which of them probes are in says nothing.
    case (.covered, .otherValue) where part.keys == ["awsRegion"] && part.opposite == nil:
      return .fixed(.narrowly)
    case (.covered, _), (.selective, _): return .fixed(isEverywhere ? .yes : .narrowly)
    }
  }

  /// How far a record satisfies a filter.
  func answer(of tree: FilterQuestions.Tree, on record: Int) -> ProbeAnswer {
    switch tree {
    case .part(let part): return answer(of: part, on: record)
    case .all(let parts):
      var least = ProbeAnswer.yes
      for part in parts where least > .no { least = min(least, answer(of: part, on: record)) }
      return least
    case .any(let parts):
      var most = ProbeAnswer.no
      for part in parts where most < .yes { most = max(most, answer(of: part, on: record)) }
      return most
    case .given(let answer, _): return answer
    }
  }

  /// Whether a filter may catch any of the topic's events; where not, none need be tried.
  func mayCatch(_ tree: FilterQuestions.Tree) -> Bool {
    switch tree {
    case .part(let part): most[part] > .no
    case .all(let parts): parts.allSatisfy(mayCatch)
    case .any(let parts): parts.contains(where: mayCatch)
    case .given(let answer, _): answer > .no
    }
  }

  func answer(of part: Int, on record: Int) -> ProbeAnswer {
    switch bases[part] {
    case .record, .named: return matches.holds(part, on: record) ? .yes : .no
    case .fixed(let answer): return answer
    case .text: return .conditionally
    case .open: return matches.holds(part, on: record) ? .yes : .conditionally
    case .openToOthers:
      return matches.holds(part, on: record) || !lacks(part, record) ? .yes : .no
    case .openUnlessExcluded:
      if matches.holds(part, on: record) { return .yes }
      return matches.excludes(part, on: record) || lacks(part, record) ? .no : .yes
    case .openToAbsence(let isEverywhere):
      if lacks(part, record) { return .yes }
      if ProbeRecords.all.actors[record].has(matches.questions.parts[part].keys) { return .no }
      return isEverywhere && matches.holds(part, on: record) ? .yes : .conditionally
    }
  }

  private func lacks(_ part: Int, _ record: Int) -> Bool {
    ProbeRecords.all.actors[record].lacks(matches.questions.parts[part].keys)
  }
}
