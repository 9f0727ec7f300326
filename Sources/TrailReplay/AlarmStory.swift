public import AlarmStates
import MetricWindows

/// What one alarm did, and the matching records behind it.
public struct AlarmStory: Sendable {
  /// The alarm.
  public let alarm: MetricAlarm
  /// Its changes of state, in order of time.
  public let changes: [Change]

  /// One change of state with the records that explain it.
  public struct Change: Sendable {
    /// What changed, when, and the reason CloudWatch gives.
    public let transition: AlarmTransition
    /// When the alarm left the new state again; nil when it did not.
    public let until: Int?
    /// When the alarm had entered the old state; nil when it started in it.
    public let since: Int?
    /// Samples behind the datapoints that decided a change to ALARM, by time (decision 16);
    /// no more than the plan allows, and none on other changes.
    public let matches: [MatchedRecord]
    /// How many samples of matches these datapoints hold.
    public let matchCount: Int
    /// The earliest eventTime behind these datapoints, in seconds since the Unix epoch; nil where no
    /// match is, or none has one.
    public let firstEventTime: Int?
    /// Samples that came while the alarm was in ALARM already and so told nobody (S5).
    public let laterMatches: [MatchedRecord]
    /// How many such samples there are.
    public let laterMatchCount: Int
  }

  /// The samples an alarm sees, and what can be shown of them.
  struct Samples {
    /// Nil when no filter writes the alarm's series.
    let timeline: SampleTimeline?
    /// Those of its samples that are default values, behind which there is no match.
    let defaults: SampleTimeline?
    /// In order of time.
    let matches: [MatchedRecord]
    /// The earliest eventTime of the matches of each minute, by the minute's first second.
    let firstEvents: [Int: Int]

    /// The earliest eventTime within `ranges`, which begin and end with minutes.
    func firstEvent(in ranges: [Range<Int>]) -> Int? {
      ranges.compactMap { range in
        // Of a long window and few minutes with matches, the minutes are asked.
        range.count / 60 > firstEvents.count
          ? firstEvents.filter { range.contains($0.key) }.values.min()
          : stride(from: range.lowerBound, to: range.upperBound, by: 60)
            .compactMap { firstEvents[$0] }.min()
      }.min()
    }

    /// The first `limit` matches within `ranges`, which are ascending and do not overlap.
    func matches(in ranges: [Range<Int>], limit: Int) -> [MatchedRecord] {
      var found: [MatchedRecord] = []
      for range in ranges {
        var index = firstIndex(atOrAfter: range.lowerBound)
        while found.count < limit, index < matches.count,
          let time = matches[index].time, time < range.upperBound
        {
          found.append(matches[index])
          index += 1
        }
      }
      return found
    }

    /// Matches without a time come last, and so behind every time.
    private func firstIndex(atOrAfter time: Int) -> Int {
      var (low, high) = (0, matches.count)
      while low < high {
        let middle = low + (high - low) / 2
        if matches[middle].time ?? .max < time { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func count(in ranges: [Range<Int>]) -> Int {
      ranges.reduce(0) { $0 + Self.count(timeline, $1) - Self.count(defaults, $1) }
    }

    private static func count(_ timeline: SampleTimeline?, _ range: Range<Int>) -> Int {
      timeline?.tally(in: range)?.sampleCount ?? 0
    }
  }

  init(of alarm: MetricAlarm, plan: ReplayPlan, firstTime: Int?, samples: Samples) {
    let timeline = samples.timeline ?? SampleLedger().timeline
    let transitions = AlarmTimeline.transitions(
      of: alarm.settings, over: timeline, from: firstTime, windows: plan.windows)
    self.alarm = alarm
    changes = transitions.indices.map { index in
      Change(
        transitions[index], since: index > 0 ? transitions[index - 1].at : nil,
        until: index + 1 < transitions.count ? transitions[index + 1].at : nil,
        samples: samples, limit: plan.matchesPerTransition)
    }
  }
}

extension AlarmStory.Change {
  init(
    _ transition: AlarmTransition, since: Int?, until: Int?, samples: AlarmStory.Samples,
    limit: Int
  ) {
    self.transition = transition
    self.since = since
    self.until = until
    let deciding = transition.decidingWindows
    matches = samples.matches(in: deciding, limit: limit)
    matchCount = samples.count(in: deciding)
    firstEventTime = samples.firstEvent(in: deciding)
    let later = Self.later(transition, until: until)
    laterMatches = samples.matches(in: later, limit: limit)
    laterMatchCount = samples.count(in: later)
  }

  /// The time behind the deciding windows up to the end of the state, for a change to ALARM.
  private static func later(_ transition: AlarmTransition, until: Int?) -> [Range<Int>] {
    guard transition.to == .alarm else { return [] }
    let start = transition.decidingWindows.map(\.upperBound).max() ?? transition.at
    return [start..<max(start, until ?? .max)]
  }
}
