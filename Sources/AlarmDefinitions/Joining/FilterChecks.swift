import FilterPatterns
import MetricAlarms

/// Metric filters as far as alarms and log groups are concerned.
struct FilterChecks {
  /// Filters that a log group may have, and those with a regular expression among them (aws-formats,
  /// section 1.1, documented).
  private static let filtersInGroup = 100
  private static let regexesInGroup = 5

  /// The patterns of the built-in controls, in one spelling.
  private static let published = Set(
    BuiltInControl.all.flatMap(\.definitions.filters).map(\.pattern.canonicalText))

  private let reading: DefinitionsReading
  private let metrics: MetricWriters

  init(_ reading: DefinitionsReading, _ metrics: MetricWriters) {
    (self.reading, self.metrics) = (reading, metrics)
  }

  /// What is wrong with filters, in their order.
  var findings: [DefinitionFinding] {
    reading.filters.flatMap(findings) + groups + quotas
  }

  /// Filters of several log groups, which a replay does not tell apart.
  private var groups: [DefinitionFinding] {
    let known = reading.filters.filter { $0.logGroupText?.known != nil }
    let names = known.compactMap(\.logGroup)
    guard let other = known.first(where: { $0.logGroup != names.first }) else { return [] }
    return [DefinitionFinding(SeveralLogGroups(groups: Set(names).sorted()), at: other.place)]
  }

  private func findings(on read: ReadFilter) -> [DefinitionFinding] {
    var findings: [any Finding] = []
    // Of names that are not all known, nobody knows who watches which metric.
    if !metrics.mayBeWatched(read) {
      findings.append(FilterWithoutAlarm(filter: read.filter.name, metric: read.metricText))
    }
    // Reported once, of the last of them.
    let fellows = metrics.fellows(of: read)
    let others = fellows.last == read ? fellows.filter { $0.filter != read.filter } : []
    if !others.isEmpty {
      findings.append(
        SharedMetric(
          filter: read.filter.name, metric: read.metricText, others: others.map(\.filter.name)))
    }
    if read.filter.isOnTransformedLogs {
      findings.append(TransformedLogs(filter: read.filter.name))
    }
    if let selection = read.filter.selection {
      findings.append(SelectedLogs(filter: read.filter.name, criteria: selection.text))
    }
    let absent = read.filter.transformation.absentFields
    if !absent.isEmpty {
      findings.append(AbsentFields(filter: read.filter.name, references: absent.map(\.text)))
    }
    // What is published is meant as it is.
    let pattern = read.filter.pattern
    let isPublished = Self.published.contains(pattern.canonicalTextWithoutExceptions)
    findings += (isPublished ? [] : pattern.remarks).map {
      PatternRemark(filter: read.filter.name, remark: pattern.rendered($0))
    }
    let excepted = pattern.exceptedPrincipals
    if !excepted.isEmpty {
      findings.append(ExceptedCalls(filter: read.filter.name, principals: excepted))
    }
    return findings.map { DefinitionFinding($0, at: read.place) }
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
    let finding = TooManyInGroup(
      group: group ?? "without a name", count: filters.count, what: what, limit: limit)
    return DefinitionFinding(finding, at: filters[limit].place)
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
