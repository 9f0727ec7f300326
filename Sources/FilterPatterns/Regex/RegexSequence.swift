/// One alternative with its anchors taken out of it.
///
/// `^` stands where the text begins and `$` where it ends, wherever they are written: what is before
/// a `^` or behind a `$` can only be empty, or the alternative finds nothing.
struct RegexSequence {
  /// One character the automaton tells apart.
  struct Position {
    let characters: RegexCharacters
    /// Whether it may be left out.
    let isOptional: Bool
    /// Whether it may come again.
    let isLoop: Bool
  }

  private(set) var positions: [Position] = []
  private(set) var isAtStart = false
  private(set) var isAtEnd = false

  /// Reads an alternative; nil when it can find nothing in any text.
  init?(_ elements: [RegexExpression.Element]) {
    var rest = elements[...]
    if let last = rest.lastIndex(of: .start) {
      guard rest[..<last].allSatisfy(\.mayBeEmpty) else { return nil }
      isAtStart = true
      // With a `$` before it, the text must be empty.
      if rest[..<last].contains(.end) { isAtEnd = true }
      rest = rest[(last + 1)...]
    }
    if isAtEnd || rest.contains(.end) {
      let first = isAtEnd ? rest.startIndex : rest.firstIndex(of: .end) ?? rest.startIndex
      guard rest[first...].allSatisfy(\.mayBeEmpty) else { return nil }
      isAtEnd = true
      rest = rest[..<first]
    }
    for case .characters(let characters, let repetition) in rest {
      append(characters, repetition)
    }
  }

  private mutating func append(_ characters: RegexCharacters, _ repetition: RegexRepetition) {
    let count = repetition.positionCount
    for index in 0..<count {
      positions.append(
        Position(
          characters: characters, isOptional: index >= repetition.least,
          isLoop: repetition.isUnlimited && index == count - 1))
    }
  }
}

extension RegexExpression.Element {
  /// Whether it can be passed without a character; anchors are.
  fileprivate var mayBeEmpty: Bool {
    switch self {
    case .start, .end: true
    case .characters(_, let repetition): repetition.least == 0
    }
  }
}
