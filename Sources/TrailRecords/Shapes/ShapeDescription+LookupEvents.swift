extension ShapeDescription {
  /// `lookup-events` output, whole or an element a line (shapes 8 and 8b): records inside strings.
  static let lookupEvents = ShapeDescription(
    title: "lookup-events elements without a record", keys: ["CloudTrailEvent"],
    list: ShapeList(keys: ["Events"]), reading: .wrapped,
    wrapped: WrappedRecord(in: "CloudTrailEvent", texts: [.record]), showsLines: true,
    holdsUnreadRecords: true)
}
