import AlarmStates
import MetricAlarms
import MetricWindows
import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// Ribbons against the state of every minute.
@Suite("States under each treatment of missing data")
struct WhatIfTests {
  private static func trials(seed: Int) -> [WhatIfReport.Trial] {
    var random = SeededGenerator(seed: seed)
    var ledger = SampleLedger()
    let start = 1_772_460_000 + random.number(in: 0...5000)
    for _ in 0...random.number(in: 0...8) {
      ledger.add(1, at: start + random.number(in: 0...(random.chance(50) ? 9000 : 900_000)))
    }
    return MissingDataTreatment.allCases.map { treatment in
      var settings = AlarmSettings(name: "calls")
      settings.treatMissingData = treatment
      let alarm = MetricAlarm(
        settings: settings, series: MetricSeries(namespace: "N", metricName: "M"))
      let run = AlarmRun(
        of: settings, over: [SampleArrivals(ledger.timeline)], windows: .sliding,
        at: .all(from: start, through: nil))
      let place = AlarmPlace(account: nil, region: nil)
      let story = AlarmStory(
        of: alarm, in: place, run, startingIn: .insufficientData, explains: false)
      return WhatIfReport.Trial(treatment, [story])
    }
  }

  private static let slices = [
    "10 s": 10, "30 s": 30, "1 min": 60, "2 min": 120, "5 min": 300, "10 min": 600, "15 min": 900,
    "30 min": 1800, "1 h": 3600, "2 h": 7200, "3 h": 10_800, "6 h": 21_600, "12 h": 43_200,
  ]

  @Test("Each letter is what the alarm was in during its slice", arguments: Seeds.first(10, of: 30))
  func letters(seed: Int) throws {
    let trials = Self.trials(seed: seed)
    let lines = WhatIfReport(trials, style: ReportStyle()).text.split(separator: "\n")
    let head = try #require(lines[0].firstMatch(of: /UTC, (.*) a character/))
    let slice = try #require(Self.slices[String(head.1)])
    #expect(lines[1] == "calls" && lines.count == 6)
    for (trial, line) in zip(trials, lines.dropFirst(2)) {
      let story = trial.stories[0]
      let start = try #require(story.startedAt)
      let ribbon = line.dropFirst(18).prefix { "A-?".contains($0) }
      #expect(line.hasPrefix("    \(trial.treatment.rawValue) "))
      for (index, letter) in ribbon.enumerated() {
        let from = start - start % slice + index * slice
        #expect(letter == Self.letter(of: story, from: from, slice), "\(line) at \(index)")
      }
      let last = trials.flatMap { $0.stories[0].changes }.map(\.transition.at).max() ?? start
      #expect(ribbon.count == (last - (start - start % slice)) / slice + 2)
    }
  }

  /// Second by second: any ALARM in the slice, else the state at its end.
  private static func letter(of story: AlarmStory, from: Int, _ slice: Int) -> Character {
    let states = stride(from: from, to: from + slice, by: 10).map { second in
      story.changes.last { $0.transition.at <= second }?.transition.to ?? story.initialState
    }
    if states.contains(.alarm) { return "A" }
    return states.last == .ok ? "-" : "?"
  }

  @Test("On a narrow terminal a ribbon is no wider than there is room for")
  func narrow() {
    var style = ReportStyle()
    style.columns = 80
    for line in WhatIfReport(Self.trials(seed: 3), style: style).text.split(separator: "\n")
      .dropFirst(2)
    {
      #expect(line.dropFirst(18).prefix { "A-?".contains($0) }.count <= 20)
    }
  }

  @Test("Nothing evaluated is reported in one line")
  func nothing() {
    let alarm = MetricAlarm(
      settings: AlarmSettings(name: "a"), series: MetricSeries(namespace: "N", metricName: "M"))
    let place = AlarmPlace(account: nil, region: nil)
    let story = AlarmStory(of: .metric(alarm), in: place, startedAt: nil, [])
    let report = WhatIfReport([WhatIfReport.Trial(.missing, [story])], style: ReportStyle())
    #expect(report.text == "nothing to report: no alarm was evaluated\n")
  }
}
