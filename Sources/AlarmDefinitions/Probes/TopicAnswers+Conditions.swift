import FilterPatterns

extension TopicAnswers {
  /// What is left of a filter once a record's own facts are known.
  private enum Rest {
    case known(Bool)
    case condition(String, isGroup: Bool)
  }

  /// What a filter asks of a record besides what the topic's events have: its conditions; nil: nothing.
  func condition(of tree: FilterQuestions.Tree, on record: Int) -> String? {
    if case .condition(let text, _) = rest(of: tree, on: record) { text } else { nil }
  }

  private func rest(of tree: FilterQuestions.Tree, on record: Int) -> Rest {
    switch tree {
    case .part(let part): rest(of: part, on: record)
    case .all(let parts): joined(parts, by: " && ", decidedBy: false, on: record)
    case .any(let parts): joined(parts, by: " || ", decidedBy: true, on: record)
    case .given(_, let text): .condition(text, isGroup: false)
    }
  }

  private func rest(of part: Int, on record: Int) -> Rest {
    let question = matches.questions.parts[part]
    let answer = answer(of: part, on: record)
    // Terms that must not occur are in no probe that a filter catches.
    let isExclusion = question.keys.isEmpty && question.demand == .otherValue
    switch bases[part] {
    case .record where !isExclusion || answer == .no: return .known(answer == .yes)
    case .named where answer == .no: return .known(false)
    default:
      return isPublished[part] ? .known(true) : .condition(question.text, isGroup: false)
    }
  }

  private func joined(
    _ parts: [FilterQuestions.Tree], by joint: String, decidedBy decisive: Bool, on record: Int
  ) -> Rest {
    var texts: [String] = []
    var inner: [String] = []
    for part in parts {
      switch rest(of: part, on: record) {
      case .known(decisive): return .known(decisive)
      case .known: continue
      case .condition(let text, let isGroup):
        texts.append(text)
        inner.append(isGroup ? "(\(text))" : text)
      }
    }
    switch texts.count {
    case 0: return .known(!decisive)
    case 1: return .condition(texts[0], isGroup: inner[0] != texts[0])
    default: return .condition(inner.joined(separator: joint), isGroup: true)
    }
  }
}
