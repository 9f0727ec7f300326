import AlarmStates
import BucketExposure
import MetricAlarms
import TrailReplay
import UTCTimes

/// The lanes as a picture that stands still: states of alarms, and times in which buckets were open, on one axis.
///
/// It is what is seen without the page's script, and printed.
struct StillLanes {
  /// Widths and heights in units of the picture.
  private static let (width, names, lane, bar) = (1000, 300, 24, 14)
  /// So many lanes are drawn.
  private static let most = 60

  private let outcome: ReplayOutcome
  private let alarms: [AlarmStory]
  private let buckets: [BucketStory]

  init(_ outcome: ReplayOutcome) {
    self.outcome = outcome
    alarms = Array(outcome.alarms.filter(\.wasInAlarm).prefix(Self.most))
    buckets = Array(
      outcome.buckets.filter { !$0.openings.isEmpty }.prefix(Self.most - alarms.count))
  }

  /// The picture; a sentence where there is nothing to draw.
  var html: String {
    guard let span = outcome.timeSpan, !alarms.isEmpty || !buckets.isEmpty else {
      return HTMLText.paragraph(
        "There is nothing to draw: no alarm was in ALARM, no bucket was opened.")
    }
    let scale = Scale(span: span, from: Self.names, to: Self.width - 10)
    let height = (alarms.count + buckets.count) * Self.lane + 40
    let lanes =
      alarms.enumerated().map { lane(of: $0.element, at: $0.offset, scale) }
      + buckets.enumerated().map { lane(of: $0.element, at: alarms.count + $0.offset, scale) }
    return "<svg class=\"still\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\""
      + " aria-labelledby=\"still-title\"><title id=\"still-title\">States of "
      + "\(Counted.noun(alarms.count, "alarm")) and \(Counted.noun(buckets.count, "bucket")) from "
      + "\(Self.text(span.lowerBound)) to \(Self.text(span.upperBound)) UTC</title>\n"
      + gaps(scale, height: height - 40) + lanes.joined() + axis(scale, at: height - 16)
      + "</svg>\n"
  }

  /// Where a time is drawn.
  private struct Scale {
    let span: ClosedRange<Int>
    let from: Int
    let to: Int

    func x(_ time: Int) -> Int {
      let length = Double(max(1, span.upperBound - span.lowerBound))
      let part = (Double(time) - Double(span.lowerBound)) / length
      return from + Int((min(1, max(0, part)) * Double(to - from)).rounded())
    }
  }

  private func lane(of story: AlarmStory, at row: Int, _ scale: Scale) -> String {
    guard let start = story.startedAt else { return "" }
    let moments = [start] + story.changes.map(\.transition.at)
    let states = [story.initialState] + story.changes.map(\.transition.to)
    let ends = moments.dropFirst() + [scale.span.upperBound]
    var last = (end: -1, state: story.initialState)
    let bars = zip(zip(moments, ends), states).compactMap { times, state -> String? in
      let (start, end) = (scale.x(times.0), scale.x(times.1))
      // Of what falls on what is drawn already, ALARM alone is drawn.
      guard end > last.end || state == .alarm && last.state != .alarm else { return nil }
      last = (max(last.end, end), state)
      return Self.bar(at: row, start, end, state.stillClass, state.rawValue)
    }
    return name(story.alarm.name, at: row) + bars.joined()
  }

  private func lane(of story: BucketStory, at row: Int, _ scale: Scale) -> String {
    let bars = story.openings.map { opening in
      let interval = opening.interval
      let end = interval.until?.moment.seconds ?? scale.span.upperBound
      let isRestrained = interval.effective == .restrained
      let kind = interval.reach == .everyone ? "public" : "account"
      return Self.bar(
        at: row, scale.x(interval.from.seconds), scale.x(end),
        isRestrained ? "restrained" : kind,
        ExposureWords.reach(interval.reach) + (isRestrained ? ", restrained" : ""))
    }
    return name(BucketWords.title(of: story), at: row) + bars.joined()
  }

  private func name(_ text: String, at row: Int) -> String {
    let shown = DisplayWidth.cut(SafeText.plain(text), to: 42)
    return "<text x=\"0\" y=\"\(row * Self.lane + 13)\">\(HTMLText.escaped(shown))</text>"
  }

  /// A bar, with its word where that fits.
  private static func bar(
    at row: Int, _ start: Int, _ end: Int, _ name: String, _ word: String
  ) -> String {
    let fits = end - start > 8 * word.count + 8
    return
      "<rect class=\"\(name)\" x=\"\(start)\" y=\"\(row * lane + 2)\" width=\"\(max(2, end - start))\""
      + " height=\"\(bar)\"><title>\(HTMLText.escaped(word))</title></rect>"
      + (fits
        ? "<text class=\"word \(name)\" x=\"\(start + 4)\" y=\"\(row * lane + 13)\">\(HTMLText.escaped(word))</text>"
        : "") + "\n"
  }

  private func gaps(_ scale: Scale, height: Int) -> String {
    var (shapes, drawn) = ("", -1)
    for gap in outcome.gaps ?? [] {
      let (start, end) = (max(drawn, scale.x(gap.lowerBound)), scale.x(gap.upperBound))
      guard end > drawn else { continue }
      drawn = max(end, start + 1)
      shapes +=
        "<rect class=\"gap\" x=\"\(start)\" y=\"0\" width=\"\(drawn - start)\" height=\"\(height)\"/>\n"
    }
    return shapes
  }

  private func axis(_ scale: Scale, at y: Int) -> String {
    let (first, last) = (scale.span.lowerBound, scale.span.upperBound)
    return "<line x1=\"\(scale.from)\" x2=\"\(scale.to)\" y1=\"\(y - 14)\" y2=\"\(y - 14)\"/>"
      + "<text x=\"\(scale.from)\" y=\"\(y)\">\(Self.text(first))</text>"
      + "<text x=\"\(scale.to)\" y=\"\(y)\" text-anchor=\"end\">\(Self.text(last)) UTC</text>\n"
  }

  private static func text(_ time: Int) -> String { UTCTime(time).text(.dayAndMinute) }
}

extension AlarmState {
  /// What the style sheet calls it.
  fileprivate var stillClass: String {
    switch self {
    case .alarm: "alarm"
    case .ok: "ok"
    case .insufficientData: "insufficient"
    }
  }
}
