import TrailRecords

/// What must be true of a record before a pattern can match it: one trigger at least.
struct PatternGuard {
  /// Something that is seen of a single slot.
  enum Trigger: Hashable {
    /// The slot holds this very text, or a number spelled so.
    case equals(slot: Int, text: [UInt8])
    /// The slot holds anything.
    case present(slot: Int)
  }

  /// Nil when the pattern may match any record.
  let triggers: [Trigger]?

  /// The guard of a pattern that may match any record.
  static let none = PatternGuard(triggers: nil)

  private init(triggers: [Trigger]?) {
    self.triggers = triggers
  }

  /// Finds the guard of a tree whose conditions are on the slots that `slot` names.
  ///
  /// - Parameters:
  ///   - tree: The tree.
  ///   - popularity: How many patterns of the run could use a trigger: the rarer, the better.
  ///   - slot: Returns a selector's slot.
  init(
    of tree: PatternTree, popularity: [Trigger: Int], slot: (PatternSelector) -> Int
  ) {
    let cost = { (triggers: [Trigger]) in
      triggers.reduce(0) { $0 + Self.cost(of: $1, popularity) }
    }
    switch tree {
    case .condition(let condition):
      triggers = Self.trigger(of: condition, slot: slot).map { [$0] }
    case .all(let parts):
      // Each part must hold, so any part's guard will do.
      let guards = parts.compactMap {
        PatternGuard(of: $0, popularity: popularity, slot: slot).triggers
      }
      triggers = guards.min { cost($0) < cost($1) }
    case .any(let parts):
      let guards = parts.map { PatternGuard(of: $0, popularity: popularity, slot: slot).triggers }
      let known = guards.compactMap(\.self)
      triggers = known.count == guards.count ? Array(Set(known.joined())) : nil
    }
  }

  /// Returns what a condition needs to see; nil for the one that needs to see nothing.
  ///
  /// A missing node makes every comparison false, `!=` too (rule 4.1).
  static func trigger(
    of condition: PatternCondition, slot: (PatternSelector) -> Int
  ) -> Trigger? {
    let slotIndex = slot(condition.selector)
    switch condition.test {
    case .notExists: return nil
    case .compares(.equal, let literal)
    where literal.isPlainText && condition.selector.path?.tail.isEmpty == true:
      return .equals(slot: slotIndex, text: Array(literal.text.utf8))
    case .compares, .isNull, .isTrue, .isFalse: return .present(slot: slotIndex)
    }
  }

  private static func cost(of trigger: Trigger, _ popularity: [Trigger: Int]) -> Int {
    switch trigger {
    case .equals: popularity[trigger, default: 1]
    // Most records hold most fields, so this calls far more often than a text does.
    case .present: 10_000
    }
  }
}

extension PatternLiteral {
  /// True for a text without wildcards, which only one text equals.
  fileprivate var isPlainText: Bool {
    form == .text && !text.utf8.contains(UInt8(ascii: "*"))
  }
}
