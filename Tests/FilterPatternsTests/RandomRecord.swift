import ReplayTestSupport

/// Makes JSON records whose keys and values often are those that random patterns ask for.
enum RandomRecord {
  static let keys = ["a", "b", "a-b", "k.x", "é"]

  /// Makes an event: its text, and its tree where it is one JSON object.
  static func event(
    _ generator: inout SeededGenerator
  ) -> (text: String, tree: ReferenceJSON?) {
    let tree = object(&generator)
    let text = tree.spelled(&generator)
    switch generator.number(in: 0...39) {
    case 0: return ("[\(text)]", nil)
    case 1: return (text + "x", nil)
    case 2: return (String(text.dropLast()), nil)
    case 3: return ("INFO " + text, nil)
    default:
      let space = generator.pick(["", "", " ", "\r\n", "\t"])
      return (space + text + space, tree)
    }
  }

  static func text(_ generator: inout SeededGenerator) -> String {
    generator.pick([
      "", "a", "a", "b", "ab", "aba", "a.b", "5", "5.0", "-1", "true", "é", "a\"b", "a\\b",
      "a\nb", "😀", "111.111.111", "a b",
    ])
  }

  static func number(_ generator: inout SeededGenerator) -> String {
    generator.pick(["0", "1", "5", "5.0", "50e-1", "10", "12.50", "0.5", "1e2", "100"])
  }

  /// Makes an object, now and then with a key that comes twice.
  static func object(_ generator: inout SeededGenerator, depth: Int = 0) -> ReferenceJSON {
    var members = keys.filter { _ in generator.chance(80) }.map { key in
      (key: key, value: value(&generator, depth: depth))
    }
    if generator.chance(15) {
      members.append((generator.pick(keys), value(&generator, depth: depth)))
    }
    return .object(generator.shuffled(members))
  }

  static func value(_ generator: inout SeededGenerator, depth: Int) -> ReferenceJSON {
    switch generator.number(in: 0...15) {
    case 0: return .null
    case 1: return .boolean(true)
    case 2: return .boolean(false)
    case 3, 4, 5: return .number((generator.chance(20) ? "-" : "") + number(&generator))
    case 6, 7, 8:
      guard depth < 3 else { return .array([]) }
      let count = generator.number(in: 0...3)
      return .array((0..<count).map { _ in value(&generator, depth: depth + 1) })
    case 9, 10, 11, 12:
      guard depth < 3 else { return .text("a") }
      return object(&generator, depth: depth + 1)
    default: return .text(text(&generator))
    }
  }
}
