import TrailRecords

/// What is noted of records whose time cannot be read.
extension RecordRules {
  /// Bytes of an eventTime that are reported.
  private static let reportedBytes = 40

  /// Notes a match in no window.
  func noteUntimed(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, byte: Int, in file: inout FileFindings
  ) {
    let isFirst = file.untimed.unreported == 0
    file.noteUntimed(isFirst ? eventTimeText(of: record, fields) : nil, byte: byte)
  }

  /// Notes a record that takes no part, for its time or for anything else.
  func noteRefusal(
    _ refusal: RecordRefusal, of record: Span<UInt8>, _ fields: borrowing RecordFields, byte: Int,
    in file: inout FileFindings
  ) {
    let isFirst = refusal == .withoutTime && file.refused[refusal]?.unreported ?? 0 == 0
    let text = isFirst ? eventTimeText(of: record, fields) : nil
    file.refuse(refusal, byte: byte, eventTime: text)
  }

  /// The beginning of a record's eventTime as it is spelled; nil where it has none.
  private func eventTimeText(
    of record: Span<UInt8>, _ fields: borrowing RecordFields
  ) -> String? {
    let slot = fields.slots[eventTime]
    // Of a field that is missing, the slot says nothing else.
    guard slot.kind != .missing else { return nil }
    return String(decoding: slot.range.prefix(Self.reportedBytes).map { record[$0] }, as: UTF8.self)
  }
}
