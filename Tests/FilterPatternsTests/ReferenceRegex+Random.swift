import ReplayTestSupport

extension ReferenceRegex {
  /// Makes an expression; a large one is longer than a machine word has bits.
  static func random(_ generator: inout SeededGenerator, isLarge: Bool = false) -> ReferenceRegex {
    let count = generator.pick([1, 1, 2, 3])
    return ReferenceRegex(
      alternatives: (0..<count).map { _ in alternative(&generator, isLarge: isLarge) })
  }

  private static func alternative(
    _ generator: inout SeededGenerator, isLarge: Bool
  ) -> [Element] {
    var elements: [Element] = generator.chance(25) ? [.start] : []
    for _ in 0..<generator.number(in: 1...4) {
      let characters = generator.pick(ReferenceCharacters.known)
      let (least, most) = repetition(&generator, isLarge: isLarge)
      elements.append(.characters(characters, least: least, most: most))
      if generator.chance(3) { elements.append(generator.chance(50) ? .start : .end) }
    }
    return generator.chance(25) ? elements + [.end] : elements
  }

  private static func repetition(
    _ generator: inout SeededGenerator, isLarge: Bool
  ) -> (Int, Int?) {
    switch generator.number(in: 0...9) {
    case 0: return (0, 1)
    case 1: return (0, nil)
    case 2: return (1, nil)
    case 3: return (generator.number(in: 0...2), nil)
    case 4:
      let least = generator.number(in: 0...2)
      return (least, least + generator.number(in: 0...(isLarge ? 90 : 2)))
    case 5: return (0, generator.number(in: 0...(isLarge ? 70 : 2)))
    default: return (1, 1)
    }
  }

  /// Writes the expression without its percent signs.
  func text(_ generator: inout SeededGenerator) -> String {
    alternatives.map { elements in
      elements.reduce(into: "") { text, element in
        switch element {
        case .start: text += "^"
        case .end: text += "$"
        case .characters(let characters, let least, let most):
          text += characters.spelling + Self.quantifier(least, most, &generator)
        }
      }
    }.joined(separator: "|")
  }

  private static func quantifier(
    _ least: Int, _ most: Int?, _ generator: inout SeededGenerator
  ) -> String {
    let isShort = generator.chance(60)
    switch (least, most) {
    case (1, 1?): return isShort ? "" : generator.pick(["{1}", "{1,1}"])
    case (0, 1?): return isShort ? "?" : generator.pick(["{0,1}", "{,1}"])
    case (0, nil): return isShort ? "*" : "{0,}"
    case (1, nil): return isShort ? "+" : "{1,}"
    case (_, nil): return "{\(least),}"
    case (_, let most?):
      if least == most, isShort { return "{\(most)}" }
      return least == 0 && isShort ? "{,\(most)}" : "{\(least),\(most)}"
    }
  }
}
