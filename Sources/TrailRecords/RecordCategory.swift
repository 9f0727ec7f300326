/// Which kind of event a record tells of.
package enum RecordCategory: Sendable {
  /// An API call, sign-in or service event: what metric filters are written for.
  case call
  case insight
  case aggregated
  case s3Notice

  /// The fields that decide; every table a run scans with must want them.
  package static let wantedPaths = [
    FieldPath("eventCategory"), FieldPath("eventSource"), FieldPath("s3"),
  ]

  /// What keeps records of this category from matching; nil for calls.
  package var refusal: RecordRefusal? {
    switch self {
    case .call: nil
    case .insight: .insight
    case .aggregated: .aggregated
    case .s3Notice: .s3Notice
    }
  }
}

/// Decides the category of records scanned with one table.
package struct RecordCategorizer: Sendable {
  private let category: Int
  private let source: Int
  private let notice: Int

  /// Creates the categorizer for records scanned with `table`.
  ///
  /// - Precondition: the table wants `RecordCategory.wantedPaths`.
  package init(table: FieldTable) {
    guard let category = table.slot(of: RecordCategory.wantedPaths[0]),
      let source = table.slot(of: RecordCategory.wantedPaths[1]),
      let notice = table.slot(of: RecordCategory.wantedPaths[2])
    else { preconditionFailure("the table does not want what decides a record's category") }
    self.category = category
    self.source = source
    self.notice = notice
  }

  /// Returns the category of a record (CloudTrail format reference, shapes 3, 4 and 17).
  package func category(
    of record: Span<UInt8>, _ fields: borrowing RecordFields
  ) -> RecordCategory {
    if holds(fields.slots[category], "Insight", in: record) { return .insight }
    if holds(fields.slots[category], "Aggregated", in: record) { return .aggregated }
    if holds(fields.slots[source], "aws:s3", in: record) { return .s3Notice }
    if fields.slots[notice].kind == .object { return .s3Notice }
    return .call
  }

  @inline(__always)
  private func holds(_ slot: FieldSlot, _ text: StaticString, in record: Span<UInt8>) -> Bool {
    guard slot.kind == .string else { return false }
    if slot.hasEscapes { return holdsDecoded(slot, text, in: record) }
    guard Int(slot.end - slot.start) == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { record[Int(slot.start) + $0] == bytes[$0] }
    }
  }

  /// The slow way, for text spelled with escapes.
  @inline(never)
  private func holdsDecoded(
    _ slot: FieldSlot, _ text: StaticString, in record: Span<UInt8>
  ) -> Bool {
    var decoded: [UInt8] = []
    EscapedText.decode(record, in: slot.range, into: &decoded)
    return text.withUTF8Buffer { decoded.elementsEqual($0) }
  }
}
