extension DefinitionsReading {
  /// Everything that keeps filters and alarms from working together, and alarms from firing or from
  /// notifying anyone (aws-formats, section 1.6), in the order of the documents.
  ///
  /// - Returns: Findings about filters, then about alarms.
  public func joined() -> [DefinitionFinding] {
    let metrics = MetricWriters(self)
    let filters = FilterChecks(self, metrics)
    let alarms = AlarmChecks(self, metrics)
    return filters.findings + alarms.findings
  }
}
