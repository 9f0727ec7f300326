/// What a composite alarm's rule calls another alarm: its name, or its ARN.
package enum AlarmReference {
  /// Returns the alarm's name in `reference`: the name itself, or the end of the ARN.
  package static func name(in reference: String) -> String {
    nameStart(in: reference).map { String(reference[$0...]) } ?? reference
  }

  /// Returns the Region and the account in an ARN; nil for a name.
  package static func place(in reference: String) -> (region: String, account: String)? {
    guard let start = nameStart(in: reference) else { return nil }
    let parts = reference[..<start].split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 4 ? (String(parts[3]), String(parts[4])) : nil
  }

  /// Returns `reference` as an ARN, a name being that of an alarm in the place of the alarm `arn`.
  package static func arn(of reference: String, beside arn: String) -> String {
    guard nameStart(in: reference) == nil, let start = nameStart(in: arn) else { return reference }
    return arn[..<start] + reference
  }

  private static func nameStart(in reference: String) -> String.Index? {
    guard reference.hasPrefix("arn:") else { return nil }
    return reference.firstRange(of: ":alarm:")?.upperBound
  }
}
