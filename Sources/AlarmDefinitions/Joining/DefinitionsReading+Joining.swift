extension DefinitionsReading {
  /// Everything that keeps filters and alarms from working together, and alarms from firing or from
  /// telling anyone (aws-formats, section 1.6), in the order of the documents.
  ///
  /// - Returns: Findings about filters, then about alarms.
  public func joined() -> [DefinitionFinding] {
    let metrics = WrittenMetrics(self)
    let filters = FilterJoin(self, metrics)
    let alarms = AlarmJoin(self, metrics)
    return filters.findings + alarms.findings
  }
}
