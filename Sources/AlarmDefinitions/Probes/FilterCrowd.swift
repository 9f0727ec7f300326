/// What a filter catches besides a topic's events, asked only as far as need be.
struct FilterCrowd {
  /// Services of others of which a filter may catch everyday calls and still be meant for the topic.
  private static let otherServices = 2

  /// The share of everyday calls that only a filter of everything matches.
  private static let nearlyAll = 0.9

  private let tree: FilterQuestions.Tree
  private let records: ProbeRecords.Topic
  private let answers: TopicAnswers
  private var known: [[Bool?]]

  init(
    _ tree: FilterQuestions.Tree, _ records: ProbeRecords.Topic, _ answers: TopicAnswers
  ) {
    (self.tree, self.records, self.answers) = (tree, records, answers)
    let columns = records.wanted.first?.count ?? 0
    known = Array(repeating: [nil, nil, nil, nil], count: columns)
  }

  /// Whether the filter catches so much of what is none of the topic's that it tells nothing, `answer` being
  /// how far it catches the topic's own.
  mutating func isCaught(in column: Int, atLeast answer: ProbeAnswer) -> Bool {
    let level = Int(answer.rawValue)
    if let known = known[column][level] { return known }
    let isCaught = isNearCaught(column, answer) || isEverydayCaught(column, answer)
    known[column][level] = isCaught
    return isCaught
  }

  /// The names of what it catches besides as it is, by the first of the settings.
  var names: [String] {
    let others = records.near.flatMap(\.events) + records.everyday
    var known: Set<String> = []
    return others.filter { other in
      other.records.first.map { answers.answer(of: tree, on: $0) == .yes } ?? false
    }.map(\.name).filter { known.insert($0).inserted }
  }

  /// Whether the filter matches nearly every everyday call, by whomever.
  var isEverything: Bool {
    let records = records.everyday.flatMap(\.records)
    let caught = records.count { answers.matches.holds(tree, on: $0) }
    return Double(caught) > Self.nearlyAll * Double(records.count)
  }

  /// Of a few more events a filter may be meant, too: not of nearly all there are, nor of most of these if
  /// they are more than the topic's.
  private func isNearCaught(_ column: Int, _ answer: ProbeAnswer) -> Bool {
    let own = records.wanted.count { answers.answer(of: tree, on: $0[column]) >= answer }
    return records.near.contains { group in
      let caught = group.events.count { answers.answer(of: tree, on: $0.records[column]) >= answer }
      let isMost = 2 * caught > group.events.count && caught > own
      return isMost || Double(caught) > group.share * Double(group.events.count)
    }
  }

  private func isEverydayCaught(_ column: Int, _ answer: ProbeAnswer) -> Bool {
    var services: Set<String> = []
    for call in records.everyday
    where answers.answer(of: tree, on: call.records[column]) >= answer {
      services.insert(call.service)
      if services.count > Self.otherServices { return true }
    }
    return false
  }
}
