/// One thing in which a pattern says something else than an earlier one.
public enum PatternDifference: Hashable, Sendable {
  /// A condition that must hold as well; fewer events match.
  case conditionAdded(String)
  /// A condition that need not hold any longer.
  case conditionRemoved(String)
  /// A further condition of several of which one must hold; more events match.
  case alternativeAdded(String)
  /// One that is no longer among these.
  case alternativeRemoved(String)
  /// All of it: the patterns are of two kinds, or of one that has no conditions to compare.
  case replaced(String, by: String)
}

extension FilterPattern {
  /// Returns in what this pattern differs from an `earlier` one, by conditions in one agreed spelling.
  ///
  /// Nothing where both say the same in the same order, or in another.
  public func differences(from earlier: FilterPattern) -> [PatternDifference] {
    if canonicalText == earlier.canonicalText { return [] }
    guard case .json(let new) = form, case .json(let old) = earlier.form else {
      return [.replaced(earlier.canonicalText, by: canonicalText)]
    }
    return PatternFactors(old).differences(to: PatternFactors(new))
  }
}

/// The conditions of a pattern that all must hold, each as the alternatives of which one must.
private struct PatternFactors {
  /// By factor, its alternatives.
  private var factors: [[String]]

  init(_ tree: PatternTree) {
    factors = tree.factors.map { $0.alternatives.map(PatternPrinter.condition) }
  }

  func differences(to later: PatternFactors) -> [PatternDifference] {
    var (old, new) = (factors, later.factors)
    // What stands in both, in whatever order of alternatives, is no difference.
    old.removeAll { one in new.contains { Set($0) == Set(one) } }
    new.removeAll { one in factors.contains { Set($0) == Set(one) } }
    var found: [PatternDifference] = []
    for one in old {
      let shared = new.firstIndex { one.count + $0.count > 2 && !Set($0).isDisjoint(with: one) }
      guard let shared else {
        found.append(.conditionRemoved(Self.joined(one)))
        continue
      }
      let other = new.remove(at: shared)
      found += one.filter { !other.contains($0) }.map { .alternativeRemoved($0) }
      found += other.filter { !one.contains($0) }.map { .alternativeAdded($0) }
    }
    return found + new.map { .conditionAdded(Self.joined($0)) }
  }

  private static func joined(_ alternatives: [String]) -> String {
    alternatives.joined(separator: " || ")
  }
}
