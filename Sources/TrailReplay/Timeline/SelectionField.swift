import TrailRecords

/// What a timeline's records can be chosen by, besides time, account and Region.
public enum SelectionField: String, Sendable, CaseIterable {
  /// `eventName`.
  case event
  /// Who made the call: `userIdentity.arn`, or else `userIdentity.type`; the ARN of the role behind a session;
  /// or the last part of either ARN.
  case actor
  /// `sourceIPAddress`.
  case address
  /// `userIdentity.accessKeyId`.
  case accessKey = "access-key"
  /// `requestParameters.bucketName`.
  case bucket
  /// The name of what the call is about, as a row shows it.
  case target
}

extension SelectionField {
  /// The texts of a record that one of those asked for has to be.
  func texts(of facts: EvidenceReader.Facts) -> [[UInt8]] {
    switch self {
    case .event: [facts[.eventName]].compactMap(\.self)
    case .actor: Self.actors(of: facts)
    case .address: [facts[.sourceIPAddress]].compactMap(\.self)
    case .accessKey: [facts[.accessKeyId]].compactMap(\.self)
    case .bucket: [facts[.bucket]].compactMap(\.self)
    case .target: [facts.targetName].compactMap(\.self)
    }
  }

  private static func actors(of facts: EvidenceReader.Facts) -> [[UInt8]] {
    [facts.actor, facts[.issuerARN]].compactMap(\.self).flatMap { [$0, lastPart(of: $0)] }
  }

  /// What stands behind an ARN's last slash or colon.
  private static func lastPart(of arn: [UInt8]) -> [UInt8] {
    let end = arn.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
    return end.map { Array(arn[($0 + 1)...]) } ?? arn
  }

  /// The condition of a filter pattern that holds of every record that has `text` here.
  ///
  /// Nil where no pattern can say it. `isExact`: it holds of no other record.
  func condition(for text: WildcardText) -> (pattern: String, isExact: Bool)? {
    switch self {
    case .event: Self.condition("$.eventName", text)
    case .actor: Self.actorCondition(text)
    case .address: Self.condition("$.sourceIPAddress", text)
    case .accessKey: Self.condition("$.userIdentity.accessKeyId", text)
    case .bucket: Self.condition("$.requestParameters.bucketName", text)
    case .target: nil
    }
  }

  private static func condition(
    _ selector: String, _ text: WildcardText
  ) -> (pattern: String, isExact: Bool) {
    ("\(selector) = \(text.quoted)", text.isExactAsPattern)
  }

  /// Whether an ARN's own type is what a row shows depends on the ARN, which only the row can say.
  private static func actorCondition(_ text: WildcardText) -> (pattern: String, isExact: Bool) {
    // The last part of an ARN stands somewhere in it, and holds none of what parts it.
    let value = text.hasARNSeparator ? text.quoted : text.quotedAnywhere
    let conditions = [
      "$.userIdentity.arn = \(value)",
      "$.userIdentity.sessionContext.sessionIssuer.arn = \(value)",
      "$.userIdentity.type = \(text.quoted)",
    ]
    return (conditions.joined(separator: " || "), false)
  }
}
