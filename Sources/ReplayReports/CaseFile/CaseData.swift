import MetricAlarms
import TrailReplay

/// The data of a case file's page: what its script draws, lists and saves.
struct CaseData {
  private let outcome: ReplayOutcome
  private let facts: ReplayFacts
  private let matches: [MatchedRecord]
  private let records: CaseRecords
  /// Which row a match is.
  private let rows: [MatchedRecord: Int]

  init(
    _ outcome: ReplayOutcome, _ facts: ReplayFacts,
    _ matches: [MatchedRecord], _ records: CaseRecords
  ) {
    (self.outcome, self.facts) = (outcome, facts)
    (self.matches, self.records) = (matches, records)
    rows = Dictionary(
      matches.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Hands the JSON to `write`.
  func write(to write: (String) -> Void) {
    write("{")
    member("unwrap", JSONText(outcome.plan.reading.unwrappedFields.map { JSONText($0) }), write)
    member(
      "span",
      outcome.timeSpan.map { JSONText([JSONText($0.lowerBound), JSONText($0.upperBound)]) }
        ?? .null, write)
    member(
      "gaps",
      outcome.gaps.map { gaps in
        JSONText(gaps.map { JSONText([JSONText($0.lowerBound), JSONText($0.upperBound)]) })
      } ?? .null, write)
    write("\"matches\":")
    MatchColumns(matches, facts).write(to: write)
    write(",")
    member("records", recordPlaces, write)
    writeTransitions(to: write)
    member("alarms", JSONText(lanes), write)
    member("exposures", JSONText(exposures), write)
    write("\"inputs\":")
    CaseInputs(outcome).write(to: write)
    write("}")
  }

  private func member(_ key: String, _ value: JSONText, _ write: (String) -> Void) {
    write("\"\(key)\":\(ScriptData.escaped(value.text)),")
  }

  private var recordPlaces: JSONText {
    let kept = matches.enumerated().compactMap { row, match in
      records.index(of: match).map { (row: row, index: $0) }
    }
    var object = JSONObject()
    object.add("rows", JSONText(kept.map { JSONText($0.row) }))
    object.add("at", JSONText(kept.map { JSONText($0.index) }))
    return JSONText(object)
  }

  private func writeTransitions(to write: (String) -> Void) {
    write("\"transitions\":[")
    var isFirst = true
    for event in facts.events {
      let object = JSONLinesReport.transition(event, outcome.plan) { match in
        rows[match].map { JSONText($0) } ?? .null
      }
      write((isFirst ? "" : ",") + ScriptData.escaped(object.text))
      isFirst = false
    }
    write("],")
  }

  /// The alarms that were in ALARM, then the others.
  private var lanes: [JSONText] {
    var transitions: [String: [Int]] = [:]
    for (index, event) in facts.events.enumerated() {
      transitions[event.alarm.name, default: []].append(index)
    }
    let stories = outcome.alarms.filter(\.wasInAlarm) + outcome.alarms.filter { !$0.wasInAlarm }
    return stories.map { story in
      let lane = CaseLane(story, in: outcome)
      let rows = lane.matches.compactMap { self.rows[$0] }
      return JSONText(
        lane.object(transitions: transitions[story.alarm.name] ?? [], rows: rows))
    }
  }

  private var exposures: [JSONText] {
    outcome.buckets.flatMap { story in
      zip(ExposureLines(story, outcome).lines, ExposureRow.all(of: story)).map { line, row in
        var object = JSONObject()
        object.add("line", JSONText(json: String(line.dropLast())))
        object.add("record", JSONText(records.index(of: row.change.call)))
        object.add(
          "closedRecord", JSONText(row.opening?.closedBy.flatMap { records.index(of: $0.call) }))
        return JSONText(object)
      }
    }
  }
}
