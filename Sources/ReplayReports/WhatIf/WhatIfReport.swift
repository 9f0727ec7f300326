import AlarmStates
public import MetricAlarms
public import TrailReplay

/// What alarms would have done under each treatment of missing data, at a glance.
public struct WhatIfReport: Sendable {
  /// What all alarms did under one treatment.
  public struct Trial: Sendable {
    /// The treatment.
    public let treatment: MissingDataTreatment
    /// The alarms' stories, in the same order under each treatment.
    public let stories: [AlarmStory]

    /// Creates the trial of `treatment`.
    public init(_ treatment: MissingDataTreatment, _ stories: [AlarmStory]) {
      (self.treatment, self.stories) = (treatment, stories)
    }
  }

  /// Columns of a ribbon where nothing says how many there are, and the fewest.
  private static let (usualWidth, leastWidth) = (60, 10)
  /// Columns before a ribbon, and at most behind it.
  private static let (lead, tail) = (18, 48)

  private let trials: [Trial]
  private let style: ReportStyle

  /// Creates the report of `trials` in `style`.
  public init(_ trials: [Trial], style: ReportStyle) {
    (self.trials, self.style) = (trials, style)
  }

  /// The time all ribbons cover, then one block an alarm: its ribbons under one another, with how
  /// often and how long it was in ALARM.
  public var text: String {
    let summaries = trials.flatMap(\.stories).map { DisplayWidth.of(summary(of: $0)) }
    let tail = min(summaries.max() ?? 0, Self.tail)
    let room = style.columns.map { max(Self.leastWidth, $0 - Self.lead - tail - 2) }
    let width = room ?? Self.usualWidth
    guard let layout = StateRibbon(for: trials.flatMap(\.stories), width: width) else {
      return "nothing to report: no alarm was evaluated\n"
    }
    let (start, end) = (layout.span.lowerBound, layout.span.upperBound)
    let head =
      "\(style.times.minuteInZone(start)) to \(style.times.minuteInZone(end)),"
      + " \(TimeWords.duration(layout.slice)) a character:"
      + " A in ALARM at any time of it, - OK, ? INSUFFICIENT_DATA"
    let blocks = trials[0].stories.indices.map { index in
      "\(SafeText.plain(trials[0].stories[index].alarm.name))\n"
        + trials.map { line(of: $0.stories[index], $0.treatment, layout) }.joined()
    }
    return style.prose.text(head, indent: 4) + "\n" + blocks.joined()
  }

  private func line(
    of story: AlarmStory, _ treatment: MissingDataTreatment, _ layout: StateRibbon
  ) -> String {
    let name = treatment.rawValue
    let padding = String(repeating: " ", count: max(1, Self.lead - 4 - name.count))
    let (ribbon, summary) = (layout.text(of: story), summary(of: story))
    let room = style.columns.map { $0 - Self.lead - DisplayWidth.of(ribbon) - 2 }
    return "    \(name)\(padding)\(StateRibbon.coloured(ribbon, style))  "
      + (room.map { DisplayWidth.cutEnd(of: summary, to: $0) } ?? summary) + "\n"
  }

  private func summary(of story: AlarmStory) -> String {
    let times = TimesInAlarm(of: story)
    guard times.isOpen, let last = times.last else { return times.words }
    return "\(times.words), not left since \(style.times.minuteInZone(last))"
  }
}
