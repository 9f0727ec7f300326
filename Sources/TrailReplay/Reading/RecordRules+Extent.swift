import TrailRecords

extension RecordRules {
  /// Notes the account and the Region of a record that takes part.
  func notePlace(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext,
    in extent: inout ArchiveExtent
  ) {
    Self.note(fields.slots[account], of: record, or: context.account, in: &extent.accounts)
    Self.note(fields.slots[region], of: record, or: context.region, in: &extent.regions)
  }

  private static func note(
    _ slot: FieldSlot, of record: Span<UInt8>, or known: [UInt8]?, in texts: inout DistinctTexts
  ) {
    if case .string = slot.kind, !slot.hasEscapes, slot.start < slot.end {
      texts.add(record.extracting(Int(slot.start)..<Int(slot.end)))
    } else if let text = slot.bytes(in: record) ?? known {
      texts.add(text)
    }
  }
}
