import TrailRecords

/// Remarks on fields whose names are nearly, but not quite, those of CloudTrail.
///
/// Other logs have fields of such names too: a pattern must otherwise be one for CloudTrail.
struct FieldNameLint {
  /// Keys at the top that hardly another log has, and those that none has in small letters.
  private static let distinctive: Set = [
    "userIdentity", "eventSource", "eventName", "awsRegion", "recipientAccountId",
    "sourceIPAddress", "requestParameters", "responseElements", "additionalEventData", "readOnly",
    "managementEvent", "eventCategory", "sharedEventID", "sessionCredentialFromConsole",
  ]
  private static let common: Set = ["eventSource", "eventName", "readOnly"]
  /// Shorter names are too close to one another.
  private static let shortest = 6
  /// So much of a wildcard's text says something.
  private static let shortestPart = 6

  private let isForCloudTrail: Bool

  /// Creates the lint for a pattern's conditions.
  init(_ conditions: [PatternCondition]) {
    let isInDoubt = conditions.contains { Self.correction(ofAny: $0) != nil }
    isForCloudTrail =
      isInDoubt
      && conditions.contains { Self.hasDistinctiveField($0) || Self.hasKnownValue($0) }
  }

  private init(isForCloudTrail: Bool) {
    self.isForCloudTrail = isForCloudTrail
  }

  /// Returns the path that `path` was probably meant to be; nil when there is nothing to say.
  func correction(of path: FieldPath) -> FieldPath? {
    var steps: [FieldStep] = []
    for step in path.steps {
      let known = KnownFields.keys(at: FieldPath(steps: steps))
      guard case .key(let key) = step, let name = name(meantBy: key, in: known, at: steps.count)
      else { break }
      steps.append(.key(name))
    }
    let corrected = FieldPath(steps: steps + path.steps.dropFirst(steps.count))
    return corrected == path ? nil : corrected
  }

  /// Returns the key itself where it is known, else the one it was meant to be.
  private func name(meantBy key: String, in known: [String], at depth: Int) -> String? {
    if known.contains(key) { return key }
    let folded = key.lowercased()
    if let name = known.first(where: { $0.lowercased() == folded }) {
      return depth > 0 || isForCloudTrail || isDistinctive(name, spelled: key) ? name : nil
    }
    guard depth == 0, isForCloudTrail, key.utf8.count >= Self.shortest else { return nil }
    return known.first { name in
      name.first == key.first && NameDistance.isOneEdit(from: Array(key.utf8), to: Array(name.utf8))
    }
  }

  private func isDistinctive(_ name: String, spelled key: String) -> Bool {
    guard Self.distinctive.contains(name) else { return false }
    return !Self.common.contains(name) || key == key.lowercased()
  }

  /// Returns what the field of a condition is meant to be if it is CloudTrail's.
  private static func correction(ofAny condition: PatternCondition) -> FieldPath? {
    condition.selector.path.flatMap(FieldNameLint(isForCloudTrail: true).correction)
  }

  private static func hasDistinctiveField(_ condition: PatternCondition) -> Bool {
    guard case .key(let key)? = condition.selector.path?.steps.first else { return false }
    return distinctive.contains(key)
  }

  /// Whether the value is, or covers, one that is known of its field, or of the one that was meant.
  private static func hasKnownValue(_ condition: PatternCondition) -> Bool {
    guard let path = condition.selector.path, let literal = condition.test.literal,
      literal.form == .text,
      literal.text.utf8.count(where: { $0 != UInt8(ascii: "*") }) >= shortestPart
    else { return false }
    let meant = correction(ofAny: condition) ?? path
    let wildcard = Array(literal.text.utf8)
    return KnownFields.field(at: meant)?.values.known.contains { known in
      TextWildcard.covers(Array(known.utf8).span, wildcard.span)
    } ?? false
  }
}
