/// The text of `Fn::Sub` in parts: what stands as it is, and the names in `${…}`.
struct SubstitutionParts: Sequence, IteratorProtocol {
  enum Part: Equatable {
    case text(String)
    case name(String)
  }

  private var rest: Substring.UTF8View
  /// How many bytes were looked at.
  private(set) var steps = 0

  init(_ text: String) {
    rest = text[...].utf8
  }

  /// The next part; nil behind the last.
  mutating func next() -> Part? {
    guard !rest.isEmpty else { return nil }
    if rest.starts(with: "${".utf8) {
      // Where no bracket closes, none does further on: all that is left is a text.
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
        return takeText(to: rest.endIndex)
      }
      let name = Substring(rest[..<end]).dropFirst(2)
      steps += name.utf8.count
      rest = rest[rest.index(after: end)...]
      return .name(String(name))
    }
    var end = rest.startIndex
    while let dollar = rest[end...].firstIndex(of: UInt8(ascii: "$")) {
      if rest[dollar...].starts(with: "${".utf8) { return takeText(to: dollar) }
      end = rest.index(after: dollar)
    }
    return takeText(to: rest.endIndex)
  }

  private mutating func takeText(to end: Substring.Index) -> Part {
    let text = Substring(rest[..<end])
    steps += text.utf8.count
    rest = rest[end...]
    return .text(String(text))
  }
}
