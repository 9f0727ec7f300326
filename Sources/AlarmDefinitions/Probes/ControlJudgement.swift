import MetricAlarms

/// How a control's verdict comes from what each filter catches and from what alarms make of it.
struct ControlJudgement {
  /// A filter that catches something of the control.
  struct Catch {
    let tried: TriedFilter
    let grid: FilterGrid
    let conditions: FilterConditions
  }

  let control: BuiltInControl
  /// The filters that catch anything of it and tell it from others.
  let catches: [Catch]
  /// What they catch together, what of it alarms watch, and what of it rings at the first event.
  let (all, watched, ringing): (Coverage, Coverage, Coverage)
  /// What of it alarms watch, or may, as far as is known.
  let mayBeWatched: Coverage
  /// Filters of which it is not known what they catch.
  let unread: UnreadFilters
  private let filters: [TriedFilter]

  init(_ control: BuiltInControl, by filters: [TriedFilter], beside unread: UnreadFilters) {
    let topic = control.topic
    (self.control, self.unread) = (control, unread)
    self.filters = filters
    catches = filters.compactMap { tried in
      tried.credit(on: topic).map { grid in
        let conditions = FilterConditions(of: tried.filter.filter, grid, on: topic)
        return Catch(tried: tried, grid: grid, conditions: conditions)
      }
    }
    all = Coverage(of: catches.map(\.grid), on: topic)
    watched = Coverage(of: catches.filter(\.tried.isWatched).map(\.grid), on: topic)
    mayBeWatched = Coverage(of: catches.filter(\.tried.mayBeWatched).map(\.grid), on: topic)
    ringing = Coverage(of: catches.filter(\.isRinging).map(\.grid), on: topic)
  }

  /// The verdict.
  var verdict: ControlVerdict {
    let gaps = CoverageGaps(of: all)
    let reserved = reserved
    let topic = control.topic
    return ControlVerdict(
      control: control, outcome: outcome, filters: catches.map(\.tried.name),
      missed: catches.isEmpty && isOpen ? [] : gaps.missed,
      limits: gaps.words.map(SecretText.hidden(in:)),
      conditions: Self.distinct(catches.flatMap(\.conditions.words)).map(SecretText.hidden(in:)),
      reservations: Self.distinct(reserved.flatMap { $0.reservations.map(\.words) }),
      overCaught: Self.distinct(catches.flatMap(\.grid.extras)), isMeant: all.isMeant,
      vague: filters.filter { $0.grids[topic]?.isNear == true && $0.credit(on: topic) == nil }
        .map(\.name),
      byChance: filters.filter { $0.grids[topic]?.isByChance == true }.map(\.name),
      isTouched: filters.contains { $0.grids[topic]?.isTouching == true }, unread: unread,
      found: findings)
  }

  /// Whether what no known filter catches, or no alarm watches, may be that of one that is not known.
  var isOpen: Bool { !unread.isEmpty && (!all.isFull || !mayBeWatched.includes(all)) }

  private var outcome: ControlVerdict.Outcome {
    if isOpen { return .notKnown }
    if catches.isEmpty { return .missed }
    if watched.isEmpty { return mayBeWatched.isEmpty ? .unwatched : .notKnown }
    if !all.isFull || !mayBeWatched.includes(all) { return .partlyCaught }
    if !watched.includes(all) { return .notKnown }
    return ringing.includes(all) ? .caught : .watchedWithReservations
  }

  /// Alarms that something keeps from ringing and without which something would not be watched.
  var reserved: [(catch: Catch, alarm: ReadAlarm, reservations: [AlarmReservation])] {
    var known: Set<String> = []
    return catches.compactMap { own in
      guard case .reserved(let alarm, let reservations) = own.tried.watch,
        !ringing.includes(Coverage(of: [own.grid], on: control.topic)),
        known.insert(alarm.alarm.name).inserted
      else { return nil }
      return (own, alarm, reservations)
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }
}

extension ControlJudgement.Catch {
  /// Whether an alarm rings at the first event.
  fileprivate var isRinging: Bool {
    if case .ringing = tried.watch { true } else { false }
  }
}
