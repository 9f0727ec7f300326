/// The texts that a report gives of a record.
///
/// There may be very many records, so what many of a worker's share, the call, who made it and with which
/// tool, is kept once for these; and several filters may match one record.
package struct EvidenceTexts: Sendable {
  /// Which of them.
  package enum Text {
    case eventID
    case eventSource
    case eventName
    case errorCode
    case awsRegion
    case recipientAccountId
    case actor
    case sourceIPAddress
    case resource
    case userAgent
    case invokedBy
  }

  /// eventSource, eventName, awsRegion and recipientAccountId.
  let call: CompactTexts
  /// Who made it, to the last slash where there is one, so a role rather than its session; userAgent,
  /// invokedBy, and an empty text where the console gave the credentials.
  let caller: CompactTexts
  /// eventID, errorCode, sourceIPAddress, resource, what else there is of the actor, and the target.
  let own: CompactTexts

  /// How many texts there are in each.
  static let (callCount, callerCount, ownCount) = (4, 4, 6)

  /// Creates texts that were kept before; nil where the target is none.
  init?(call: CompactTexts, caller: CompactTexts, own: CompactTexts) {
    (self.call, self.caller, self.own) = (call, caller, own)
    if own[5] != nil, target == nil { return nil }
  }

  /// Keeps what a report gives of `facts`, sharing it with what is `known`.
  init(of facts: EvidenceReader.Facts, sharing known: inout SharedTexts) {
    call = known.shared(
      CompactTexts([
        facts[.eventSource]?[...], facts[.eventName]?[...], facts[.region]?[...],
        facts[.account]?[...],
      ]))
    let actor = facts.actor
    let end = actor?.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? actor?.count ?? 0
    caller = known.shared(
      CompactTexts([
        actor?[..<end], facts[.userAgent]?[...], facts[.invokedBy]?[...],
        facts.isFromConsole ? [] : nil,
      ]))
    own = CompactTexts([
      facts[.eventID]?[...], facts[.errorCode]?[...], facts[.sourceIPAddress]?[...],
      facts[.bucket]?[...], actor?[end...], facts.target?[...],
    ])
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
    case .actor: caller[0].map { $0 + (own[4] ?? []) }
    case .eventID: own[0]
    case .errorCode: own[1]
    case .sourceIPAddress: own[2]
    case .resource: own[3]
    case .userAgent: caller[1]
    case .invokedBy: caller[2]
    }
  }

  /// What the call is about; nil where the record does not say.
  var target: CallTarget? { own[5].flatMap { CallTarget(kept: $0, bucket: own[3]) } }

  /// With what it was made; nil where the record does not say.
  var tool: CallTool? {
    CallTool(
      userAgent: self[.userAgent], invokedBy: self[.invokedBy], isFromConsole: caller[3] != nil)
  }

  /// Whether its eventID comes before that of `other`, none before all; nil where both are the same.
  func eventIDPrecedes(_ other: EvidenceTexts) -> Bool? {
    own.precedes(other.own, at: 0)
  }
}
