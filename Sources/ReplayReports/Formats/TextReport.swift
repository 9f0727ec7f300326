import AlarmStates
import MetricWindows
public import TrailReplay

/// The report for people: the answer, then a block a transition, then the tables asked for.
public struct TextReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "for people",
    abilities: [.samples, .show, .severalKinds, .explain, .groupBy, .detail, .trials, .timeZone])

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
    // Where there are transitions, their own head has it.
    if !kinds.contains(.transitions) || !trials.isEmpty {
      write(outcomes.first.map { head(AskedTimes($0.plan), within: $0.timeSpan) } ?? "")
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
    if kinds.contains(.windows) { write(WindowTable(facts.windows, style.times).text) }
    if kinds.contains(.matches) {
      var table = CallTable(facts, style: style, day: nil, indent: 0)
      for match in facts.matches { table.add(match, note: facts.filterName(of: match)) }
      table.write(to: write)
      if outcome.matches.isEmpty { write("no record matches\n") }
    }
    if kinds.contains(.excepted) {
      var table = CallTable(facts, style: style, day: nil, indent: 0)
      for excepted in facts.excepted { table.add(excepted.match, note: excepted.exception) }
      table.write(to: write)
      if table.count == 0 { write("no match is excepted\n") }
    }
  }

  private func write(
    _ facts: ReplayFacts, of outcome: ReplayOutcome, to write: (String) -> Void
  ) {
    let day = facts.day(by: style.times)
    let overview = AlarmOverview(outcome, facts, style: style).lines
    let answer =
      ArchiveHead(outcome, style: style).text
      + (outcome.alarms.contains(where: \.wasInAlarm) ? "" : NoAlarm(outcome, style: style).text)
      + overview.joined() + (ExceptionSection(outcome, facts, style: style)?.text ?? "")
      + StatesAtFrom(outcome).text(style)
    write(answer)
    let (events, clock) = (facts.events, outcome.plan.reading.clock)
    guard !events.isEmpty else { return }
    write("\n")
    let blocks = events.lazy.map { TransitionBlock($0, facts, clock: clock, style: style) }
    let isPage = style.limitsRows && !outcome.plan.explains
    let page =
      isPage
      ? ReportPage(Array(blocks.prefix(ReportPage.lines)), below: answer, on: day) : nil
    let shown = page.map { min($0.most, events.count) } ?? events.count
    for (index, block) in blocks.prefix(shown).enumerated() {
      write(block.head(on: day, page?.reasons ?? .all))
      let limit = page?.limits?[index]
      if page == nil || limit ?? 0 > 0 { block.write(block.rows, limit: limit, to: write) }
    }
    if shown < events.count {
      let more = Counted.noun(events.count - shown, "more change")
      write("… and \(more); --detail shows all, with every reason and each record kept\n")
    } else if page?.isCut == true {
      write("--detail shows every reason and each record kept\n")
    }
  }

  /// Which times were asked for, and which zone times are in, as a line.
  private func head(
    _ asked: AskedTimes, within span: ClosedRange<Int>?, reasons: Bool = false
  ) -> String {
    style.lines(asked.head(style.times, within: span, reasons: reasons) ?? "")
  }

  private func write(_ simulated: SimulatedAlarm, to write: (String) -> Void) {
    let hasReasons =
      simulated.treatments.isEmpty && simulated.stories.contains { !$0.changes.isEmpty }
    write(head(AskedTimes(simulated), within: simulated.timeSpan, reasons: hasReasons))
    guard simulated.treatments.isEmpty else {
      let trials = zip(simulated.treatments, simulated.stories).map { treatment, story in
        WhatIfReport.Trial(treatment, [story])
      }
      return write(WhatIfReport(trials, style: style).text)
    }
    for story in simulated.stories {
      if let nothing = simulated.nothing(in: story) { write(nothing + "\n") }
      for change in story.changes where story.startedAt != nil {
        write(
          TransitionHead(story.alarm, change)
            .text(style, at: style.times.minuteInZone(change.transition.at))
            + (ExplanationText(change, of: story.alarm, style: style)?.text ?? ""))
      }
    }
  }
}
