import TrailReplay

/// The times that were asked for, as a part of a report's head: those that were typed as a length of time or as a
/// day are whole here.
struct AskedTimes {
  private let from: Int?
  private let until: Int?
  /// Several spans between the two; 1: all that lies between them.
  private var spanCount = 1

  /// Creates those of a replay, or of what it says of buckets.
  init(_ plan: ReplayPlan) {
    let selection = plan.reading.selection
    (from, until) = (plan.bucketsFrom ?? selection.from, selection.to)
  }

  /// Creates those of evaluations over samples.
  init(_ simulated: SimulatedAlarm) { (from, until) = (simulated.from, simulated.through) }

  /// Creates those of a timeline.
  init(_ plan: TimelinePlan) {
    let selection = plan.narrowedReading.selection
    (from, until) = (selection.from, selection.to)
    spanCount = plan.spans?.count ?? 1
  }

  /// `asked for: from 2026-03-02 14:00 to 15:00 UTC`; nil: any times.
  func text(_ times: TimeWords) -> String? {
    switch (from, until) {
    case (nil, nil): nil
    case (let from?, nil): "asked for: from \(times.minuteInZone(from)) on"
    case (nil, let until?): "asked for: until \(times.minuteInZone(until))"
    case (let from?, let until?):
      spanCount == 1
        ? "asked for: from \(times.wholeSpanInZone(from, until, joint: "to"))"
        : "asked for: \(spanCount) spans between \(times.wholeSpanInZone(from, until, joint: "and"))"
    }
  }

  /// The same, and which zone times are in, for a report whose head says nothing else; nil: there is nothing to
  /// say.
  func head(_ times: TimeWords, within span: ClosedRange<Int>?, reasons: Bool = false) -> String? {
    let parts = [text(times), times.zoneSentence(within: span, reasons: reasons)]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
