// What is found of metric filters, by themselves or beside others.

/// A filter that writes a metric which others write, too.
struct SharedMetric: Finding {
  static let rule = "shared-metric"
  static let severity = Severity.note
  let filter: String
  let metric: String
  let others: [String]

  var message: String {
    "filter \(quoted: filter) writes \(hiding: metric) beside \(Self.listed(others)): "
      + "their matches add up"
  }
}

/// Something about a filter's pattern that is hardly meant, with its place.
struct PatternRemark: Finding {
  static let rule = "remark"
  static let severity = Severity.warning
  let filter: String
  let remark: String

  var message: String { "filter \(quoted: filter):\n\(remark)" }
}

/// A filter of log events that its log group's transformer made: it matches nothing of an archive.
struct TransformedLogs: Finding {
  static let rule = "transformed-logs"
  static let severity = Severity.warning
  let filter: String

  var message: String {
    "filter \(quoted: filter) is for log events as a transformer makes them; an archive has none "
      + "of these, and the filter matches nothing"
  }
}

/// A filter of some log events of its log group, and its criteria.
struct SelectedLogs: Finding {
  static let rule = "selected-logs"
  static let severity = Severity.note
  let filter: String
  let criteria: String

  var message: String { "filter \(quoted: filter) sees only log events with \(hiding: criteria)" }
}

/// A filter whose pattern leaves out the calls of some principals, and these.
struct ExceptedCalls: Finding {
  static let rule = "excepted-calls"
  static let severity = Severity.note
  let filter: String
  let principals: [String]

  var message: String {
    "filter \(quoted: filter) leaves out the calls of \(Self.listed(principals))"
  }
}

/// A filter, and references of its transformation to fields that its pattern has not.
struct AbsentFields: Finding {
  static let rule = "absent-fields"
  static let severity = Severity.warning
  let filter: String
  let references: [String]

  var message: String {
    let fields = references.map(SecretText.hidden(in:)).joined(separator: ", ")
    return "filter \(quoted: filter) takes values from \(fields), and its pattern has no "
      + "such field: its matches add no samples"
  }
  var advice: String? { "name a field of the pattern, or its number" }
}

/// Filters of several log groups, by the groups' names.
struct SeveralLogGroups: Finding {
  static let rule = "several-log-groups"
  static let severity = Severity.note
  let groups: [String]

  var message: String {
    let names = groups.map(SecretText.hidden(in:)).joined(separator: ", ")
    return "filters are on \(groups.count) log groups (\(names)), and a replay gives each "
      + "of them every record"
  }
}

/// A log group with more of something than it can have.
struct TooManyInGroup: Finding {
  static let rule = "too-many-in-group"
  static let severity = Severity.error
  let group: String
  let count: Int
  let what: String
  let limit: Int

  var message: String {
    "the log group \(hiding: group) has \(count) \(what); it can have \(limit)"
  }
  var advice: String? { "take some away, or put conditions of several into one pattern" }
}
