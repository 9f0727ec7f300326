import AlarmStates
import BucketExposure
import MetricAlarms
import TrailReplay

/// An expectation that was not met, in words: what it is about, what was expected, and what is there.
struct RuleTestWords {
  /// So many names are listed where one is not known.
  private static let mostNames = 5

  private let failure: RuleTestFailure
  private let outcome: ReplayOutcome
  private let times: TimeWords

  init(_ failure: RuleTestFailure, _ outcome: ReplayOutcome, times: TimeWords) {
    (self.failure, self.outcome, self.times) = (failure, outcome, times)
  }

  /// The key of the test's document that it stands behind.
  var kind: String {
    switch failure.expectation {
    case .matches: "matches"
    case .rings: "alarms"
    case .state: "states"
    case .transitions: "transitions"
    case .notificationCount, .notification: "notifications"
    case .exposure: "exposure"
    }
  }

  /// What it is about.
  var subject: String {
    switch failure.expectation {
    case .matches(let name, _): "matches of \(name ?? failure.filter?.name ?? "the filter")"
    case .rings(let name, _): "times in ALARM of \(self.name(name))"
    case .state(let name, let at, _): "state of \(self.name(name)) at \(moment(at))"
    case .transitions(let name, let state, _):
      "changes of \(self.name(name)) to \(state.rawValue)"
    case .notificationCount(let name, _), .notification(let name, _):
      "notifications of \(self.name(name))"
    case .exposure(let bucket, let at, _): "exposure of \(bucket) at \(moment(at))"
    }
  }

  private func name(_ alarm: String?) -> String {
    alarm ?? failure.alarm?.alarm.name ?? "the alarm"
  }

  /// What was expected.
  var expected: String {
    if case .noSuchName = failure.found { return "a name that the rules have" }
    switch failure.expectation {
    case .matches(_, let expected): return Self.words(expected)
    case .rings(_, let count): return Counted.noun(count, "time")
    case .state(_, _, let state): return state.rawValue
    case .transitions(_, _, let all):
      guard case .transitions(let missing, _) = failure.found, !missing.isEmpty else {
        return "only " + all.map(words).joined(separator: "; ")
      }
      return missing.map(words).joined(separator: "; ")
    case .notificationCount(_, let count): return Counted.noun(count, "notification")
    case .notification(_, let expected): return words(expected)
    case .exposure(_, _, let reach): return Self.words(reach)
    }
  }

  /// What is there.
  var got: String {
    switch failure.found {
    case .noSuchName: return names
    case .matches(let matches): return words(matches)
    case .rings(let changes):
      return Counted.noun(changes.count, "time") + at(changes)
    case .state(let state, let change):
      return state.rawValue
        + (change.map { ", since \(moment($0.transition.at))" } ?? ", from the start")
    case .transitions(_, let unexpected):
      if unexpected.isEmpty { return "no such change" }
      return unexpected.map { change in
        "\(moment(change.transition.at)), from \(change.transition.from.rawValue):"
          + " \(change.transition.reason)"
      }.joined(separator: "; ")
    case .notifications(let changes):
      return changes.isEmpty
        ? "none" : Counted.noun(changes.count, "notification") + at(changes)
    case .exposure(let reaches):
      return reaches.isEmpty ? "open to nobody" : reaches.map(Self.words).joined(separator: ", ")
    }
  }

  /// The names that there are.
  private var names: String {
    var all = outcome.alarms.map(\.alarm.name)
    if case .matches = failure.expectation { all = outcome.plan.filters.map(\.name) }
    let more = all.count - min(Self.mostNames, all.count)
    let shown = all.prefix(Self.mostNames) + (more > 0 ? ["\(more) more"] : [])
    return all.isEmpty ? "none" : shown.joined(separator: ", ")
  }

  private func at(_ changes: [AlarmStory.Change]) -> String {
    let moments = changes.prefix(Self.mostNames).map { change in
      let notice = failure.isOfNotifications ? change.actions.ranAt : nil
      return moment(notice ?? change.transition.at)
    }
    return moments.isEmpty
      ? ""
      : ": " + moments.joined(separator: ", ")
        + (changes.count > moments.count ? ", …" : "")
  }

  private func moment(_ seconds: Int) -> String { times.second(seconds) }
}

extension RuleTestWords {
  private static func words(_ expected: ExpectedMatches) -> String {
    switch expected {
    case .all: "every item"
    case .none: "no item"
    case .count(let count): Counted.matches(count)
    case .items(let items): Self.items(items)
    }
  }

  private static func items(_ items: [Int]) -> String {
    if items.isEmpty { return "no item" }
    let numbers = items.map { "\($0)" }.joined(separator: ", ")
    return (items.count == 1 ? "item " : "items ") + numbers
  }

  private func words(_ matches: RuleTestFailure.ItemMatches) -> String {
    if case .matches(_, .count) = failure.expectation {
      return Counted.matches(matches.total)
    }
    let found = Self.items(matches.counts.keys.sorted())
    let excepted = matches.excepted
    if excepted.isEmpty { return found }
    return found + "; excepted: " + Self.items(excepted)
  }

  private func words(_ expected: ExpectedTransition) -> String {
    let parts = [
      moment(expected.at) + Self.tolerance(expected.tolerance),
      expected.from.map { "from \($0.rawValue)" }, expected.reason.map { "\"\($0)\"" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func words(_ expected: ExpectedNotification) -> String {
    let parts = [
      "one at " + moment(expected.at) + Self.tolerance(expected.tolerance),
      expected.to.map { "of \($0.rawValue)" }, expected.topic.map { "to \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func tolerance(_ seconds: Int) -> String {
    seconds == 0 ? "" : " ± \(TimeWords.duration(seconds))"
  }

  private static func words(_ reach: ExpectedReach) -> String {
    switch reach {
    case .nobody: "open to nobody"
    case .everyone: words(ExposureReach.everyone)
    case .account(let account): words(ExposureReach.account(account))
    case .others: words(ExposureReach.others)
    }
  }

  private static func words(_ reach: ExposureReach) -> String {
    switch reach {
    case .everyone: "open to the public"
    case .account(let account): "open to account \(account)"
    case .others: "open to others"
    }
  }
}

extension RuleTestFailure {
  /// Whether it is about what sets off actions.
  fileprivate var isOfNotifications: Bool {
    if case .notifications = found { true } else { false }
  }
}
