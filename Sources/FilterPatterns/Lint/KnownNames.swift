import TrailRecords

/// Finds names of calls and services that are nearly, but not quite, those of AWS.
enum KnownNames {
  /// Shorter names are too close to one another.
  private static let shortest = 6

  /// Returns a remark when a condition asks for a name close to a known one.
  static func remark(on condition: PatternCondition) -> PatternRemark? {
    guard case .compares(_, let literal) = condition.test, literal.form == .text,
      !literal.hasWildcard, let path = condition.selector.path
    else { return nil }
    let known: [String]
    switch path {
    case FieldPath("eventName"): known = KnownEventNames.all
    case FieldPath("eventSource"): known = KnownEventSources.all
    default: return nil
    }
    return nearest(to: literal.text, in: known).map {
      PatternRemark(.nearMiss(known: $0), at: literal.range)
    }
  }

  /// Returns the known name that `name` was probably meant to be; nil when it is one itself.
  static func nearest(to name: String, in known: [String]) -> String? {
    guard name.utf8.count >= shortest, !known.contains(name) else { return nil }
    let folded = fold(name)
    if let same = known.first(where: { fold($0) == folded }) { return same }
    return known.first { NameDistance.isOneEdit(from: Array(name.utf8), to: Array($0.utf8)) }
  }

  /// The name without what people forget or add: case, spaces and dashes.
  private static func fold(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { ![0x20, 0x2D, 0x5F].contains($0) }
  }
}
