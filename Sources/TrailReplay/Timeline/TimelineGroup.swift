/// The rows of a timeline that have something alike, counted.
public struct TimelineGroup: Sendable {
  /// What they have alike; of an hour, its first second in its zone; nil: their records do not say.
  public let name: String?
  /// Where they are grouped by target, of which kind that is.
  public let kind: TargetKind?
  /// How many they are.
  public private(set) var count = 0
  /// How many were refused for want of permission.
  public private(set) var denied = 0
  /// How many failed for another reason.
  public private(set) var failed = 0
  /// The time of the first one that has a time, on the chosen clock; nil: none has.
  public private(set) var first: Int?
  /// Likewise of the last one.
  public private(set) var last: Int?
  private var others: [Set<Int>] = Array(repeating: [], count: Self.counted.count)

  /// Of what the different ones are counted in each group.
  static let counted: [TimelineGrouping] = [.event, .actor, .address, .target]

  init(_ key: GroupKey) {
    (name, kind) = (key.name.map { String(decoding: $0, as: UTF8.self) }, key.kind)
  }

  /// How many came out as nothing speaks against.
  public var done: Int { count - denied - failed }

  /// How many different ones there are of `grouping` in it, rows that do not say left out; nil for what is
  /// not counted.
  public func distinct(_ grouping: TimelineGrouping) -> Int? {
    Self.counted.firstIndex(of: grouping).map { others[$0].count }
  }

  /// Adds a row, of which these are the numbers of what is counted; nil: it does not say.
  mutating func add(_ call: MatchedRecord, _ numbers: [Int?]) {
    count += 1
    switch call.outcome {
    case .done: break
    case .denied: denied += 1
    case .failed: failed += 1
    }
    if let time = call.time {
      first = min(time, first ?? time)
      last = max(time, last ?? time)
    }
    for (place, number) in numbers.enumerated() {
      if let number { others[place].insert(number) }
    }
  }
}
