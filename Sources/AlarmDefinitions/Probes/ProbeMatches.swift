import FilterPatterns

/// What all filters' conditions make of the records of all probes.
struct ProbeMatches: Sendable {
  let questions: FilterQuestions
  /// Whether a record satisfies a condition, by record and then by condition.
  private var held: [Bool]
  /// Whether any record satisfies a condition.
  private var occurs: [Bool]

  /// Asks `questions` of every record of some topics, of each record once.
  init(_ questions: FilterQuestions, on topics: Set<ControlTopic>) {
    self.questions = questions
    let count = questions.parts.count
    held = Array(repeating: false, count: count * ProbeRecords.all.texts.count)
    occurs = Array(repeating: false, count: count)
    var matcher = JointMatcher(questions.patterns)
    for record in Set(topics.flatMap { ProbeRecords.all[$0].all }) {
      let text = ProbeRecords.all.texts[record]
      for index in matcher.matches(text.span) {
        let part = questions.partAsked[index]
        held[record * count + part] = true
        occurs[part] = true
      }
    }
  }

  /// Whether a record satisfies a condition, as it is or with the account of the probes in the condition.
  func holds(_ part: Int, on record: Int) -> Bool { held[record * occurs.count + part] }

  /// Whether any record satisfies a condition.
  func occursAnywhere(_ part: Int) -> Bool { occurs[part] }
}
