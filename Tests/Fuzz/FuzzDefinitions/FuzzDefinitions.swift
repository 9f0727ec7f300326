import AlarmDefinitions
import AlarmStates
import MetricAlarms

/// libFuzzer's door: any bytes are alarms that can be walked, or are rejected with a reason; behind a
/// NUL come samples.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDefinitions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  var reader = DefinitionsReader(settings: .init())
  reader.read(DefinitionDocument(name: "alarms.json", bytes: Array(parts[0])))
  reader.finish()
  let definitions = reader.reading.definitions(named: [])
  do throws(DocumentError) {
    for alarm in definitions.alarms { try walk(alarm, over: Array(parts.last ?? [])) }
    _ = try? CompositeAlarms(definitions.composites, over: definitions.alarms)
  } catch {
    precondition(!error.description.isEmpty, "rejected without a reason")
  }
  return 0
}

/// Samples that are read can be evaluated, near their first one.
func walk(_ alarm: MetricAlarm, over text: [UInt8]) throws(DocumentError) {
  let samples = try SampleDocument(text, for: alarm.settings)
  guard let first = samples.firstTime, alarm.settings.evaluationPeriods < 100 else { return }
  let evaluator = AlarmEvaluator(of: alarm.settings, windows: .sliding)
  let arrivals = samples.arrivals
  let transitions = evaluator.transitions(over: arrivals, from: first, through: first + 3600)
  let explanations = evaluator.explanations(of: transitions, over: arrivals)
  precondition(explanations.count == transitions.count, "unexplained")
}
