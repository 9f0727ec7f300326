/// Which kind of event a record is about.
package enum RecordCategory: Sendable {
  /// An API call, sign-in or service event: what metric filters are written for.
  case call
  case insight
  case aggregated
  /// What a service hands a function or a queue, under the same keys: `aws:s3`, `aws:sns` ….
  case notice

  /// The fields that decide; every table a run scans with must want them.
  package static let wantedPaths = [
    FieldPath("eventCategory"), FieldPath("eventSource"), FieldPath("s3"), FieldPath("EventSource"),
  ]

  /// What keeps records of this category from matching; nil for calls.
  package var refusal: RecordRefusal? {
    switch self {
    case .call: nil
    case .insight: .insight
    case .aggregated: .aggregated
    case .notice: .notice
    }
  }
}

/// Decides the category of records scanned with one table.
package struct RecordCategorizer: Sendable {
  private let category: Int
  private let source: Int
  private let s3: Int
  private let snsSource: Int
  private let insight = Array("Insight".utf8)
  private let aggregated = Array("Aggregated".utf8)
  private let noticePrefix = Array("aws:".utf8)

  /// Creates the categorizer for records scanned with `table`.
  ///
  /// - Precondition: the table wants `RecordCategory.wantedPaths`.
  package init(table: FieldTable) {
    guard let category = table.slot(of: RecordCategory.wantedPaths[0]),
      let source = table.slot(of: RecordCategory.wantedPaths[1]),
      let s3 = table.slot(of: RecordCategory.wantedPaths[2]),
      let snsSource = table.slot(of: RecordCategory.wantedPaths[3])
    else { preconditionFailure("the table does not want what decides a record's category") }
    self.category = category
    self.source = source
    self.s3 = s3
    self.snsSource = snsSource
  }

  /// Returns the category of a record (CloudTrail format reference, shapes 3, 4 and 17).
  package func category(
    of record: Span<UInt8>, _ fields: borrowing RecordFields
  ) -> RecordCategory {
    if holds(fields.slots[category], insight, in: record) { return .insight }
    if holds(fields.slots[category], aggregated, in: record) { return .aggregated }
    if begins(fields.slots[source], with: noticePrefix, in: record) { return .notice }
    if fields.slots[s3].kind == .object { return .notice }
    if begins(fields.slots[snsSource], with: noticePrefix, in: record) { return .notice }
    return .call
  }

  private func holds(_ slot: FieldSlot, _ text: [UInt8], in record: Span<UInt8>) -> Bool {
    guard slot.kind == .string else { return false }
    if slot.hasEscapes { return decoded(slot, in: record) == text }
    return Int(slot.end - slot.start) == text.count && begins(slot, with: text, in: record)
  }

  private func begins(_ slot: FieldSlot, with text: [UInt8], in record: Span<UInt8>) -> Bool {
    guard slot.kind == .string else { return false }
    if slot.hasEscapes { return decoded(slot, in: record).starts(with: text) }
    guard Int(slot.end - slot.start) >= text.count else { return false }
    return text.indices.allSatisfy { record[Int(slot.start) + $0] == text[$0] }
  }

  /// The slow way, for text spelled with escapes.
  private func decoded(_ slot: FieldSlot, in record: Span<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    EscapedText.decode(record, in: slot.range, into: &decoded)
    return decoded
  }
}
