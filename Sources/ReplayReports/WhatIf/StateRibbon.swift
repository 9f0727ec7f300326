import AlarmStates
import MetricAlarms
import TrailReplay

/// An alarm's state over time, one character a slice.
struct StateRibbon {
  /// The seconds of all slices, and the length of one.
  let span: Range<Int>
  let slice: Int

  /// Lengths of slices in seconds that people can count with, ascending.
  private static let lengths =
    [10, 30, 60, 120, 300, 600, 900, 1800].map { $0 }
    + [1, 2, 3, 6, 12].map { $0 * 3600 } + [1, 2, 7, 14, 30, 90, 365].map { $0 * 86_400 }

  /// Lays out slices for all of `stories`, no more than `width`; nil when nothing was evaluated.
  ///
  /// From the first evaluation to one slice behind the last change.
  init?(for stories: [AlarmStory], width: Int) {
    guard let start = stories.compactMap(\.startedAt).min() else { return nil }
    let end = stories.flatMap(\.changes).map(\.transition.at).max() ?? start
    let spare = (end - start) / max(1, width - 3) + 1
    let spans = Self.lengths.lazy.map { ($0, Self.span(from: start, to: end, slice: $0)) }
    let fitting = spans.first { $0.1.count / $0.0 <= width }
    (slice, span) = fitting ?? (spare, Self.span(from: start, to: end, slice: spare))
  }

  /// Slices begin where people expect them to: at whole multiples.
  private static func span(from start: Int, to end: Int, slice: Int) -> Range<Int> {
    let first = start - ((start % slice) + slice) % slice
    return first..<(first + ((end - first) / slice + 2) * slice)
  }

  /// Returns a letter a slice: ALARM where the alarm is in it at any time of the slice, else the state
  /// it has at the slice's end; a space before the first evaluation.
  func text(of story: AlarmStory) -> String {
    var text = ""
    var state = story.initialState
    var rest = story.changes[...]
    for start in stride(from: span.lowerBound, to: span.upperBound, by: slice) {
      guard let first = story.startedAt, start + slice > first else {
        text += " "
        continue
      }
      // A state left at the very start of a slice is not in it.
      state = Self.advance(&rest, through: start).last ?? state
      let states = [state] + Self.advance(&rest, through: start + slice - 1)
      state = states[states.count - 1]
      text.append((states.contains(.alarm) ? AlarmState.alarm : state).letter)
    }
    return text
  }

  /// Returns a ribbon in which ALARM stands out in its colour.
  static func coloured(_ ribbon: String, _ style: ReportStyle) -> String {
    let letter = AlarmState.alarm.letter
    var (text, rest) = ("", ribbon[...])
    while !rest.isEmpty {
      let calm = rest.prefix { $0 != letter }
      let loud = rest.dropFirst(calm.count).prefix { $0 == letter }
      text += calm + (loud.isEmpty ? "" : style.coloured(String(loud), .alarm))
      rest = rest.dropFirst(calm.count + loud.count)
    }
    return text
  }

  /// Takes the changes up to a time out of `rest` and returns the states they led to.
  private static func advance(
    _ rest: inout ArraySlice<AlarmStory.Change>, through time: Int
  ) -> [AlarmState] {
    let passed = rest.prefix { $0.transition.at <= time }
    rest = rest.dropFirst(passed.count)
    return passed.map(\.transition.to)
  }
}

extension AlarmState {
  /// The state in a ribbon.
  var letter: Character {
    switch self {
    case .alarm: "A"
    case .ok: "-"
    case .insufficientData: "?"
    }
  }
}
