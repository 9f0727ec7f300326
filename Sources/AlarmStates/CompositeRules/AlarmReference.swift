/// What a composite alarm's rule calls another alarm: its name, or its ARN.
package enum AlarmReference {
  /// Returns the alarm's name in `reference`: the name itself, or the end of the ARN.
  package static func name(in reference: String) -> String {
    guard reference.hasPrefix("arn:"), let marker = reference.firstRange(of: ":alarm:") else {
      return reference
    }
    return String(reference[marker.upperBound...])
  }
}
