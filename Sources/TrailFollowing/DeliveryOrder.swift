/// Which line a command is given next.
///
/// Lines of one alarm are given in order, each when the one before has been taken; those of other alarms beside
/// them. A line that is not taken is given again, later each time, and holds back its own alarm's lines alone.
package struct DeliveryOrder: Sendable {
  /// Lines that are given at the same time, at most.
  package static let mostAtOnce = 4
  /// Seconds until a line is given again, at most; the first time it is one, and then twice as many each time.
  package static let longestPause = 300

  /// The lines of one alarm, or those that are of none.
  private struct Lane {
    var lines: ArraySlice<OutboxLine> = []
    /// How often the first one was given in vain.
    var tries = 0
    /// From when it may be given again.
    var until = 0
    var isGiven = false
  }

  /// By the bytes of the alarms' names: those of two alarms may be equal as texts.
  private var lanes: [[UInt8]: Lane] = [:]
  private var given = 0
  /// How often a line is given before its lane is left; nil: for as long as it takes.
  private let mostTries: Int?

  /// Creates an order of nothing.
  package init(mostTries: Int?) { self.mostTries = mostTries }

  /// Adds a line, behind all others.
  package mutating func add(_ line: OutboxLine) {
    lanes[Self.key(of: line), default: Lane()].lines.append(line)
  }

  /// The next line that is to be given at `now`, in seconds of any clock, and how often it has been; nil: none is.
  package mutating func next(at now: Int) -> (line: OutboxLine, tries: Int)? {
    guard given < Self.mostAtOnce else { return nil }
    let free = lanes.filter { !$0.value.isGiven && !isLeft($0.value) && $0.value.until <= now }
    let first = free.compactMap { key, lane in lane.lines.first.map { (key: key, line: $0) } }
      .min { $0.line.number < $1.line.number }
    guard let (key, line) = first else { return nil }
    lanes[key]?.isGiven = true
    given += 1
    return (line, lanes[key]?.tries ?? 0)
  }

  /// Notes that a line which was given has been taken.
  package mutating func take(_ line: OutboxLine) {
    let key = Self.key(of: line)
    guard var lane = lanes[key], lane.isGiven else { return }
    given -= 1
    lane.lines.removeFirst()
    (lane.isGiven, lane.tries) = (false, 0)
    lanes[key] = lane.lines.isEmpty ? nil : lane
  }

  /// Notes that it has not; returns the seconds until it is given again, nil: it is left.
  package mutating func refuse(_ line: OutboxLine, at now: Int) -> Int? {
    let key = Self.key(of: line)
    guard var lane = lanes[key], lane.isGiven else { return nil }
    given -= 1
    lane.isGiven = false
    lane.tries += 1
    let pause = min(1 << min(lane.tries - 1, 20), Self.longestPause)
    lane.until = now + pause
    lanes[key] = lane
    return isLeft(lane) ? nil : pause
  }

  /// Whether a line is given at present.
  package var isGiving: Bool { given > 0 }

  /// Whether nothing will be given any longer.
  package var isDone: Bool { given == 0 && lanes.values.allSatisfy(isLeft) }

  private func isLeft(_ lane: Lane) -> Bool { mostTries.map { lane.tries >= $0 } ?? false }

  private static func key(of line: OutboxLine) -> [UInt8] {
    // No alarm has an empty name.
    line.subject.alarm.map { Array($0.utf8) } ?? []
  }
}
