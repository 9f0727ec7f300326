/// A regular expression as a plain tree, searched for the slow and obvious way (section 8).
struct ReferenceRegex {
  /// One element: an anchor, or characters that come so many times.
  enum Element {
    case start
    case end
    case characters(ReferenceCharacters, least: Int, most: Int?)
  }

  let alternatives: [[Element]]

  /// Whether it finds anything in a text.
  func finds(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return alternatives.contains { alternative in
      (0...scalars.count).contains { start in
        !Self.ends(of: alternative, in: scalars, from: start).isEmpty
      }
    }
  }

  /// All places where a match that begins at `start` may end.
  private static func ends(
    of elements: [Element], in text: [Unicode.Scalar], from start: Int
  ) -> Set<Int> {
    elements.reduce([start]) { places, element in
      switch element {
      case .start: places.filter { $0 == 0 }
      case .end: places.filter { $0 == text.count }
      case .characters(let characters, let least, let most):
        Set(places.flatMap { runs(of: characters, least, most, in: text, from: $0) })
      }
    }
  }

  private static func runs(
    of characters: ReferenceCharacters, _ least: Int, _ most: Int?, in text: [Unicode.Scalar],
    from start: Int
  ) -> [Int] {
    var length = 0
    while length < most ?? .max, start + length < text.count,
      characters.contains(text[start + length])
    {
      length += 1
    }
    return length < least ? [] : Array((start + least)...(start + length))
  }
}
