import AlarmStates
import MetricAlarms

/// What of the past is not to be missed and what is noise, as numbers of matches; and how a choice fares with it.
struct TuningDemands {
  /// What alarms ring for as they are.
  let bursts: [TuningBurst]
  /// By what must ring, its parts; at least one match of each part has to be rung for.
  private let parts: [[[Int]]]
  private let noise: Set<Int>
  private let left: Set<Int>
  private let told: ToldMatches
  /// The last record's time.
  private let end: Int?

  /// Of what must ring, those that no match is of.
  var unmet: [Int] { parts.indices.filter { parts[$0].isEmpty } }

  init(_ plan: TuningPlan, _ told: ToldMatches, _ bursts: TuningBursts, until end: Int?) {
    (self.told, self.end) = (told, end)
    let filters = plan.replay.filters.count
    let marked = told.marked(by: filters..<filters + plan.marks.count)
    var next = filters
    let matches = (plan.mustRing + plan.mayRing).map { demand -> Set<Int> in
      switch demand {
      case .pattern:
        next += 1
        return marked[next - 1] ?? []
      case .time(let time): return Set(bursts.all.filter { $0.holds(time) }.flatMap(\.rows))
      }
    }
    let must = matches.prefix(plan.mustRing.count)
    parts = must.map { rows in
      let rung = bursts.all.map { $0.rows.filter(rows.contains) }.filter { !$0.isEmpty }
      return rung.isEmpty && !rows.isEmpty ? [Array(rows)] : rung
    }
    let kept = must.reduce(into: Set<Int>()) { $0.formUnion($1) }
    noise = matches.dropFirst(plan.mustRing.count).reduce(into: Set()) { $0.formUnion($1) }
      .subtracting(kept)
    let left = told.left
    let hasExceptions = plan.grid.excepts.contains(true)
    self.left = left
    self.bursts = bursts.all.map { [noise] burst in
      burst.rated(
        isNoise: !burst.rows.isEmpty && burst.rows.allSatisfy(noise.contains),
        isExcepted: hasExceptions && burst.rows.allSatisfy { !left.contains($0) })
    }
  }

  /// What a choice comes to under which alarms did this; `numbers` gives those of the matches in samples.
  func result(
    of choice: TuningChoice, _ stories: [AlarmStory], _ numbers: (SampleSources) -> [Int]
  ) -> TuningResult {
    var isTold = [Bool](repeating: false, count: told.rows.count)
    var (alarms, noisy, seconds, notices) = (0, 0, 0, 0)
    for story in stories {
      notices += story.changes.count(where: story.notifies)
      alarms += story.changes.count { $0.transition.to == .alarm }
      for ring in story.rings {
        seconds += max(0, (ring.until ?? end ?? ring.at) - ring.at)
        let rows = numbers(ring.sources)
        if !rows.isEmpty, rows.allSatisfy(noise.contains) { noisy += 1 }
        for row in rows { isTold[row] = true }
      }
    }
    let isLost = { (row: Int) in !noise.contains(row) && (!choice.excepts || left.contains(row)) }
    return TuningResult(
      choice: choice, alarmCount: alarms, noiseCount: noisy, secondsInAlarm: seconds,
      notificationCount: notices,
      missedBursts: bursts.indices.filter { index in
        let rows = bursts[index].rows
        return !rows.contains { isTold[$0] } && rows.contains(where: isLost)
      },
      missedActors: missedActors(isTold, isLost),
      missedDemands: parts.indices.filter { index in
        parts[index].isEmpty || parts[index].contains { part in !part.contains { isTold[$0] } }
      })
  }

  /// Who is behind bursts, and behind nothing that is told.
  private func missedActors(_ isTold: [Bool], _ isLost: (Int) -> Bool) -> [String] {
    let seen = Set(isTold.indices.lazy.filter { isTold[$0] }.map(told.actor))
    let behind = Set(bursts.lazy.flatMap(\.rows).filter(isLost).map(told.actor))
    let names = behind.subtracting(seen).compactMap { told.actors[$0] }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension TuningBurst {
  /// Whether it was going on at `time`: from its first match on, until the alarm left.
  fileprivate func holds(_ time: Int) -> Bool { (first ?? at) <= time && time < until ?? .max }
}

extension AlarmStory {
  /// Whether a change sets off an action: one that nothing held back to its end.
  func notifies(_ change: Change) -> Bool {
    !alarm.details.actions.run(on: change.transition.to).isEmpty && change.actions.ranAt != nil
  }
}
