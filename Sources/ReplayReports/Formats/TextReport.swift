import AlarmStates
import MetricWindows
public import TrailReplay

/// The report for people: one block a transition, then the tables asked for.
public struct TextReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "for people", abilities: [.show, .explain, .groupBy, .trials])

  private let subject: ReportSubject
  private let style: ReportStyle

  /// Creates the report of `subject` in `style`.
  public init(of subject: ReportSubject, style: ReportStyle) {
    (self.subject, self.style) = (subject, style)
  }

  /// Creates the report of `outcome` in `style`.
  public init(_ outcome: ReplayOutcome, style: ReportStyle) {
    self.init(of: .replay([outcome]), style: style)
  }

  /// Hands the blocks of `kinds` to `write`; a run with nothing to report says so in one line.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    switch subject {
    case .replay(let outcomes): self.write(kinds, of: outcomes, to: write)
    case .simulation(let simulated): self.write(simulated, to: write)
    }
  }

  private func write(
    _ kinds: Set<ReportKind>, of outcomes: [ReplayOutcome], to write: (String) -> Void
  ) {
    let trials = outcomes.compactMap { outcome in
      outcome.plan.trial.map { WhatIfReport.Trial($0, outcome.alarms) }
    }
    if kinds.contains(.transitions), !trials.isEmpty {
      write(WhatIfReport(trials, style: style).text)
    }
    // The archive, and with it all but the transitions, is the same under each treatment.
    guard let outcome = outcomes.first else { return }
    let facts = ReplayFacts(outcome)
    if kinds.contains(.transitions), trials.isEmpty {
      self.write(facts, of: outcome, to: write)
    }
    if kinds.contains(.windows) { write(WindowTable(facts.windows).text) }
    if kinds.contains(.matches) {
      var table = MatchTable(facts, style: style, day: nil)
      for match in facts.matches { table.add(match, note: facts.filterName(of: match)) }
      table.write(indent: "", to: write)
      if outcome.matches.isEmpty { write("no record matches\n") }
    }
  }

  private func write(
    _ facts: ReplayFacts, of outcome: ReplayOutcome, to write: (String) -> Void
  ) {
    write(StatesAtFrom(outcome).text)
    let events = facts.events
    for event in events {
      write(TransitionBlock(event, facts, clock: outcome.plan.reading.clock, style: style).text)
    }
    defer { write(OpenBuckets(outcome).text) }
    guard events.isEmpty else { return }
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return write("nothing to report: no log file was read\n")
    }
    let place = outcome.isComplete ? "" : " in what could be read"
    write("nothing to report\(place): \(Self.kept(in: outcome))\n")
  }

  /// What state alarms stayed in, of which none changed.
  private static func kept(in outcome: ReplayOutcome) -> String {
    if outcome.alarms.contains(where: { $0.beginning != nil }) {
      return "no alarm changed its state from then on"
    }
    return outcome.plan.beginsAsDescribed
      ? "no alarm left the state it was described in"
      : "no alarm left INSUFFICIENT_DATA (\(StateReason.initial))"
  }

  private func write(_ simulated: SimulatedAlarm, to write: (String) -> Void) {
    guard simulated.treatments.isEmpty else {
      let trials = zip(simulated.treatments, simulated.stories).map { treatment, story in
        WhatIfReport.Trial(treatment, [story])
      }
      return write(WhatIfReport(trials, style: style).text)
    }
    for story in simulated.stories {
      if story.startedAt == nil {
        let cause =
          simulated.samples.allSatisfy(\.isEmpty)
          ? "no sample, so no evaluation" : "no evaluation in the time asked for"
        write("nothing to report: \(cause)\n")
      } else if story.changes.isEmpty {
        write("nothing to report: the alarm kept its state\n")
      }
      for change in story.changes where story.startedAt != nil {
        write(
          TransitionHead(story.alarm, change).text(style)
            + (ExplanationText(change, of: story.alarm)?.text ?? ""))
      }
    }
  }
}
