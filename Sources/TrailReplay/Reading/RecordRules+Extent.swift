import TrailRecords

extension RecordRules {
  /// Notes the account and the Region of a record that takes part.
  func notePlace(
    of record: Span<UInt8>, _ fields: borrowing RecordFields, _ context: RecordContext,
    in extent: inout ArchiveExtent
  ) {
    let (account, region) = (fields.slots[account], fields.slots[region])
    if let origin = RecordOrigin(record, account: account, region: region) {
      if extent.isNext(of: origin) { return }
      extent.begin(origin)
    }
    if let text = account.bytes(in: record) ?? context.account { extent.accounts.add(text) }
    if let text = region.bytes(in: record) ?? context.region { extent.regions.add(text) }
  }
}
