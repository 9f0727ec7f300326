import AlarmDefinitions
import MetricAlarms
import TrailReplay

extension ReportOptions {
  /// The rules of which is said what they would have done: all controls of the newest benchmark that is
  /// called `cis`, where the run has not all of them, and somebody is there to read it.
  func othersBeside(_ definitions: Definitions) -> OtherRules? {
    guard !quiet, verbose || StandardError.isTerminal,
      let all = try? Definitions(builtIn: "cis"),
      !Set(all.filters.map(\.pattern)).isSubset(of: definitions.filters.map(\.pattern))
    else { return nil }
    return OtherRules(filters: all.filters, alarms: all.alarms)
  }
}
