/// The intervals that what a policy, or an access control list, grants keeps open at a moment.
struct OpenGrants {
  let via: ExposureVia
  /// Where in the list of intervals the one of each reach is.
  private var places: [ExposureReach: Int] = [:]
  private var effective = ExposureEffectiveness.unknown

  init(_ via: ExposureVia) {
    self.via = via
  }

  /// Intervals that were open together, a set for each time that an event asked for it; many events share one.
  private(set) var sets: [[Int]] = []
  private var isLastSetOpen = false

  /// The number of the set of intervals that are open now.
  mutating func openSet() -> Int {
    if !isLastSetOpen { sets.append(Array(places.values)) }
    isLastSetOpen = true
    return sets.count - 1
  }

  /// Ends what no longer holds in `state`, and begins what holds since this step.
  ///
  /// An interval goes on while somebody is let in, or may be; being restrained is another interval.
  mutating func settle(
    _ state: BucketState, after step: CourseStep, in intervals: inout [ExposureInterval]
  ) {
    let effective = state.effectiveness(via)
    guard step.sets(via) || effective != self.effective else { return }
    let reaches = ExposureReach.all(of: state.grant(via))
    let isTurned =
      step.isOfNewBucket || (effective == .restrained) != (self.effective == .restrained)
    (self.effective, isLastSetOpen) = (effective, false)
    endAll(but: isTurned ? [] : Set(reaches), step, &intervals)
    var guards: [ExposureMoment]?
    for reach in reaches {
      if let place = places[reach] {
        goOn(&intervals[place], state, step)
      } else {
        let removed = guards ?? (effective == .restrained ? [] : state.removedGuards(via))
        guards = removed
        places[reach] = intervals.count
        intervals.append(interval(reach, state.grant(via), step, removed))
      }
    }
  }

  private mutating func endAll(
    but kept: Set<ExposureReach>, _ step: CourseStep, _ intervals: inout [ExposureInterval]
  ) {
    let end = ExposureEnd(moment: step.event.moment, cause: step.end(via, effective))
    for (reach, place) in places where !kept.contains(reach) {
      intervals[place].until = end
      places[reach] = nil
    }
  }

  private func interval(
    _ reach: ExposureReach, _ grant: GrantJudgement, _ step: CourseStep, _ guards: [ExposureMoment]
  ) -> ExposureInterval {
    let moment = step.event.moment
    return ExposureInterval(
      reach: reach, via: via, grant: grant, from: moment, openedBy: step.opens(via),
      effective: effective, certainFrom: effective == .yes ? moment : nil, guardRemovedBy: guards)
  }

  private func goOn(
    _ interval: inout ExposureInterval, _ state: BucketState, _ step: CourseStep
  ) {
    let moment = step.event.moment
    if step.sets(via) { interval.continuedBy.append(moment) }
    guard effective == .yes, interval.effective == .unknown else { return }
    (interval.effective, interval.certainFrom) = (.yes, moment)
    if !step.sets(via) {
      interval.guardRemovedBy =
        (interval.guardRemovedBy + state.removedGuards(via)).distinctInOrder
    }
  }
}
