import MetricAlarms
import TrailReplay

/// The states alarms were in at the time from which is reported, in one line.
struct StatesAtFrom {
  /// So many alarms of one state are named; of more their number is given.
  private static let mostNamed = 3

  private let stories: [AlarmStory]
  private let named: (String) -> String

  /// Creates the line; `named` gives names of alarms as they are to stand in it.
  init(_ outcome: ReplayOutcome, named: @escaping (String) -> String = SafeText.plain) {
    self.named = named
    stories = outcome.alarms.filter { $0.beginning != nil }
  }

  /// The line; empty where no alarm was evaluated before that time.
  func text(_ style: ReportStyle) -> String {
    guard let at = stories.first?.beginning?.at else { return "" }
    let states: [AlarmState?] = [.alarm, .ok, .insufficientData, nil]
    let parts = states.compactMap { state -> String? in
      let names = stories.filter { $0.beginning?.state == state }.map(\.alarm.name)
      guard !names.isEmpty else { return nil }
      let word = state?.rawValue ?? "not known (they keep their state without data):"
      let isShort = state == .alarm || names.count <= Self.mostNamed
      return word + " "
        + (isShort
          ? names.map(named).joined(separator: ", ")
          : Counted.noun(names.count, "alarm"))
    }
    return style.lines("state at \(style.times.minuteInZone(at)): " + parts.joined(separator: "; "))
  }
}
