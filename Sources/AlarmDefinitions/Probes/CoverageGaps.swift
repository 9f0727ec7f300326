/// What filters do not catch of a topic's events.
struct CoverageGaps: Hashable, Sendable {
  /// Limits of the same events.
  struct Group: Hashable, Sendable {
    /// The events; empty: all that are caught at all.
    let events: [String]
    let limits: [CoverageLimit]
  }

  /// The events that are not caught at all.
  let missed: [String]
  /// The limits of the others.
  let groups: [Group]

  /// The gaps of a coverage.
  init(of coverage: Coverage) {
    let caught = coverage.caughtRows
    missed = coverage.names(coverage.topic.probes.requiredRows.filter { !caught.contains($0) })
    var rows: [[CoverageLimit]: [Int]] = [:]
    var order: [[CoverageLimit]] = []
    for row in caught {
      let limits = Self.limits(of: coverage.rows[row], coverage.topic.probes)
      if rows[limits] == nil { order.append(limits) }
      rows[limits, default: []].append(row)
    }
    groups = order.filter { !$0.isEmpty }.map { limits in
      let own = rows[limits] ?? []
      return Group(events: own.count == caught.count ? [] : coverage.names(own), limits: limits)
    }
  }

  /// The limits in a few words.
  var words: [String] {
    groups.map { group in
      let events = group.events.isEmpty ? "" : group.events.joined(separator: ", ") + ": "
      return events + group.limits.map(\.words).joined(separator: ", ")
    }
  }

  private static func limits(of row: [Coverage.Cell], _ probes: TopicProbes) -> [CoverageLimit] {
    let required = zip(probes.required, row).map { (setting: $0, cell: $1) }
    if required.allSatisfy({ $0.cell.answer == .no }) {
      let others = zip(probes.settings, row).filter { $1.answer > .no }
      return [.only(distinct(others.map { $0.0.actor.type }))]
    }
    return regions(required) + actors(required.filter { !$0.setting.isAway })
  }

  private typealias Column = (setting: ProbeSetting, cell: Coverage.Cell)

  private static func regions(_ columns: [Column]) -> [CoverageLimit] {
    guard let first = columns.first?.setting.actor else { return [] }
    let own = columns.filter { $0.setting.actor == first }
    let caught = own.filter { $0.cell.answer > .no }.map(\.setting.region)
    let missed = own.filter { $0.cell.answer == .no }.map(\.setting.region)
    if caught.isEmpty || missed.isEmpty { return [] }
    return [caught.count <= missed.count ? .onlyIn(caught) : .notIn(missed)]
  }

  private static func actors(_ columns: [Column]) -> [CoverageLimit] {
    let caught = columns.filter { $0.cell.answer > .no }
    let missed = distinct(columns.filter { $0.cell.answer == .no }.map(\.setting.actor.type))
    var limits: [CoverageLimit] = []
    if !caught.isEmpty, !missed.isEmpty {
      let types = distinct(caught.map(\.setting.actor.type))
      limits.append(types.count <= missed.count ? .only(types) : .not(missed))
    }
    let conditional = caught.filter { $0.cell.answer < .yes }
    let conditions = Dictionary(grouping: conditional) { $0.cell.conditions }
    for (condition, columns) in conditions.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      let text = condition.joined(separator: " or ")
      let isAll = columns.count == caught.count
      limits.append(
        isAll
          ? .onlyWhere(text) : .onlyWhereOf(distinct(columns.map(\.setting.actor.type)), text))
    }
    return limits
  }

  /// Several actors may be of one type.
  private static func distinct(_ types: [String]) -> [String] {
    var known: Set<String> = []
    return types.filter { known.insert($0).inserted }
  }
}
