/// How many events it takes for an alarm to ring, and in how many periods.
struct EventsToAlarm: Hashable, Sendable {
  /// In each of the periods.
  let count: Int
  /// In how many periods.
  let breaching: Int
  /// Of how many.
  let periods: Int
  /// The length of a period in seconds.
  let length: Int
  /// Whether events of one period are enough once they are old, periods without data being missing (E7).
  let isEnoughLater: Bool
  /// The threshold at which one event is enough.
  let enough: Double

  /// What an alarm does, behind its name.
  var words: String {
    if breaching == 1 { return "rings only at \(count) events within \(length) seconds" }
    if isEnoughLater {
      let events = count == 1 ? "the first event" : "\(count) events within \(length) seconds"
      return "rings only \(delay) after \(events)"
    }
    return "rings only when \(breaching) of \(periods) periods of \(length) seconds have "
      + (count == 1 ? "events" : "\(count) events each")
  }

  /// What the alarm would need.
  var need: String {
    let needs = [
      count == 1 ? nil : "a threshold of \(enough)", breaching == 1 ? nil : "DatapointsToAlarm 1",
    ]
    return needs.compactMap(\.self).joined(separator: " and ")
  }

  /// How old the oldest breaching period must be, less its own length.
  private var delay: String {
    let seconds = (breaching - 1) * length
    if seconds % 60 != 0 { return "\(seconds) seconds" }
    return seconds == 60 ? "1 minute" : "\(seconds / 60) minutes"
  }
}
