import MetricAlarms
import ReplayTestSupport
import TrailReplay

/// Plans with this and that asked for.
enum RandomPlan {
  static func make(_ random: inout SeededGenerator) throws -> ReplayPlan {
    var plan = BuiltInPlan.all(duplicates: random.pick(DuplicateTreatment.allCases))
    plan.reading.clock = random.pick(ReplayClock.allCases)
    plan.reading.jobs = random.number(in: 1...3)
    plan.evidenceLimit = random.pick([1, 2, 20, nil])
    plan.showsAllMatches = random.chance(30)
    plan.followsBuckets = random.chance(30)
    if random.chance(50) {
      plan.filters.append(
        try .test("{ $.readOnly IS FALSE }") { $0.defaultValue = 0.5 })
      plan.filters.append(
        try .test("{ $.eventName = Put* }") {
          ($0.metricName, $0.value) = ("Who", "$.eventVersion")
          $0.dimensions = [MetricDimension(name: "type", value: "$.userIdentity.type")]
        })
    }
    if random.chance(30) {
      plan.reading.selection.from = 1_772_456_400 + random.number(in: 0...9999)
    }
    plan.inputFiles = random.pick([nil, .sizes, .hashes])
    return plan
  }
}
