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

  /// Finds the guard of a tree whose conditions are on the slots that `slot` names.
  ///
  /// - Parameters:
  ///   - tree: The tree.
  ///   - variety: How many texts the patterns of a run ask of each slot. Of a slot that many texts are
  ///     asked of, a record calls few patterns.
  ///   - slot: Returns a selector's slot.
  init(
    of tree: PatternTree, variety: [Int: Int], slot: (PatternSelector) -> Int
  ) {
    let cost = { (triggers: [Trigger]) in
      triggers.reduce(0) { $0 + Self.cost(of: $1, variety) }
    }
    switch tree {
    case .condition(let condition):
      triggers = Self.trigger(of: condition, slot: slot).map { [$0] }
    case .all(let parts):
      // Each part must hold, so any part's guard will do.
      let guards = parts.compactMap {
        PatternGuard(of: $0, variety: variety, slot: slot).triggers
      }
      triggers = guards.min { cost($0) < cost($1) }
    case .any(let parts):
      let guards = parts.map { PatternGuard(of: $0, variety: variety, slot: slot).triggers }
      let known = guards.compactMap(\.self)
      triggers = known.count == guards.count ? Array(Set(known.joined())) : nil
    }
  }

  /// Returns how many texts trees ask of each slot.
  static func variety(
    in trees: [PatternTree], slot: (PatternSelector) -> Int
  ) -> [Int: Int] {
    var texts: [Int: Set<[UInt8]>] = [:]
    for condition in trees.lazy.flatMap(\.conditions) {
      guard case .equals(let slot, let text)? = trigger(of: condition, slot: slot) else { continue }
      texts[slot, default: []].insert(text)
    }
    return texts.mapValues(\.count)
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

  /// The share of records, roughly, that a trigger calls its pattern for.
  private static func cost(of trigger: Trigger, _ variety: [Int: Int]) -> Double {
    switch trigger {
    case .equals(let slot, _): 1 / Double(variety[slot, default: 1])
    // Most records hold most fields, so this calls far more often than a text does.
    case .present: 100
    }
  }
}

extension PatternLiteral {
  /// True for a text without wildcards, which only one text equals.
  fileprivate var isPlainText: Bool {
    form == .text && !text.utf8.contains(UInt8(ascii: "*"))
  }
}
