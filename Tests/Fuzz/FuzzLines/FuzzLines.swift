import FilterPatterns
import MetricAlarms
import TrailReplay

/// libFuzzer's door: any bytes are the reading of a line or are refused, and what was taken is merged into lines that
/// are taken again, and judged.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let plan = FuzzedPlan.plan
  let line = ReadingLine.text(
    [.units, .unit, .listing][Int(first % 3)], of: bytes.dropFirst(), for: plan)
  var (reducer, merger) = (ReplayReducer(plan), LineMerger(plan))
  guard (try? merger.add(line)) != nil else { return 0 }
  let isTaken = (try? reducer.add(line)) != nil
  let once = lines(of: merger)
  precondition((try? merger.add(line)) != nil, "what was taken is not taken again")
  precondition(lines(of: merger) == once, "a line that comes again changes something")
  var (again, reduced) = (LineMerger(plan), ReplayReducer(plan))
  for line in once.reversed() {
    precondition((try? again.add(line.dropLast())) != nil, "what was merged is not taken")
    guard isTaken else { continue }
    precondition((try? reduced.add(line.dropLast())) != nil, "what was merged is not reduced")
  }
  precondition(lines(of: again) == once, "merging again changes something")
  guard isTaken else { return 0 }
  precondition(
    reduced.reading.encoded() == reducer.reading.encoded(), "merging changes what is reduced")
  _ = ReplayJudge(plan).outcome(of: reducer.reading)
  return 0
}

private func lines(of merger: LineMerger) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  merger.forEachLine { line in
    lines.append(line)
    return true
  }
  return lines
}

/// A plan that asks for all that a line can hold.
private enum FuzzedPlan {
  static let plan: ReplayPlan = {
    var settings = TransformationSettings(namespace: "Fuzz", metricName: "Calls")
    settings.defaultValue = 0.5
    let filters = ["{ $.eventName = Put* }", "{ $.readOnly IS FALSE }"].compactMap { text in
      (try? FilterPattern(parsing: text)).flatMap {
        try? MetricFilter(name: text, pattern: $0, transformation: settings)
      }
    }
    precondition(filters.count == 2, "the filters are wrong")
    return ReplayPlan(
      filters: filters,
      alarms: [MetricAlarm(settings: AlarmSettings(name: "a"), series: filters[0].series)],
      reading: ReadingSettings(duplicates: .drop, jobs: 1))
  }()
}
