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
    if let same = known.first(where: { isAlike($0, name) }) { return same }
    guard name.utf8.count >= shortest else { return nil }
    return known.first { other in
      // Most are of another length, or begin otherwise, which costs no copy to see.
      abs(other.utf8.count - name.utf8.count) <= 1
        && other.utf8.first.map(lowercased) == name.utf8.first.map(lowercased)
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

  /// Whether two names are the same but for what people forget or add: case, spaces and dashes.
  private static func isAlike(_ name: String, _ other: String) -> Bool {
    var (left, right) = (name.utf8.makeIterator(), other.utf8.makeIterator())
    while true {
      let (one, another) = (next(of: &left), next(of: &right))
      if one != another { return false }
      if one == nil { return true }
    }
  }

  /// The next letter that counts, in lower case.
  private static func next(of letters: inout String.UTF8View.Iterator) -> UInt8? {
    while let letter = letters.next() {
      if letter != 0x20, letter != 0x2D, letter != 0x5F { return lowercased(letter) }
    }
    return nil
  }

  /// A known name has letters of ASCII only.
  private static func lowercased(_ letter: UInt8) -> UInt8 {
    (0x41...0x5A).contains(letter) ? letter | 0x20 : letter
  }
}
