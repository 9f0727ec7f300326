import MetricAlarms

extension ControlJudgement {
  /// What the user should know: what is missed, what nobody watches, what keeps alarms from ringing, what is
  /// left out and what is caught besides.
  var findings: [DefinitionFinding] {
    guard !catches.isEmpty else { return [] }
    return [partly, unwatched, notKnown].compactMap(\.self) + reservations
      + catches.flatMap { [condition(of: $0), extras(of: $0)].compactMap(\.self) }
  }

  private var partly: DefinitionFinding? {
    if all.isFull || isOpen { return nil }
    return finding(
      ControlPartlyCaught(
        control: control.name, filters: catches.map(\.tried.name), gaps: CoverageGaps(of: all),
        isWatched: !watched.isEmpty), at: catches.first)
  }

  private var unwatched: DefinitionFinding? {
    if isOpen { return nil }
    let others = catches.filter { own in
      !own.tried.mayBeWatched
        && !mayBeWatched.includes(Coverage(of: [own.grid], on: control.topic))
    }
    if others.isEmpty { return nil }
    let silent = others.filter(\.isSilent)
    let seen = catches.filter(\.tried.isWatched)
    return finding(
      ControlUnwatched(
        control: control.name,
        filters: others.filter { !$0.isSilent }.map(\.tried.name),
        silent: silent.map(\.tried.name), watched: seen.map(\.tried.name),
        events: watched.names(watched.caughtRows)), at: others.first)
  }

  /// That nobody knows whether an alarm is on the metrics that are needed.
  private var notKnown: DefinitionFinding? {
    if isOpen { return filtersNotKnown }
    let open = catches.filter { own in
      own.tried.mayBeWatched && !own.tried.isWatched
        && !watched.includes(Coverage(of: [own.grid], on: control.topic))
    }
    if open.isEmpty { return nil }
    return finding(
      ControlNotKnown(
        control: control.name, writing: open.map(\.tried.name), unread: UnreadFilters()),
      at: open.first)
  }

  /// That nobody knows whether other filters catch the rest, or are watched.
  private var filtersNotKnown: DefinitionFinding? {
    let unwatched = catches.filter { !$0.tried.mayBeWatched }
    let gaps = CoverageGaps(of: all)
    let limits = gaps.groups.flatMap(\.limits).isEmpty ? [] : gaps.words
    let share = ControlNotKnown.Share(
      filters: catches.map(\.tried.name), events: all.isFull ? [] : all.names(all.caughtRows),
      limits: limits, unwatched: unwatched.map(\.tried.name))
    return finding(
      ControlNotKnown(control: control.name, share: share, unread: unread), at: catches.first)
  }

  private var reservations: [DefinitionFinding] {
    let reserved = reserved
    return reserved.map { own, alarm, reservations in
      let isAlone = reserved.count == 1 && ringing.isEmpty
      return DefinitionFinding(
        ControlWithReservations(
          control: control.name, isInPart: !all.isFull || !watched.includes(all),
          alarm: alarm.alarm.name, filter: isAlone ? nil : own.tried.name,
          reservations: reservations), at: alarm.place)
    }
  }

  private func condition(of own: Catch) -> DefinitionFinding? {
    let conditions = own.conditions
    if conditions.conditions.isEmpty, conditions.leftOut.isEmpty { return nil }
    return finding(
      ControlCondition(
        control: control.name, filter: own.tried.name,
        conditions: conditions.conditions.map { condition in
          let events = condition.events.joined(separator: ", ")
          return condition.text + (events.isEmpty ? "" : " (\(events))")
        }, leftOut: conditions.leftOut), at: own)
  }

  private func extras(of own: Catch) -> DefinitionFinding? {
    if own.grid.extras.isEmpty { return nil }
    return finding(
      ControlOverCaught(
        control: control.name, filter: own.tried.name, others: own.grid.extras), at: own)
  }

  private func finding(_ finding: any Finding, at own: Catch?) -> DefinitionFinding? {
    own.map { DefinitionFinding(finding, at: $0.tried.filter.place) }
  }
}

extension ControlJudgement.Catch {
  /// Whether the filter's matches add no samples.
  fileprivate var isSilent: Bool {
    if case .noSamples = tried.watch { true } else { false }
  }
}
