import FilterPatterns
import MetricAlarms

/// A user's filters tried on made-up records of monitoring controls.
///
/// What a filter catches decides, not how it is worded: a control's events by whomever and wherever, told from
/// what is near them and from what every account is full of.
public struct ControlTrial {
  /// Filters tried at a time: the answers about each of their conditions are kept that long.
  private static let batchSize = 500

  private let filters: [TriedFilter]
  private let unread: UnreadFilters

  /// Tries all filters of `reading` on the probes of `controls`.
  public init(_ reading: DefinitionsReading, for controls: [BuiltInControl]) {
    unread = UnreadFilters(of: reading)
    let topics = Set(controls.map(\.topic)).flatMap { [$0] + $0.namesakes }
    let watches = FilterWatches(reading)
    let starts = stride(from: 0, to: reading.filters.count, by: Self.batchSize)
    filters = starts.flatMap { start in
      let batch = reading.filters[start...].prefix(Self.batchSize)
      return Self.tried(Array(batch), on: Set(topics), watches)
    }
  }

  private static func tried(
    _ filters: [ReadFilter], on topics: Set<ControlTopic>, _ watches: FilterWatches
  ) -> [TriedFilter] {
    let questions = FilterQuestions(filters.map(\.filter.pattern))
    let matches = ProbeMatches(questions, on: topics)
    let answers = topics.map { (topic: $0, answers: TopicAnswers($0, matches)) }
    var known = KnownGrids(questions, answers.map(\.answers))
    return zip(filters, questions.trees).map { read, tree in
      // Probes are log events as they come, which filters of transformed ones never see.
      let seen: FilterQuestions.Tree = read.filter.isOnTransformedLogs ? .any([]) : tree
      let criteria = read.filter.selection.map { [FilterQuestions.Tree($0.condition)] } ?? []
      let tree = FilterQuestions.Tree.all([seen] + criteria)
      let grids = known.grids(of: tree) { Self.grids(of: tree, answers) }
      return TriedFilter(read, grids: grids, watch: watches.watch(of: read))
    }
  }

  /// What a filter catches of each topic of whose events it may catch any.
  private static func grids(
    of tree: FilterQuestions.Tree, _ answers: [(topic: ControlTopic, answers: TopicAnswers)]
  ) -> [ControlTopic: FilterGrid] {
    var grids: [ControlTopic: FilterGrid] = [:]
    for (topic, answers) in answers where answers.mayCatch(tree) {
      let grid = FilterGrid(tree, on: topic, answers)
      if grid.isTouching { grids[topic] = grid }
    }
    return grids
  }

  /// What is found of filters that are no control's: those that match nearly everything.
  var findings: [DefinitionFinding] {
    filters.filter(\.isCatchAll).map {
      DefinitionFinding(CatchAll(filter: $0.name), at: $0.filter.place)
    }
  }

  /// Returns what the filters do of `control`, one of those on whose probes they were tried.
  public func verdict(on control: BuiltInControl) -> ControlVerdict {
    ControlJudgement(control, by: filters, beside: unread).verdict
  }
}
