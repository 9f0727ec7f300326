/// One record of a timeline.
public struct TimelineRow: Sendable {
  /// What a report says of the record.
  public let call: MatchedRecord
  /// Which event it is; `.none` for a record that is never a duplicate.
  let identity: EventIdentity
  /// `userIdentity.accessKeyId` alone, which the records of one key share.
  let accessKey: CompactTexts

  /// `userIdentity.accessKeyId`; nil where the record has none.
  public var accessKeyId: String? {
    accessKey[0].map { String(decoding: $0, as: UTF8.self) }
  }

  init(_ call: MatchedRecord, _ identity: EventIdentity, accessKey: CompactTexts) {
    (self.call, self.identity, self.accessKey) = (call, identity, accessKey)
  }

  /// Keeps what a report gives of a record, sharing it with what is `known`.
  init(of found: FoundMatch, _ facts: EvidenceReader.Facts, sharing known: inout SharedTexts) {
    let texts = EvidenceTexts(of: facts, sharing: &known)
    let outline = LedgerRow(
      LedgerRow.Facts(of: found, filter: 0, file: 0), identity: nil, caller: CallerRegister.none,
      sample: nil)
    call = MatchedRecord(of: outline, in: found.path, texts)
    identity = found.identity ?? .none
    accessKey = known.shared(CompactTexts([facts[.accessKeyId]?[...]]))
  }

  /// Bytes that it takes in memory, about, without what it shares.
  var size: Int { 256 + call.texts.own.bytes.count }
}
