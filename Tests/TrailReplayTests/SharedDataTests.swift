import AlarmDefinitions
import AlarmStates
import Foundation
import MetricAlarms
import MetricWindows
import Testing
import TrailArchives
import TrailReplay

/// Runs over real records kept beside the project; without them it says so and does nothing else.
@Suite("Real records against independently computed answers")
struct SharedDataTests {
  @Test("every control of every set", arguments: SharedSet.all)
  func controls(set: SharedSet) throws {
    let expected = try #require(try set.expected())
    var plan = BuiltInPlan.all(jobs: 2)
    plan.windows = .aligned
    for index in plan.alarms.indices {
      plan.alarms[index].settings.treatMissingData = .notBreaching
    }
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation(set.path))])
    #expect(outcome.tally.records.read == expected.input.records)
    let isTimes = outcome.damages.allSatisfy { $0.kind.name == "untimed" }
    #expect(isTimes && outcome.tally.files.damaged == 0)
    let times = try SharedSet.times()[set.name] ?? [:]
    for (index, control) in BuiltInControl.usual.enumerated() {
      let answer = try #require(expected.controls[control.number])
      check(
        outcome, control: index, answer, times[control.number] ?? answer.times,
        "\(set.name) \(control.number)")
    }
  }

  /// Refused calls often come without parameters, and a record cut by hand may have lost them; the
  /// two records of 4.9 are made up, and wrongly.
  @Test("What was changed has a name, wherever a control saw it done", arguments: SharedSet.all)
  func targets(set: SharedSet) throws {
    var plan = BuiltInPlan.all(jobs: 2)
    let bare = plan.filters.count
    plan.filters.append(
      try .test("{$.requestParameters IS NULL || $.requestParameters NOT EXISTS}"))
    let matches = Replay(plan).run(over: [.path(ArchiveLocation(set.path))]).matches
    let parameterless = Set(matches.filter { $0.filter == bare }.map { "\($0.file):\($0.record)" })
    for match in matches where match.filter != bare {
      let isNamed = match.target?.name.isEmpty == false
      let mayLackName =
        match.outcome != .done || BuiltInControl.usual[match.filter].number == "4.9"
        || parameterless.contains("\(match.file):\(match.record)")
      #expect(isNamed || (match.target == nil && mayLackName), "\(match.eventID ?? "")")
    }
  }

  private func check(
    _ outcome: ReplayOutcome, control: Int, _ answer: ExpectedControl, _ times: ExpectedTimes,
    _ place: Comment
  ) {
    let matches = outcome.matches.filter { $0.filter == control }
    #expect(matches.count == answer.matches, place)
    #expect(matches.count { $0.time == nil } == times.untimedMatches, place)
    let eventIDs = matches.map { $0.eventID ?? "" }
    // Where more times are read, the order is another.
    #expect(eventIDs == answer.eventIDs || times != answer.times, place)
    #expect(eventIDs.sorted() == answer.eventIDs.sorted(), place)
    let windows = outcome.timelines[control].alignedWindows(period: 300)
    #expect(windows.map(\.start) == times.windows.map(\.seconds), place)
    #expect(windows.map(\.tally.sum) == times.windows.map(\.sum), place)
    let changes = outcome.alarms[control].changes
    let toAlarm = changes.count { $0.transition.to == .alarm }
    #expect(toAlarm == times.transitionsToAlarm, place)
  }
}
