import AlarmDefinitions
import AlarmStates
import MetricAlarms
import TrailReplay
import UTCTimes

/// What differs between two sets of definitions, for code-scanning tools.
struct DiffLog {
  private let differences: Differences
  private let names: DiffReport.Names
  private let version: String

  init(_ differences: Differences, _ names: DiffReport.Names, version: String) {
    (self.differences, self.names, self.version) = (differences, names, version)
  }

  /// The log, on one line.
  var text: String {
    SARIFLog(results: definitions + transitions, version: version).text
  }

  private var definitions: [SARIFLog.Result] {
    let filters = differences.filters.map {
      result("filter", $0.name, $0.kind, FilterWords($0).lines)
    }
    let alarms = differences.alarms.map { result("alarm", $0.name, $0.kind, AlarmWords($0).lines) }
    return filters + alarms
  }

  private func result(
    _ what: String, _ name: String, _ kind: DifferenceKind, _ lines: [String]
  ) -> SARIFLog.Result {
    let words = lines.isEmpty ? "" : ": " + lines.joined(separator: "; ")
    let verb = kind == .appears ? "is new" : kind == .vanishes ? "is gone" : "changed"
    return SARIFLog.Result(
      rule: "\(what)-\(kind == .appears ? "added" : kind == .vanishes ? "removed" : "changed")",
      level: "note", message: "\(what) \(name) \(verb)\(words)", place: place(of: kind))
  }

  /// Times in ALARM; other changes of state follow from these.
  private var transitions: [SARIFLog.Result] {
    differences.transitions.filter { $0.state == .alarm }.map { difference in
      let times = [difference.old, difference.new].compactMap { $0?.transition.at }
        .map { TimeWords(in: .utc).minuteInZone($0) }.joined(separator: " → ")
      let count = Counted.matches((difference.new ?? difference.old)?.counts.total ?? 0)
      let (rule, level, verb) =
        switch difference.kind {
        case .appears: ("new-alarm", "warning", "would ring")
        case .vanishes: ("lost-alarm", "warning", "would no longer ring")
        case .moves, .changes: ("moved-alarm", "note", "would ring at another time")
        }
      return SARIFLog.Result(
        rule: rule, level: level, message: "\(difference.alarm) \(verb): \(times), \(count)",
        place: place(of: difference.kind))
    }
  }

  /// What is gone is in the old definitions; of neither the line is known.
  private func place(of kind: DifferenceKind) -> DefinitionPlace {
    DefinitionPlace(file: kind == .vanishes ? names.old : names.new)
  }
}
