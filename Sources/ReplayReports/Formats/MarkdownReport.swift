import AlarmStates
import MetricAlarms
import MetricWindows
import TrailReplay

/// The report for tickets and pages: headings and tables in GitHub's Markdown.
///
/// The facts are those of the text report. Whatever comes out of a log or of definitions stands in it as code, so
/// that nothing in a record can be a link, an image or HTML.
public struct MarkdownReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "tables for people",
    abilities: [.samples, .show, .severalKinds, .detail, .trials, .timeZone])

  private let subject: ReportSubject
  private let style: ReportStyle

  /// Creates the report of `subject`; of `style` counts what does not depend on a terminal's width.
  public init(of subject: ReportSubject, style: ReportStyle) {
    (self.subject, self.style) = (subject, style.unlaid)
  }

  /// Hands the sections of `kinds` to `write`.
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
    guard let outcome = outcomes.first else { return }
    let facts = ReplayFacts(outcome)
    if kinds.contains(.transitions) {
      if trials.isEmpty {
        self.write(facts, of: outcome, to: write)
      } else {
        self.write(trials, to: write)
      }
    }
    // Where there are transitions, their own head has it.
    if !kinds.contains(.transitions) || !trials.isEmpty {
      write(head(AskedTimes(outcome.plan), within: outcome.timeSpan))
    }
    if kinds.contains(.windows) {
      if kinds.contains(.transitions) { write("\n") }
      self.write(facts.windows, to: write)
    }
    if kinds.contains(.matches) {
      if kinds.count > 1 { write("\n") }
      writeMatches(facts, to: write)
    }
    if kinds.contains(.excepted) {
      if kinds.count > 1 { write("\n") }
      writeExcepted(facts, to: write)
    }
  }

  private func write(
    _ facts: ReplayFacts, of outcome: ReplayOutcome, to write: (String) -> Void
  ) {
    write(MarkdownOverview(outcome, facts, style: style).text)
    write(ExceptionMarkdown(outcome, facts, style: style)?.text ?? "")
    let day = facts.day(by: style.times)
    for event in facts.events {
      let block = TransitionBlock(
        event, facts, clock: outcome.plan.reading.clock, style: style)
      block.writeMarkdown(on: day, to: write)
    }
  }

  /// Which times were asked for, and which zone times are in, as a paragraph.
  private func head(
    _ asked: AskedTimes, within span: ClosedRange<Int>?, reasons: Bool = false
  ) -> String {
    asked.head(style.times, within: span, reasons: reasons).map { "\($0)\n\n" } ?? ""
  }

  private func write(_ trials: [WhatIfReport.Trial], to write: (String) -> Void) {
    write("## Alarms under each treatment of missing data\n\n")
    write(MarkdownText.block(WhatIfReport(trials, style: style).text))
  }

  private func write(_ windows: [ReplayFacts.Window], to write: (String) -> Void) {
    write("## Windows\n")
    guard !windows.isEmpty else { return write("\nNo window holds a sample.\n") }
    let columns = WindowTable.heading.enumerated().map { column, title in
      MarkdownTable.Column(
        title: title, isOurs: column < WindowTable.heading.count - 1,
        isRightAligned: WindowTable.isNumber(column))
    }
    let table = MarkdownTable(columns)
    write(table.head)
    for row in WindowTable(windows, style.times).rows { write(table.line(row)) }
  }

  private func writeMatches(_ facts: ReplayFacts, to write: (String) -> Void) {
    write("## Matches\n")
    var table = CallTable(facts, style: style, day: nil, indent: 0)
    for match in facts.matches { table.add(match, note: facts.filterName(of: match)) }
    if table.count == 0 { write("\nNo record matches.\n") }
    table.writeMarkdown(to: write)
  }

  private func writeExcepted(_ facts: ReplayFacts, to write: (String) -> Void) {
    write("## Excepted matches\n")
    var table = CallTable(facts, style: style, day: nil, indent: 0)
    table.noteTitle = "exception"
    for excepted in facts.excepted { table.add(excepted.match, note: excepted.exception) }
    if table.count == 0 { write("\nNo match is excepted.\n") }
    table.writeMarkdown(to: write)
  }

  private func write(_ simulated: SimulatedAlarm, to write: (String) -> Void) {
    let hasReasons =
      simulated.treatments.isEmpty && simulated.stories.contains { !$0.changes.isEmpty }
    write(head(AskedTimes(simulated), within: simulated.timeSpan, reasons: hasReasons))
    guard simulated.treatments.isEmpty else {
      let trials = zip(simulated.treatments, simulated.stories).map { treatment, story in
        WhatIfReport.Trial(treatment, [story])
      }
      return self.write(trials, to: write)
    }
    for story in simulated.stories {
      write("## Alarm \(MarkdownText.code(story.alarm.name))\n")
      if let nothing = simulated.nothing(in: story) { write("\n\(nothing)\n") }
      for change in story.changes where story.startedAt != nil {
        write(TransitionHead(story.alarm, change).markdown(on: nil, style))
      }
    }
  }
}

extension ReportStyle {
  /// The same without what depends on a terminal's width or abilities.
  var unlaid: ReportStyle {
    var style = self
    (style.columns, style.isColoured, style.linkRoot) = (nil, false, nil)
    style.groupsByActor = false
    return style
  }
}
