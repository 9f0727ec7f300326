import FilterPatterns
import TrailReplay

/// Metric filters as far as alarms and log groups are concerned.
struct FilterJoin {
  /// Filters that a log group may have, and those with a regular expression among them (aws-formats,
  /// section 1.1, documented).
  private static let filtersInGroup = 100
  private static let regexesInGroup = 5

  private let reading: DefinitionsReading

  init(_ reading: DefinitionsReading) {
    self.reading = reading
  }

  /// What is wrong with filters, in their order.
  var findings: [DefinitionFinding] {
    reading.filters.flatMap(findings) + quotas
  }

  private func findings(on read: ReadFilter) -> [DefinitionFinding] {
    let transformation = read.filter.transformation
    var kinds: [FindingKind] = []
    let isWatched = reading.alarms.compactMap(\.metricAlarm).flatMap(\.streams)
      .contains { transformation.writes($0.series) }
    if !isWatched { kinds.append(.filterWithoutAlarm(read.filter.name, read.metricText)) }
    let others = reading.filters.filter { other in
      other.filter != read.filter && other.filter.series == read.filter.series
        && other.filter.name < read.filter.name
    }
    if !others.isEmpty {
      kinds.append(
        .sharedMetric(read.filter.name, read.metricText, with: others.map(\.filter.name)))
    }
    kinds += read.filter.pattern.remarks.map {
      .remark(read.filter.name, read.filter.pattern.rendered($0))
    }
    return kinds.map { DefinitionFinding($0, at: read.place) }
  }

  /// Log groups with more filters than they can have.
  private var quotas: [DefinitionFinding] {
    let groups = Dictionary(grouping: reading.filters) { $0.logGroup }
    return groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap { group, filters in
      let regexes = filters.filter { $0.filter.pattern.regexCount > 0 }
      return [
        Self.excess(of: "metric filters", filters, limit: Self.filtersInGroup, in: group),
        Self.excess(
          of: "metric filters with regular expressions", regexes, limit: Self.regexesInGroup,
          in: group),
      ].compactMap(\.self)
    }
  }

  private static func excess(
    of what: String, _ filters: [ReadFilter], limit: Int, in group: String?
  ) -> DefinitionFinding? {
    guard filters.count > limit else { return nil }
    let kind = FindingKind.tooManyInGroup(
      group ?? "without a name", filters.count, what, limit: limit)
    return DefinitionFinding(kind, at: filters[limit].place)
  }
}

extension ReadFilter {
  /// The metric it writes, with the names of its dimensions.
  var metricText: String {
    let transformation = filter.transformation
    let names = transformation.dimensions.map(\.name)
    return "\(transformation.namespace)/\(transformation.metricName)"
      + (names.isEmpty ? "" : " by \(names.joined(separator: ", "))")
  }
}
