/// The actions or the resources of a statement: those that are listed, or all but those.
struct PolicyNames: Sendable, Hashable {
  let listed: [NamePattern]
  /// Whether it is NotAction or NotResource.
  let isNegated: Bool
  /// What stands for all there are.
  private let whole: NamePattern

  /// What stands for all actions that a bucket policy can speak of.
  private static let allActions = NamePattern("s3:*", ignoresCase: true)
  private static let allResources = NamePattern("*", ignoresCase: false)

  /// The actions of a statement; nil where it has none, or they are none.
  static func actions(of statement: RecordValue) -> PolicyNames? {
    PolicyNames(statement["Action"], statement["NotAction"], whole: allActions, ignoresCase: true)
  }

  /// The resources of a statement; nil where it has none, or they are none.
  static func resources(of statement: RecordValue) -> PolicyNames? {
    PolicyNames(
      statement["Resource"], statement["NotResource"], whole: allResources, ignoresCase: false)
  }

  private init?(
    _ named: RecordValue?, _ left: RecordValue?, whole: NamePattern, ignoresCase: Bool
  ) {
    guard (named == nil) != (left == nil), let names = named ?? left else { return nil }
    var listed: [NamePattern] = []
    for name in names.elements {
      guard case .text(let text) = name, !text.isEmpty else { return nil }
      listed.append(NamePattern(text, ignoresCase: ignoresCase))
    }
    if listed.isEmpty { return nil }
    (self.listed, self.whole, isNegated) = (listed, whole, named == nil)
  }

  /// Whether everything that `other` speaks of is spoken of here; false in doubt.
  func covers(_ other: PolicyNames, steps: inout Int) -> Bool {
    switch (isNegated, other.isNegated) {
    case (false, false): return Self.cover(listed, all: other.listed, steps: &steps)
    case (false, true): return Self.cover(listed, all: [whole], steps: &steps)
    case (true, true): return Self.cover(other.listed, all: listed, steps: &steps)
    case (true, false):
      return listed.allSatisfy { left in
        other.listed.allSatisfy { $0.isDisjoint(with: left, steps: &steps) }
      }
    }
  }

  private static func cover(
    _ names: [NamePattern], all others: [NamePattern], steps: inout Int
  ) -> Bool {
    others.allSatisfy { other in
      var isCovered = false
      for name in names.indices {
        isCovered = names[name].covers(other, steps: &steps)
        if isCovered || steps < 0 { break }
      }
      return isCovered && steps >= 0
    }
  }

  /// The names in short: for people.
  var words: String {
    let first = ReasonWords.short(listed[0].text)
    let more = listed.count > 1 ? " and \(listed.count - 1) more" : ""
    return (isNegated ? "everything but " : "") + first + more
  }
}
