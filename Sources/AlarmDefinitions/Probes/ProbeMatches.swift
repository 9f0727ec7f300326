import FilterPatterns

/// What all filters' conditions make of the records of all probes.
struct ProbeMatches: Sendable {
  let questions: FilterQuestions
  /// Whether a record satisfies a condition, by record and then by condition.
  private var held: [Bool]
  /// Whether a record has one of the many values that a condition leaves out, in the same order.
  private var excluded: [Bool]
  /// Whether any record satisfies a condition.
  private var occurs: [Bool]
  /// Whether any record has one of the values that a condition leaves out.
  private var isExcluded: [Bool]

  /// Asks `questions` of every record of some topics, of each record once.
  init(_ questions: FilterQuestions, on topics: Set<ControlTopic>) {
    self.questions = questions
    let count = questions.parts.count
    held = Array(repeating: false, count: count * ProbeRecords.all.texts.count)
    excluded = held
    occurs = Array(repeating: false, count: count)
    isExcluded = occurs
    var matcher = JointMatcher(questions.patterns)
    for record in Set(topics.flatMap { ProbeRecords.all[$0].all }) {
      let text = ProbeRecords.all.texts[record]
      for index in matcher.matches(text.span) {
        let part = questions.partAsked[index]
        if index >= questions.firstOpposite {
          excluded[record * count + part] = true
          isExcluded[part] = true
          continue
        }
        held[record * count + part] = true
        occurs[part] = true
      }
    }
  }

  /// Whether a record satisfies a condition, as it is or with the account of the probes in the condition.
  func holds(_ part: Int, on record: Int) -> Bool { held[record * occurs.count + part] }

  /// Whether a record has one of the many values that a condition leaves out.
  func excludes(_ part: Int, on record: Int) -> Bool { excluded[record * occurs.count + part] }

  /// Whether a record satisfies a whole filter as it is.
  func holds(_ tree: FilterQuestions.Tree, on record: Int) -> Bool {
    switch tree {
    case .part(let part): holds(part, on: record)
    case .all(let parts): parts.allSatisfy { holds($0, on: record) }
    case .any(let parts): parts.contains { holds($0, on: record) }
    case .given(let answer, _): answer > .no
    }
  }

  /// Whether any record satisfies a condition.
  func occursAnywhere(_ part: Int) -> Bool { occurs[part] }

  /// Whether any record has one of the values that a condition leaves out.
  func isExcludedAnywhere(_ part: Int) -> Bool { isExcluded[part] }
}
