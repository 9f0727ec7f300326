/// Finds the known name that another was probably meant to be.
enum NearestName {
  /// Shorter names are too close to one another.
  private static let shortest = 6
  /// A part of a name has to be longer: what is cut off may make it another.
  private static let shortestPart = 8

  /// Returns the known name that differs only in case, spaces and dashes, or in one letter that is
  /// not the first; nil when `name` is known itself.
  static func of(_ name: String, in known: [String]) -> String? {
    if known.contains(name) { return nil }
    let folded = fold(name)
    if let same = known.first(where: { fold($0) == folded }) { return same }
    guard name.utf8.count >= shortest else { return nil }
    return known.first { other in
      fold(String(other.prefix(1))) == fold(String(name.prefix(1)))
        && NameDistance.isOneEdit(from: Array(name.utf8), to: Array(other.utf8))
    }
  }

  /// As `of`, for a name with a `*` at an end or at both, which covers none that is known.
  static func ofWildcard(_ wildcard: String, in known: [String]) -> String? {
    let bytes = Array(wildcard.utf8)
    let isKnown = known.contains { TextWildcard.covers(Array($0.utf8).span, bytes.span) }
    let core = String(wildcard.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed())
    guard !isKnown, core.utf8.count >= shortestPart, !core.contains("*"),
      let nearest = of(core, in: known), !core.hasPrefix(nearest), !core.hasSuffix(nearest)
    else { return nil }
    let start = wildcard.hasPrefix("*") ? "*" : ""
    return start + nearest + (wildcard.hasSuffix("*") ? "*" : "")
  }

  /// The name without what people forget or add: case, spaces and dashes.
  private static func fold(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { ![0x20, 0x2D, 0x5F].contains($0) }
  }
}
