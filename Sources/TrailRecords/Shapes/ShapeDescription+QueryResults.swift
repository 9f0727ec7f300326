extension ShapeDescription {
  /// `get-query-results` output, of Logs Insights or CloudTrail Lake: rows of cells, and records inside
  /// strings of some cells.
  static let queryResults = ShapeDescription(
    title: "query results without whole records",
    list: ShapeList(keys: ["results", "QueryResultRows"], cells: .queryCell), mayBeForeign: true)
}
