/// Text that is no JSON.
extension ShapeDescription {
  /// A line of a CloudWatch Logs export task: a time, and text.
  static let exportedLine = ShapeDescription(
    title: "exported log lines of other kinds", mayBeForeign: true)

  /// Comma-separated values: an Athena, CloudTrail Lake or Logs Insights result.
  static let commaSeparated = ShapeDescription(
    title: "comma-separated values", holdsUnreadRecords: true)

  /// A case file that an earlier run wrote.
  static let casePage = ShapeDescription(
    title: "Trailbell's case files", showsReadRecords: true, mayBeForeign: true)
}
