import MetricAlarms
import TrailReplay

/// What is said of a timeline without rows: what was asked for, and of how many records.
struct NoRowSentence {
  private let outcome: TimelineOutcome
  private let times: TimeWords
  private let named: (String) -> String

  /// Creates the sentence; `named` gives what was asked for as it is to stand in it.
  init(
    _ outcome: TimelineOutcome, _ times: TimeWords,
    named: @escaping (String) -> String = SafeText.plain
  ) {
    (self.outcome, self.times, self.named) = (outcome, times, named)
  }

  /// Without a line feed.
  var text: String {
    let records = outcome.tally.records
    let place = outcome.isComplete ? "" : " in what could be read"
    let count = records.matched + records.unmatched
    guard count > 0 else { return "no record takes part\(place)" }
    return "no record of \(Counted.grouped(count))\(span)\(place) \(asked)"
  }

  private var span: String {
    guard let first = outcome.firstRecordTime, let last = outcome.lastRecordTime else { return "" }
    return " " + times.secondsInZone(first, last)
  }

  private var asked: String {
    let plan = outcome.plan
    let texts = plan.selection.fields.map { field in
      let texts = plan.selection.texts(of: field).map { "\"\(named($0))\"" }
      return "\(field.noun) \(texts.joined(separator: " or "))"
    }
    let parts = [
      texts.isEmpty ? nil : "has " + texts.joined(separator: " and "),
      plan.filters.isEmpty ? nil : "is matched by \(filters)",
      plan.spans?.count ?? 1 == 1 ? nil : "lies in the times asked for",
    ].compactMap(\.self)
    return parts.isEmpty ? "is shown" : parts.joined(separator: " and ")
  }

  private var filters: String {
    let names = outcome.plan.filters.map { named($0.name) }
    return names.count == 1 ? names[0] : "any of \(names.count) filters"
  }
}

extension SelectionField {
  /// The word for it in a sentence.
  var noun: String {
    self == .accessKey ? "access key" : rawValue
  }
}
