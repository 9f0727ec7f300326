/// The intervals that what a policy, or an access control list, grants keeps open at a moment.
struct OpenGrants {
  /// An interval that is open.
  private struct Opening {
    /// Where in the list of intervals it is.
    let place: Int
    /// Of all grants to these so far the one that decides.
    var strongest: ReachGrant
  }

  /// Whether what is granted lets everyone in, and all others.
  private struct Effectiveness: Equatable {
    var everyone = ExposureEffectiveness.unknown
    var others = ExposureEffectiveness.unknown

    func of(_ reach: ExposureReach) -> ExposureEffectiveness {
      reach == .everyone ? everyone : others
    }
  }

  let via: ExposureVia
  private var open: [ExposureReach: Opening] = [:]
  private var effective = Effectiveness()

  init(_ via: ExposureVia) {
    self.via = via
  }

  /// Intervals that were open together, a set for each time that an event asked for it; many events share one.
  private(set) var sets: [[Int]] = []
  private var isLastSetOpen = false

  /// The number of the set of intervals that are open now; that of the world alone where it is let in.
  mutating func openSet() -> Int {
    if !isLastSetOpen {
      sets.append(open[.everyone].map { [$0.place] } ?? open.values.map(\.place))
    }
    isLastSetOpen = true
    return sets.count - 1
  }

  /// Ends what no longer holds in `state`, and begins what holds since this step.
  ///
  /// An interval goes on while somebody is let in, or may be; being restrained is another interval.
  mutating func settle(
    _ state: BucketState, after step: CourseStep, in intervals: inout [ExposureInterval]
  ) {
    let before = effective
    let now = Effectiveness(
      everyone: state.effectiveness(via, to: .everyone),
      others: state.effectiveness(via, to: .others))
    guard step.sets(via) || now != before else { return }
    (effective, isLastSetOpen) = (now, false)
    let grants = state.grant(via).grants
    let kept = grants.map(\.reach).filter { reach in
      (now.of(reach) == .restrained) == (before.of(reach) == .restrained)
    }
    endAll(but: Set(kept), step, &intervals)
    let guards = grants.isEmpty ? [] : state.removedGuards(via)
    for grant in grants {
      if let opening = open[grant.reach] {
        open[grant.reach] = goOn(opening, by: grant, step, guards, &intervals[opening.place])
      } else {
        open[grant.reach] = Opening(place: intervals.count, strongest: grant)
        intervals.append(interval(of: grant, step, guards))
      }
    }
  }

  /// Takes note of changes of the account's block that are not followed, where they could matter.
  func overlook(_ count: Int, _ state: BucketState, in intervals: inout [ExposureInterval]) {
    guard state.heedsBlock(via) else { return }
    for opening in open.values { intervals[opening.place].overlookedChanges += count }
  }

  private mutating func endAll(
    but kept: Set<ExposureReach>, _ step: CourseStep, _ intervals: inout [ExposureInterval]
  ) {
    for (reach, opening) in open where !kept.contains(reach) {
      intervals[opening.place].until = ExposureEnd(
        moment: step.event.moment, cause: step.end(via, effective.of(reach)),
        isProof: step.isProof(for: via))
      open[reach] = nil
    }
  }

  private func interval(
    of grant: ReachGrant, _ step: CourseStep, _ guards: [ExposureMoment]
  ) -> ExposureInterval {
    let (moment, effective) = (step.event.moment, effective.of(grant.reach))
    return ExposureInterval(
      reach: grant.reach, via: via, grant: GrantJudgement(grant), from: moment,
      openedBy: step.opens(via), isProof: step.isProof(for: via), effective: effective,
      certainFrom: effective == .yes ? moment : nil,
      guardRemovedBy: effective == .restrained ? [] : guards)
  }

  private func goOn(
    _ opening: Opening, by grant: ReachGrant, _ step: CourseStep, _ guards: [ExposureMoment],
    _ interval: inout ExposureInterval
  ) -> Opening {
    var opening = opening
    if step.sets(via) {
      interval.continuedBy.append(step.event.moment)
      let isStronger = grant.isStronger(than: opening.strongest)
      let sum = interval.grant.grants.first?.joined(with: grant, deciding: isStronger) ?? grant
      interval.grant = GrantJudgement(sum)
      if isStronger { opening.strongest = grant }
    }
    guard effective.of(grant.reach) == .yes, interval.effective == .unknown else { return opening }
    (interval.effective, interval.certainFrom) = (.yes, step.event.moment)
    if !step.sets(via) {
      interval.guardRemovedBy = (interval.guardRemovedBy + guards).distinctInOrder
    }
    return opening
  }
}
