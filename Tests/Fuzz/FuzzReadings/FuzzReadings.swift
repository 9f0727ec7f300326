import FilterPatterns
import MetricAlarms
import TrailReplay

/// libFuzzer's door: any bytes are a reading of an archive or are refused, and what was read is written
/// as what is read again, and judged.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReadings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = FuzzedPlan.head + UnsafeBufferPointer(start: start, count: count)
  let plan = FuzzedPlan.plan
  guard var reading = try? ArchiveReading(decoding: bytes, for: plan) else { return 0 }
  let encoded = reading.encoded()
  guard let again = try? ArchiveReading(decoding: encoded, for: plan) else {
    preconditionFailure("what was written is not read")
  }
  precondition(again.encoded() == encoded, "what was written is not read as it was")
  reading.merge(again)
  precondition(reading.matchCount == 2 * again.matchCount, "merging loses matches")
  let outcome = ReplayJudge(plan).outcome(of: reading)
  precondition(outcome.counts.total <= reading.matchCount, "judging adds matches")
  return 0
}

/// A plan that asks for all that a reading can hold.
private enum FuzzedPlan {
  static let plan: ReplayPlan = {
    var settings = TransformationSettings(namespace: "Fuzz", metricName: "Calls")
    settings.defaultValue = 0.5
    let pattern = { (text: String) in
      guard let pattern = try? FilterPattern(parsing: text) else { preconditionFailure(text) }
      return pattern
    }
    let counted = try? MetricFilter(
      name: "counted", pattern: pattern("{ $.eventName = Put* }"), transformation: settings)
    settings.defaultValue = nil
    settings.dimensions = [MetricDimension(name: "type", value: "$.userIdentity.type")]
    let split = try? MetricFilter(
      name: "split", pattern: pattern("{ $.readOnly IS FALSE }"), transformation: settings)
    let filters = [counted, split].compactMap(\.self)
    precondition(filters.count == 2, "the filters are wrong")
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    reading.selection.from = 1_772_409_600
    var plan = ReplayPlan(
      filters: filters,
      alarms: [MetricAlarm(settings: AlarmSettings(name: "a"), series: filters[0].series)],
      reading: reading)
    plan.inputFiles = .hashes
    return plan
  }()

  /// Bytes up to what was read, which are the same in every reading of the plan.
  static let head = Array(ArchiveReading(of: plan).encoded().prefix(35))
}
