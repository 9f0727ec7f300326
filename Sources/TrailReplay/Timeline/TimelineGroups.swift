package import UTCTimes

/// The rows of a timeline in groups, while they are being counted.
struct TimelineGroups {
  private let grouping: TimelineGrouping
  /// The zone of hours.
  private let zone: CivilZone
  private var tools = KnownTools()
  private var groups: [GroupKey: TimelineGroup] = [:]
  /// What is counted, each by a number of its own.
  private var numbers: [[GroupKey: Int]]

  init(by grouping: TimelineGrouping, in zone: CivilZone) {
    (self.grouping, self.zone) = (grouping, zone)
    numbers = Array(repeating: [:], count: TimelineGroup.counted.count)
  }

  mutating func add(_ call: MatchedRecord) {
    let key = grouping.key(of: call, in: zone, &tools)
    let numbers = TimelineGroup.counted.enumerated().map { place, counted in
      number(of: counted.key(of: call, in: zone, &tools), at: place)
    }
    groups[key, default: TimelineGroup(key)].add(call, numbers)
  }

  private mutating func number(of key: GroupKey, at place: Int) -> Int? {
    guard key.name != nil else { return nil }
    let number = numbers[place][key] ?? numbers[place].count
    numbers[place][key] = number
    return number
  }

  /// The biggest group first, then by name and kind; hours in order of time.
  ///
  /// What records do not say is last among equals, and behind all hours.
  var sorted: [TimelineGroup] {
    groups.sorted { left, right in
      let (count, other) = (left.value.count, right.value.count)
      if grouping != .hour, count != other { return count > other }
      if grouping == .hour, let first = left.value.first, let other = right.value.first {
        return first < other
      }
      return left.key < right.key
    }.map(\.value)
  }
}

extension GroupKey: Comparable {
  /// Orders by name, none last, then by kind.
  static func < (left: GroupKey, right: GroupKey) -> Bool {
    guard let name = left.name, let other = right.name else {
      return left.name != nil && right.name == nil
    }
    if name != other { return name.lexicographicallyPrecedes(other) }
    return left.kind?.rawValue ?? "" < right.kind?.rawValue ?? ""
  }
}

extension TimelineOutcome {
  /// Returns the rows in groups, in the order of a report, and their count; hours are those of UTC.
  public func groups(
    by grouping: TimelineGrouping
  ) throws(TimelineError) -> (groups: [TimelineGroup], count: Count) {
    try groups(by: grouping, in: .utc)
  }

  /// The same with the hours of `zone`.
  package func groups(
    by grouping: TimelineGrouping, in zone: CivilZone
  ) throws(TimelineError) -> (groups: [TimelineGroup], count: Count) {
    var groups = TimelineGroups(by: grouping, in: zone)
    let count = try forEachRow { row in
      groups.add(row.call)
      return true
    }
    return (groups.sorted, count)
  }
}
