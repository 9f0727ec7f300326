/// What filters catch of a topic's events together: one row for each, one column for each setting.
struct Coverage: Equatable {
  /// How far the best of the filters catches an event, and under which conditions where none catches all.
  struct Cell: Equatable {
    var answer = ProbeAnswer.no
    var conditions: [String] = []
  }

  let topic: ControlTopic
  private(set) var rows: [[Cell]]

  /// Lays `grids` over one another.
  init(of grids: [FilterGrid], on topic: ControlTopic) {
    self.topic = topic
    let probes = topic.probes
    let none = [Cell](repeating: Cell(), count: probes.settings.count)
    rows = Array(repeating: none, count: probes.wanted.count)
    for grid in grids {
      for (row, answers) in grid.cells.enumerated() {
        for (column, answer) in answers.enumerated() where answer > .no {
          let condition = grid.conditions[row][column]
          rows[row][column].add(answer, condition)
        }
      }
    }
  }

  /// The columns of settings in which events must be caught.
  private var requiredColumns: Range<Int> { 0..<topic.probes.required.count }

  /// Whether everything is caught that must be.
  var isFull: Bool {
    topic.probes.requiredRows.allSatisfy { row in
      rows[row][requiredColumns].allSatisfy { $0.answer == .yes }
    }
  }

  /// Whether nothing is caught.
  var isEmpty: Bool { caughtRows.isEmpty }

  /// The rows of which anything is caught.
  var caughtRows: [Int] {
    rows.indices.filter { rows[$0].contains { $0.answer > .no } }
  }

  /// Whether filters are meant for the topic: those that catch half of its events or less, or these only of
  /// one service or the like, are hardly.
  var isMeant: Bool {
    let required = topic.probes.requiredRows
    return 2 * required.count { rows[$0].contains { $0.answer > .narrowly } } > required.count
  }

  /// Whether it has all that `other` has.
  func includes(_ other: Coverage) -> Bool {
    topic.probes.requiredRows.allSatisfy { row in
      zip(rows[row][requiredColumns], other.rows[row][requiredColumns])
        .allSatisfy { $0.answer >= $1.answer }
    }
  }

  /// The names of events, by their rows.
  func names(_ rows: [Int]) -> [String] { rows.map { topic.probes.wanted[$0].name } }
}

extension Coverage.Cell {
  /// Adds what another filter catches.
  fileprivate mutating func add(_ other: ProbeAnswer, _ condition: String?) {
    if other > answer, other == .yes { conditions = [] }
    if answer < .yes || other == .yes, let condition, !conditions.contains(condition) {
      conditions.append(condition)
    }
    answer = max(answer, other)
    if answer < .yes, isAnyRegion { (answer, conditions) = (.yes, []) }
  }

  /// Whether one condition leaves out just the Region that another asks for.
  private var isAnyRegion: Bool {
    conditions.contains { condition in
      condition.hasPrefix("$.awsRegion != ")
        && conditions.contains(condition.replacing(" != ", with: " = ", maxReplacements: 1))
    }
  }
}
