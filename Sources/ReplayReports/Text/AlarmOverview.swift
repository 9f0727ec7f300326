import AlarmStates
import MetricAlarms
import TrailReplay

/// The answer at a glance: of each alarm that was in ALARM how often, when and because of whom, and what was
/// opened; then the alarms that were not.
struct AlarmOverview {
  /// The fewest characters in which states over time can be told apart.
  private static let leastRibbon = 10
  /// So many where nothing says how wide the page is.
  private static let usualRibbon = 40
  /// Columns of a terminal that has room for techniques.
  private static let roomy = 133

  private let outcome: ReplayOutcome
  private let style: ReportStyle
  /// The alarms that were in ALARM, in the plan's order.
  let rung: [AlarmStory]
  private let facts: ReplayFacts
  private let day: Int?

  init(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    (self.outcome, self.facts, self.style) = (outcome, facts, style)
    day = facts.day(by: style.times)
    rung = outcome.alarms.filter(\.wasInAlarm)
  }

  /// The lines, each with its line feed.
  var lines: [String] {
    let people = CallerRows(rung.map(\.callers), facts, style: style)
    let heads = self.heads
    let blocks = rung.indices.map { index in
      [heads[index]] + people.lines(of: index) + opened(for: rung[index]).lines
    }
    return legend + blocks.flatMap(\.self) + quiet + unwatched.lines
  }

  /// A line an alarm: its name, how often and how long, its states over time, from when to when, how severe.
  private var heads: [String] {
    let cells = rung.map { story in
      [SafeText.plain(story.alarm.name), times(of: story), span(of: story)]
    }
    let ribbons = ribbon.map { ribbon in rung.map { ribbon.text(of: $0) } }
    let columns = [
      TextTable.Column(least: 16), TextTable.Column(), TextTable.Column(),
      TextTable.Column(goes: 1), TextTable.Column(goes: 0),
    ]
    var table = TextTable(columns, style: style)
    let rows = cells.indices.map { index in
      [
        cells[index][0], cells[index][1], ribbons?[index] ?? "", cells[index][2],
        severity(of: rung[index]),
      ]
    }
    for row in rows { table.measure(row) }
    table.fit()
    return rows.map { row in
      table.line(row) { column, text in
        column == 2 ? StateRibbon.coloured(text, style) : text
      } + "\n"
    }
  }

  /// How severe what the alarm watches is, and which techniques it may be a sign of, where its rules say so.
  func severity(of story: AlarmStory) -> String {
    let details = story.alarm.details
    if let columns = style.columns, columns < Self.roomy { return details.severity?.rawValue ?? "" }
    return ([details.severity?.rawValue].compactMap(\.self) + details.techniques.map(\.id))
      .joined(separator: " ")
  }

  /// The slices that fit between the other columns; nil: too few do.
  private var ribbon: StateRibbon? {
    let width: Int
    if let columns = style.columns {
      let texts = rung.map { [SafeText.plain($0.alarm.name), times(of: $0), span(of: $0)] }
      let taken = (0..<3).map { column in texts.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
      let words = rung.map { DisplayWidth.of(severity(of: $0)) + 2 }.max() ?? 0
      let room = columns - taken.reduce(0, +) - 6
      // States over time say more than a word.
      width = min(Self.usualRibbon, room - words < Self.leastRibbon ? room : room - words)
    } else {
      width = Self.usualRibbon
    }
    return width < Self.leastRibbon ? nil : StateRibbon(for: rung, width: width)
  }

  /// What the characters of the ribbons stand for.
  private var legend: [String] {
    guard let ribbon else { return [] }
    let start = style.times.minute(ribbon.span.lowerBound, on: day)
    let text =
      "\(TimeWords.duration(ribbon.slice)) a character from \(start):"
      + " A in ALARM at any time of it, - OK, ? INSUFFICIENT_DATA"
    return [style.lines(text)]
  }

  /// How often and how long it was in ALARM.
  func times(of story: AlarmStory) -> String { TimesInAlarm(of: story).words }

  /// From when to when.
  func span(of story: AlarmStory) -> String {
    let times = TimesInAlarm(of: story)
    guard let first = times.first else { return "" }
    let start = style.times.minute(first, on: day)
    guard let end = times.last else { return "since \(start)" }
    guard times.isOpen else { return "\(start) … \(style.times.minute(end, on: day ?? first))" }
    return times.count == 1
      ? "since \(start)" : "\(start) …, not left since \(style.times.minute(end, on: day ?? first))"
  }

  /// Buckets that calls opened at which the alarm looks.
  func opened(for story: AlarmStory) -> OpenBuckets {
    OpenBuckets(outcome, style: style) { $0.contains(story.alarm.name) }
  }

  /// Buckets that no alarm which was in ALARM has beside it.
  var unwatched: OpenBuckets {
    let names = Set(rung.map(\.alarm.name))
    return OpenBuckets(outcome, style: style) { names.isDisjoint(with: $0) }
  }

  /// The alarms that were never in ALARM, where others were.
  private var quiet: [String] {
    quietNames.isEmpty
      ? []
      : [style.lines("never in ALARM: " + quietNames.map(SafeText.plain).joined(separator: ", "))]
  }

  /// Their names.
  var quietNames: [String] {
    rung.isEmpty ? [] : outcome.alarms.filter { !$0.wasInAlarm }.map(\.alarm.name)
  }
}

extension AlarmStory {
  /// Whether it went to ALARM, or was in it from the start.
  var wasInAlarm: Bool {
    initialState == .alarm && startedAt != nil || changes.contains { $0.transition.to == .alarm }
  }
}
