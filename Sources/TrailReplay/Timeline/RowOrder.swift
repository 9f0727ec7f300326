/// An order of a timeline's rows in which no two are alike.
enum RowOrder: Sendable {
  /// By the chosen clock, none last; then eventID, none first, file and record.
  case chosen
  /// The same by eventTime, so that all copies of an event stand side by side.
  case event

  /// Whether `left` comes before `right`.
  func precedes(_ left: TimelineRow, _ right: TimelineRow) -> Bool {
    let (one, other) = (left.call, right.call)
    switch self {
    // What a match is ordered by last is its filter, and there is only one.
    case .chosen: return one < other
    case .event:
      let (time, otherTime) = (one.eventTime ?? .max, other.eventTime ?? .max)
      if time != otherTime { return time < otherTime }
      if let precedes = one.texts.eventIDPrecedes(other.texts) { return precedes }
      return one.file != other.file ? one.file < other.file : one.record < other.record
    }
  }
}
