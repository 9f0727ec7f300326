/// The texts that a report gives of a record.
///
/// There may be very many records, so what many of a worker's share, the call and who made it, is kept
/// once for these; and several filters may match one record.
struct EvidenceTexts: Sendable {
  enum Text {
    case eventID
    case eventSource
    case eventName
    case errorCode
    case awsRegion
    case recipientAccountId
    case actor
    case sourceIPAddress
    case resource
  }

  /// eventSource, eventName, awsRegion and recipientAccountId.
  let call: CompactTexts
  /// Who made it, to the last slash where there is one: a role rather than its session.
  let actor: CompactTexts
  /// eventID, errorCode, sourceIPAddress, resource and what else there is of the actor.
  let own: CompactTexts

  /// How many texts there are in each.
  static let (callCount, actorCount, ownCount) = (4, 1, 5)

  /// Creates texts that were kept before.
  init(call: CompactTexts, actor: CompactTexts, own: CompactTexts) {
    (self.call, self.actor, self.own) = (call, actor, own)
  }

  /// Keeps what a report gives of `facts`, sharing it with what is `known`.
  init(of facts: EvidenceReader.Facts, sharing known: inout SharedTexts) {
    let call = [.eventSource, .eventName, .region, .account].map { facts[$0]?[...] }
    self.call = known.shared(CompactTexts(call))
    let actor = facts.actor
    let end = actor?.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? actor?.count ?? 0
    self.actor = known.shared(CompactTexts([actor?[..<end]]))
    let own = [.eventID, .errorCode, .sourceIPAddress, .bucket].map { facts[$0]?[...] }
    self.own = CompactTexts(own + [actor?[end...]])
  }

  /// A text; nil where the record has none.
  subscript(text: Text) -> String? {
    utf8(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, as bytes.
  func utf8(of text: Text) -> [UInt8]? {
    switch text {
    case .eventSource: call[0]
    case .eventName: call[1]
    case .awsRegion: call[2]
    case .recipientAccountId: call[3]
    case .actor: actor[0].map { $0 + (own[4] ?? []) }
    case .eventID: own[0]
    case .errorCode: own[1]
    case .sourceIPAddress: own[2]
    case .resource: own[3]
    }
  }

  /// Whether its eventID comes before that of `other`, none before all; nil where both are the same.
  func eventIDPrecedes(_ other: EvidenceTexts) -> Bool? {
    own.precedes(other.own, at: 0)
  }
}
