import TrailRecords

/// What must be true of a record before a pattern can match it: one trigger at least.
struct PrefilterCondition {
  /// Something that is seen of a record without asking the pattern.
  enum Trigger: Hashable {
    /// A slot holds this very text, or one that begins so.
    case text(PrefilterProbe)
    /// Two slots do.
    case both(PrefilterProbe, PrefilterProbe)
    /// The slot holds anything.
    case present(slot: Int)
  }

  /// Two parts are watched together for as many pairs of texts at most.
  private static let mostPairs = 64

  /// Nil when the pattern may match any record.
  let triggers: [Trigger]?

  /// Finds the condition of a tree whose conditions are on the slots that `slot` names.
  ///
  /// - Parameters:
  ///   - tree: The tree.
  ///   - variety: How many texts the patterns of a run ask of each slot. Of a slot that many texts are
  ///     asked of, a record calls few patterns.
  ///   - slot: Returns a selector's slot.
  init(
    of tree: PatternTree, variety: [Int: Int], slot: (PatternSelector) -> Int
  ) {
    switch tree {
    case .condition(let condition):
      triggers = Self.trigger(of: condition, slot: slot).map { [$0] }
    case .all(let parts):
      // Each part must hold, so the condition of any part will do, and that of two parts is better.
      let conditions = parts.compactMap {
        PrefilterCondition(of: $0, variety: variety, slot: slot).triggers
      }
      let sorted = conditions.sorted { Self.cost(of: $0, variety) < Self.cost(of: $1, variety) }
      triggers = Self.pairs(sorted) ?? sorted.first
    case .any(let parts):
      let conditions = parts.map {
        PrefilterCondition(of: $0, variety: variety, slot: slot).triggers
      }
      let known = conditions.compactMap(\.self)
      triggers = known.count == conditions.count ? Self.merged(known.joined()) : nil
    }
  }

  /// Returns how many texts trees ask of each slot.
  static func variety(
    in trees: [PatternTree], slot: (PatternSelector) -> Int
  ) -> [Int: Int] {
    var texts: [Int: Set<[UInt8]>] = [:]
    for condition in trees.lazy.flatMap(\.conditions) {
      guard case .text(let text)? = trigger(of: condition, slot: slot) else { continue }
      texts[text.sight.slot, default: []].insert(text.bytes)
    }
    return texts.mapValues(\.count)
  }

  /// Returns what a condition needs to see; nil for the one that needs to see nothing.
  ///
  /// A missing node makes every comparison false, `!=` too (rule 4.1).
  private static func trigger(
    of condition: PatternCondition, slot: (PatternSelector) -> Int
  ) -> Trigger? {
    let slot = slot(condition.selector)
    switch condition.test {
    case .notExists: return nil
    case .compares(.equal, let literal)
    where literal.form == .text && condition.selector.path?.tail.isEmpty == true:
      return PrefilterProbe(of: literal.text, in: slot).map { .text($0) } ?? .present(slot: slot)
    case .compares, .isNull, .isTrue, .isFalse: return .present(slot: slot)
    }
  }

  /// Each trigger once, without those that see less than another one does.
  private static func merged(_ triggers: some Sequence<Trigger>) -> [Trigger] {
    let all = Set(triggers)
    return all.filter { trigger in
      switch trigger {
      case .present: true
      case .text(let text): !all.contains(.present(slot: text.sight.slot))
      case .both(let first, let second):
        [first, second].allSatisfy { !all.contains(.present(slot: $0.sight.slot)) }
      }
    }
  }

  /// The two best conditions as one, where they are texts of two slots.
  private static func pairs(_ conditions: [[Trigger]]) -> [Trigger]? {
    let texts = conditions.compactMap { triggers in
      let texts = triggers.compactMap { if case .text(let text) = $0 { text } else { nil } }
      return texts.count == triggers.count ? texts : nil
    }
    guard texts.count > 1, texts[0].count * texts[1].count <= mostPairs else { return nil }
    let pairs = texts[0].flatMap { first in texts[1].map { (first, $0) } }
    guard pairs.allSatisfy({ $0.sight != $1.sight }) else { return nil }
    return pairs.map { $0.sight < $1.sight ? .both($0, $1) : .both($1, $0) }
  }

  private static func cost(of triggers: [Trigger], _ variety: [Int: Int]) -> Double {
    triggers.reduce(0) { $0 + cost(of: $1, variety) }
  }

  /// The share of records, roughly, that a trigger calls its pattern for.
  private static func cost(of trigger: Trigger, _ variety: [Int: Int]) -> Double {
    switch trigger {
    case .text(let text): 1 / Double(variety[text.sight.slot, default: 1])
    case .both(let first, let second):
      cost(of: .text(first), variety) * cost(of: .text(second), variety)
    // Most records hold most fields, so this calls far more often than a text does.
    case .present: 100
    }
  }
}
