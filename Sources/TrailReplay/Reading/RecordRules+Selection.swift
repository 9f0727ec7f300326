import TrailRecords

/// Which records are left out for their time, account or region.
extension RecordRules {
  func deselection(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> RecordRefusal? {
    if selection.asksForTimes {
      guard let time = times(of: record, fields, context).chosen else {
        // What is not asked for anyway is not missed.
        return otherPlace(record, fields, context) ?? .withoutTime
      }
      if time < readsFrom ?? .min || time >= selection.to ?? .max { return .otherTime }
    }
    return otherPlace(record, fields, context)
  }

  func otherPlace(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext
  ) -> RecordRefusal? {
    if !holds(selection.accounts, fields.slots[account], record, or: context.account) {
      return .otherAccount
    }
    if !holds(selection.regions, fields.slots[region], record, or: context.region) {
      return .otherRegion
    }
    return nil
  }

  /// Whether the field is one of `wanted`, or nothing in particular is wanted; where the record has
  /// none, what is known besides counts.
  private func holds(
    _ wanted: [String], _ slot: FieldSlot, _ record: Span<UInt8>, or known: [UInt8]?
  ) -> Bool {
    guard !wanted.isEmpty else { return true }
    guard let text = slot.bytes(in: record) ?? known else { return false }
    return wanted.contains { $0.utf8.elementsEqual(text) }
  }
}
