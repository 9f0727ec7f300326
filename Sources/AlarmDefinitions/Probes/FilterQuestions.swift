import FilterPatterns

/// The conditions of all filters, each once, and each filter as a tree of them.
struct FilterQuestions: Sendable {
  /// A filter, its conditions by their indexes.
  indirect enum Tree: Hashable, Sendable {
    case part(Int)
    /// All must hold.
    case all([Tree])
    /// One must hold.
    case any([Tree])
    /// Something that no record shows, in words, and how far the topic's events have it.
    case given(ProbeAnswer, String)
  }

  /// The conditions.
  private(set) var parts: [PatternPart] = []
  /// The filters, in the order given.
  private(set) var trees: [Tree] = []
  /// What to ask of each record: all conditions, then some with the account of the probes in place of
  /// their own, then the opposites of some.
  private(set) var patterns: [FilterPattern] = []
  /// The condition that a pattern asks about, by the pattern's index.
  private(set) var partAsked: [Int] = []
  /// Where the opposites begin among the patterns.
  private(set) var firstOpposite = 0

  /// Takes `patterns` apart.
  init(_ patterns: [FilterPattern]) {
    var indexes: [FilterPattern: Int] = [:]
    trees = patterns.map { tree(of: $0.outline, &indexes) }
    self.patterns = parts.map(\.pattern)
    partAsked = Array(parts.indices)
    for (index, part) in parts.enumerated() {
      guard let other = Self.withAccountOfProbes(part.pattern) else { continue }
      self.patterns.append(other)
      partAsked.append(index)
    }
    firstOpposite = self.patterns.count
    for (index, part) in parts.enumerated() {
      guard let opposite = part.opposite else { continue }
      self.patterns.append(opposite)
      partAsked.append(index)
    }
  }

  private mutating func tree(
    of outline: PatternOutline, _ indexes: inout [FilterPattern: Int]
  ) -> Tree {
    switch outline {
    case .all(let parts): return .all(parts.map { tree(of: $0, &indexes) })
    case .any(let parts): return .any(parts.map { tree(of: $0, &indexes) })
    case .part(let part):
      if let known = indexes[part.pattern] { return .part(known) }
      indexes[part.pattern] = parts.count
      parts.append(part)
      return .part(parts.count - 1)
    }
  }

  /// A trail has its account: asking for another than that of the probes leaves nothing out.
  private static func withAccountOfProbes(_ pattern: FilterPattern) -> FilterPattern? {
    let text = pattern.text.replacing(#/[0-9]+/#) { digits in
      digits.output.utf8.count == 12 ? "111122223333" : digits.output
    }
    return text == pattern.text ? nil : try? FilterPattern(parsing: text)
  }
}
