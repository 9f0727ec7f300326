import MetricAlarms

/// Which log events each filter of a run is for, whatever its pattern says.
struct FilterScopes: Sendable {
  private let filters: [MetricFilter]
  /// Whether every filter is for all log events.
  let areAll: Bool
  /// The filters with a default value, by their indexes.
  let filtersWithDefaults: [Int]
  /// Whether one of these is not for all log events.
  let limitDefaults: Bool

  init(of filters: [MetricFilter]) {
    self.filters = filters
    let limited = filters.indices.filter {
      filters[$0].selection != nil || filters[$0].isOnTransformedLogs
    }
    areAll = limited.isEmpty
    filtersWithDefaults = filters.indices.filter { filters[$0].transformation.defaultValue != nil }
    limitDefaults = limited.contains { filters[$0].transformation.defaultValue != nil }
  }

  /// Whether the log event with these values is one of the filter at that index.
  func includes(_ values: SystemFieldValues, filter index: Int) -> Bool {
    let filter = filters[index]
    if filter.isOnTransformedLogs { return false }
    return filter.selection?.includes(values.filled(forFilterIn: filter.sourceLog)) ?? true
  }
}
