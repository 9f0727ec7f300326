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
    let judged = samples(of: reading)
    return ReplayOutcome(of: plan, judged, reading.part, alarms: judged.alarms(of: plan))
  }

  /// Returns what they would have done under each of `treatments` of missing data, in their order.
  public func outcomes(
    of reading: ArchiveReading, treatingMissingDataAs treatments: [MissingDataTreatment]
  ) -> [ReplayOutcome] {
    let judged = samples(of: reading)
    return treatments.map { treatment in
      var plan = plan
      plan.trial = treatment
      for index in plan.alarms.indices {
        plan.alarms[index].settings.treatMissingData = treatment
      }
      return ReplayOutcome(of: plan, judged, reading.part, alarms: judged.alarms(of: plan))
    }
  }

  private func samples(of reading: ArchiveReading) -> JudgedSamples {
    precondition(reading.plan == fingerprint, "a reading of another plan is judged")
    return JudgedSamples(of: reading, by: plan)
  }
}
