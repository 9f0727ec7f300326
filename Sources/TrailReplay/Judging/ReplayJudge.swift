public import MetricAlarms

/// Judges what was read of an archive: distinct matches → samples of series → alarms → outcome.
public struct ReplayJudge: Sendable {
  private let plan: ReplayPlan
  private let fingerprint: PlanFingerprint

  /// Creates the judge of readings that were made for `plan`.
  public init(_ plan: ReplayPlan) {
    var plan = plan
    plan.reading.warmUp = plan.warmUp
    self.plan = plan
    fingerprint = PlanFingerprint(of: plan)
  }

  /// Returns what the plan's alarms would have done.
  ///
  /// A reading of another plan is a programming error; see `ArchiveReading`.
  public func outcome(of reading: ArchiveReading) -> ReplayOutcome {
    expectOwn(reading)
    let distinct = DistinctMatches(in: reading, by: plan)
    let samples = JudgedSamples(of: distinct, in: reading, by: plan)
    let alarms = samples.alarms(of: plan)
    return ReplayOutcome(of: plan, samples, in: reading, alarms: alarms)
  }

  /// Returns what they would have done under each of `treatments` of missing data, in their order.
  public func outcomes(
    of reading: ArchiveReading, treatingMissingDataAs treatments: [MissingDataTreatment]
  ) -> [ReplayOutcome] {
    expectOwn(reading)
    let distinct = DistinctMatches(in: reading, by: plan)
    let samples = JudgedSamples(of: distinct, in: reading, by: plan)
    return treatments.map { treatment in
      var plan = plan
      plan.trial = treatment
      for index in plan.alarms.indices {
        plan.alarms[index].settings.treatMissingData = treatment
      }
      let alarms = samples.alarms(of: plan)
      return ReplayOutcome(of: plan, samples, in: reading, alarms: alarms)
    }
  }

  private func expectOwn(_ reading: ArchiveReading) {
    precondition(reading.plan == fingerprint, "a reading of another plan is judged")
  }
}
