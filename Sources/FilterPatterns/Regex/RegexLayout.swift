/// The bits of an automaton before it runs: which character is which bit, and what is known of it.
struct RegexLayout {
  let wordCount: Int
  private(set) var optional: [UInt64]
  private(set) var loops: [UInt64]
  private(set) var starts: [UInt64]
  private(set) var anchoredStarts: [UInt64]
  private(set) var found: [UInt64]
  private(set) var anchoredFound: [UInt64]
  /// The characters of each bit; nil for the bits that mean "found".
  private var characters: [RegexCharacters?] = []

  /// Lays alternatives side by side.
  init(_ sequences: [RegexSequence]) {
    let bitCount = sequences.reduce(0) { $0 + $1.positions.count + 1 }
    wordCount = max(1, (bitCount + 63) / 64)
    let none = [UInt64](repeating: 0, count: wordCount)
    (optional, loops, starts, anchoredStarts) = (none, none, none, none)
    (found, anchoredFound) = (none, none)
    for sequence in sequences { add(sequence) }
  }

  private mutating func add(_ sequence: RegexSequence) {
    if sequence.isAtStart {
      Self.set(characters.count, in: &anchoredStarts)
    } else {
      Self.set(characters.count, in: &starts)
    }
    for position in sequence.positions {
      if position.isOptional { Self.set(characters.count, in: &optional) }
      if position.isLoop { Self.set(characters.count, in: &loops) }
      characters.append(position.characters)
    }
    if sequence.isAtEnd {
      Self.set(characters.count, in: &anchoredFound)
    } else {
      Self.set(characters.count, in: &found)
    }
    characters.append(nil)
  }

  private static func set(_ bit: Int, in words: inout [UInt64]) {
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The sets of bits that characters are good for, one after another, and where each column's is.
  ///
  /// Columns that no character of the expression tells apart share one.
  func masks() -> (masks: [UInt64], start: [Int]) {
    let kinds = Array(Set(characters.compactMap(\.self)))
    var known: [[Bool]: Int] = [:]
    var masks: [UInt64] = []
    let starts = (0..<RegexCharacters.columnCount).map { column in
      let signature = kinds.map { $0.contains(column) }
      if let start = known[signature] { return start }
      let start = masks.count
      known[signature] = start
      masks += mask(of: column)
      return start
    }
    return (masks, starts)
  }

  private func mask(of column: Int) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: wordCount)
    for (bit, characters) in characters.enumerated() where characters?.contains(column) == true {
      Self.set(bit, in: &mask)
    }
    return mask
  }
}
