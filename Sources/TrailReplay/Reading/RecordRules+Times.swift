import TrailRecords
import UTCTimes

/// When records were.
extension RecordRules {
  /// When a record was.
  func times(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> RecordTimes {
    let event = eventTime(of: record, fields)
    return RecordTimes(event: event, delivery: delivery(context) ?? late(event), clock: clock)
  }

  /// When a file was delivered, by its name; not before all that has been judged.
  private func delivery(_ context: RecordContext) -> Int? {
    usable(context.deliveryTime).map { max($0, deliveredNotBefore ?? $0) }
  }

  /// When a record was delivered of a file whose name does not say, if it was before all that has been judged.
  private func late(_ event: Int?) -> Int? {
    guard let least = deliveredNotBefore, let event, event < least else { return nil }
    return least
  }

  /// Whether records are read that take part only for what alarms do later.
  var hasWarmUp: Bool { readsFrom != selection.from }

  /// Whether a record that takes part does so only for what alarms do later.
  func isWarmUp(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> Bool {
    guard let from = selection.from else { return false }
    return times(of: record, fields, context).chosen.map { $0 < from } ?? false
  }

  /// Whether a record refused for its time lies before all that are read, and is of those asked for.
  func provesOlder(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> Bool {
    guard let readsFrom, let time = times(of: record, fields, context).chosen else { return false }
    return time < readsFrom && otherPlace(record, fields, context) == nil
  }

  /// Notes the time of a record that no filter matches, read only where it adds anything new.
  func noteTime(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext,
    isTooLarge: Bool, in part: inout ReadingPart
  ) {
    if scopes.limitDefaults, part.countsRecords {
      let time = times(of: record, fields, context).chosen
      let strangers = strangers(to: record, fields, context)
      part.noteStranger(to: strangers, at: time, isTooLarge: isTooLarge)
    }
    if clock == .delivery, let delivery = delivery(context) {
      return part.note(delivery, isTooLarge: isTooLarge)
    }
    if deliveredNotBefore != nil {
      let time = times(of: record, fields, context).chosen
      return part.note(time, nil, isTooLarge: isTooLarge)
    }
    let slot = fields.slots[eventTime]
    let minute = slot.kind == .string ? EventMinute(record, slot.range) : nil
    if let minute, part.note(minute, isTooLarge: isTooLarge) { return }
    part.note(eventTime(of: record, fields), minute, isTooLarge: isTooLarge)
  }

  private func eventTime(of record: Span<UInt8>, _ fields: borrowing RecordFields) -> Int? {
    let slot = fields.slots[eventTime]
    // As CloudTrail writes it, before all other spellings.
    let seconds = slot.kind == .string ? InternetTime.seconds(in: record, slot.range) : nil
    return usable(seconds ?? EventTimeSpelling.seconds(in: record, slot))
  }

  private func usable(_ time: Int?) -> Int? {
    time.flatMap { Self.usableTimes.contains($0) ? $0 : nil }
  }

  /// The years 1 to 9998: all times a report makes of them can still be written with four digits.
  private static let usableTimes = -62_135_596_800..<253_370_764_800
}
