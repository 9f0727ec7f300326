/// What filters catch, found once for all that ask the same.
///
/// Of a file of thousands of filters most are alike, or ask for something that no probe has, whichever it is:
/// such conditions stand for one another, unless their words are in what is found.
struct KnownGrids {
  private typealias Tree = FilterQuestions.Tree

  /// What stands for conditions that no probe satisfies, and for terms that no probe has.
  private enum StandIn {
    static let (unmet, term) = (-1, -2)
  }

  private var known: [Tree: [ControlTopic: FilterGrid]] = [:]
  /// By condition, what stands for it.
  private let standIns: [Int]

  /// Prepares for filters of `questions` on the topics of `answers`.
  init(_ questions: FilterQuestions, _ answers: [TopicAnswers]) {
    standIns = questions.parts.indices.map { part in
      guard let matches = answers.first?.matches, !matches.occursAnywhere(part),
        !matches.isExcludedAnywhere(part)
      else { return part }
      if answers.allSatisfy({ $0.bases[part].isRecord }) { return StandIn.unmet }
      return answers.allSatisfy { $0.bases[part].isText } ? StandIn.term : part
    }
  }

  /// What a filter catches by topic: known, or else as `find` finds it.
  mutating func grids(
    of tree: FilterQuestions.Tree, find: () -> [ControlTopic: FilterGrid]
  ) -> [ControlTopic: FilterGrid] {
    let standIn = standIn(for: tree)
    if let known = known[standIn] ?? known[tree] { return known }
    let grids = find()
    // What is credited comes with the filter's own words.
    let hasWords = grids.values.contains(where: \.isCredited)
    known[hasWords ? tree : standIn] = grids
    return grids
  }

  private func standIn(for tree: Tree) -> Tree {
    switch tree {
    case .part(let part): .part(standIns[part])
    case .all(let parts): .all(parts.map(standIn))
    case .any(let parts): .any(parts.map(standIn))
    case .given: tree
    }
  }
}

extension TopicAnswers.Basis {
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
