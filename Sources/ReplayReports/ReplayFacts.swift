import AlarmStates
import FilterPatterns
import MetricAlarms
import MetricWindows
import TrailReplay

/// An outcome laid out as reports show it, the same for people and for programs.
struct ReplayFacts {
  /// One change of state and the alarm it belongs to.
  struct Event {
    let alarm: Alarm
    let change: AlarmStory.Change
  }

  /// One aligned window of a series.
  struct Window {
    let filters: [String]
    let series: MetricSeries
    let window: AlignedWindow
  }

  private let outcome: ReplayOutcome
  /// What actors are called, the same everywhere in a report.
  let actors: ActorLabels

  init(_ outcome: ReplayOutcome) {
    (self.outcome, actors) = (outcome, ActorLabels(of: outcome))
  }

  /// All changes of state by time, then by the alarm's name; those of one alarm in their order.
  ///
  /// Each is put together only when it is asked for: there may be very many.
  var events: some Collection<Event> {
    let stories = outcome.alarms
    let places = stories.indices.flatMap { story in
      stories[story].changes.indices.map { (story: story, change: $0) }
    }
    return places.sorted { left, right in
      let (one, other) = (stories[left.story], stories[right.story])
      let (at, otherAt) = (
        one.changes[left.change].transition.at, other.changes[right.change].transition.at
      )
      if at != otherAt { return at < otherAt }
      let (name, otherName) = (one.alarm.name, other.alarm.name)
      return name != otherName ? name < otherName : left < right
    }.lazy.map {
      Event(alarm: stories[$0.story].alarm, change: stories[$0.story].changes[$0.change])
    }
  }

  /// A moment of the day on which all is that has a time, records and changes; nil where it is on several.
  func day(by times: TimeWords) -> Int? {
    outcome.timeSpan.flatMap { span in
      times.areOnOneDay(span.lowerBound, span.upperBound) ? span.lowerBound : nil
    }
  }

  /// The windows of every series that hold samples, by time, then by series.
  ///
  /// A series is cut by the periods of its alarms, or by 300 seconds without one.
  var windows: [Window] {
    let plan = outcome.plan
    return zip(outcome.series, outcome.timelines).flatMap { series, timeline in
      let filters = plan.filters.filter { $0.transformation.writes(series) }.map(\.name)
      let watching = plan.alarms.filter { $0.streams.contains { $0.series == series } }
      let periods = Set(watching.map(\.settings.period))
      return (periods.isEmpty ? [300] : periods.sorted()).flatMap { period in
        timeline.alignedWindows(period: period).lazy.filter {
          $0.seconds.upperBound > plan.reading.selection.from ?? .min
        }.map {
          Window(filters: filters, series: series, window: $0)
        }
      }
    }.sorted { left, right in
      if left.window.start != right.window.start { return left.window.start < right.window.start }
      if left.series != right.series { return left.series < right.series }
      return left.window.period < right.window.period
    }
  }

  /// The matches that may be shown, by time (none last), filter, eventID, file and record.
  var matches: [MatchedRecord] { sorted(outcome.matches, \.self) }

  private func sorted<Item>(
    _ items: [Item], _ match: KeyPath<Item, MatchedRecord>
  ) -> [Item] {
    let names = outcome.plan.filters.map(\.name)
    return items.sorted { item, other in
      let (left, right) = (item[keyPath: match], other[keyPath: match])
      let (leftTime, rightTime) = (left.time ?? .max, right.time ?? .max)
      if leftTime != rightTime { return leftTime < rightTime }
      let (leftName, rightName) = (names[left.filter], names[right.filter])
      return leftName != rightName ? leftName < rightName : left < right
    }
  }

  /// A match that an exception took away, and whom that is for.
  struct Excepted {
    let match: MatchedRecord
    let exception: String
  }

  /// The matches that exceptions took away and that may be shown, in the order of `matches`.
  var excepted: [Excepted] {
    let all = (outcome.exceptions?.uses ?? []).flatMap { use in
      use.matches.map { Excepted(match: $0, exception: use.exception.principal.text) }
    }
    return sorted(all, \.match)
  }

  /// What the call that a match is of did to a bucket; nil where it says nothing of who can reach one.
  func exposure(of match: MatchedRecord) -> ReachedChange? {
    outcome.exposure(of: match)
  }

  /// The name of the filter a match belongs to.
  func filterName(of match: MatchedRecord) -> String {
    outcome.plan.filters[match.filter].name
  }
}

extension ReplayOutcome {
  /// From the first to the last of all that has a time, records and changes; nil where nothing has one.
  var timeSpan: ClosedRange<Int>? {
    let changes = alarms.flatMap(\.changes).map(\.transition.at)
    let times = [firstRecordTime, lastRecordTime].compactMap(\.self) + changes
    guard let first = times.min(), let last = times.max() else { return nil }
    return first...last
  }
}
