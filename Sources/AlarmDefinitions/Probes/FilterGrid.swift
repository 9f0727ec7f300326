/// What a filter catches of a topic's events: one row for each, one column for each setting.
struct FilterGrid: Sendable {
  /// How far it catches an event; `no` also where it does not tell it from others.
  private(set) var cells: [[ProbeAnswer]]
  /// Under which condition, where there is one.
  private(set) var conditions: [[String?]]
  /// Whether it catches an event, told from others or not.
  private(set) var isNear = false
  /// Whether it would catch an event of some value, told from others or not.
  private(set) var isTouching = false

  /// Whether it catches events of the topic that are called as those of another one, for which it is meant.
  private(set) var isByChance = false

  /// Whether it catches events of the topic and nearly all others.
  private(set) var isCatchAll = false
  /// The names of what it catches besides, of what is near and of everyday calls.
  private(set) var extras: [String] = []

  /// Tries a filter on the topic's records.
  init(_ tree: FilterQuestions.Tree, on topic: ControlTopic, _ answers: TopicAnswers) {
    let records = ProbeRecords.all[topic]
    var crowd = FilterCrowd(tree, records, answers)
    cells = []
    conditions = []
    for (row, indexes) in records.wanted.enumerated() {
      let reached = indexes.map { answers.answer(of: tree, on: $0) }
      isNear = isNear || reached.contains(.yes)
      isTouching = isTouching || reached.contains { $0 > .no }
      let twins = records.twins[row]
      let told = reached.indices.map { column -> ProbeAnswer in
        let answer = reached[column]
        if answer == .no { return .no }
        if twins[column].contains(where: { answers.answer(of: tree, on: $0) >= answer }) {
          return .no
        }
        return crowd.isCaught(in: column, atLeast: answer) ? .no : answer
      }
      cells.append(told)
      conditions.append(
        told.indices.map { column in
          told[column] == .no ? nil : answers.condition(of: tree, on: indexes[column])
        })
      let required = indexes.prefix(topic.probes.required.count)
      if !required.contains(where: { answers.matches.holds(tree, on: $0) }) {
        weaken(row, required.indices)
      }
    }
    if isCredited { extras = crowd.names }
    isCatchAll = isNear && !isCredited && crowd.isEverything
  }

  /// Whether it catches anything of the topic and tells it from others.
  var isCredited: Bool { cells.contains { $0.contains { $0 > .no } } }

  /// The rows of which it catches anything.
  var rows: [Int] { cells.indices.filter { cells[$0].contains { $0 > .no } } }

  /// Takes columns of a row, of which no record satisfies the whole filter, for caught under conditions only.
  private mutating func weaken(_ row: Int, _ columns: Range<Int>) {
    for column in columns where cells[row][column] == .yes {
      cells[row][column] = conditions[row][column] == nil ? .no : .conditionally
    }
  }

  /// Gives up what it catches by chance.
  mutating func clear() {
    if isCredited { (isByChance, isNear, isTouching) = (true, false, false) }
    cells = cells.map { $0.map { _ in .no } }
    conditions = conditions.map { $0.map { _ in nil } }
  }
}
