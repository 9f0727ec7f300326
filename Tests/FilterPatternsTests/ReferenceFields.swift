import ReplayTestSupport

/// A space-delimited pattern by the words of section 7.
struct ReferenceFields {
  /// A field: its name, and the conditions on it in groups that are joined by `||`.
  private struct Field {
    let name: String
    /// Nil for `...`.
    let groups: [[(sign: String, value: ReferenceValue)]]?

    func holds(_ token: String) -> Bool {
      guard let groups, !groups.isEmpty else { return true }
      return groups.contains { group in
        group.allSatisfy { sign, value in
          // "A bare number compares numerically with a numeric token."
          ReferenceValue.isNumber(token)
            ? value.holds(sign, number: token) : value.holds(sign, text: token)
        }
      }
    }
  }

  private let fields: [Field]

  static func random(_ generator: inout SeededGenerator) -> ReferenceFields {
    let count = generator.number(in: 0...4)
    var fields = (0..<count).map { index in
      Field(name: generator.chance(15) ? "" : "f-\(index)", groups: [])
    }
    for index in fields.indices where !fields[index].name.isEmpty && generator.chance(30) {
      let groups = (0..<generator.number(in: 1...2)).map { _ in
        (0..<generator.pick([1, 1, 2])).map { _ in condition(&generator) }
      }
      fields[index] = Field(name: fields[index].name, groups: groups)
    }
    if generator.chance(40) {
      let place = generator.number(in: 0...fields.count)
      fields.insert(Field(name: "...", groups: nil), at: place)
    }
    let made = ReferenceFields(fields: fields)
    let regexes = fields.flatMap { $0.groups ?? [] }.joined().count { $0.value.regex != nil }
    return regexes <= 2 ? made : random(&generator)
  }

  private static func condition(
    _ generator: inout SeededGenerator
  ) -> (sign: String, value: ReferenceValue) {
    generator.chance(25)
      ? (generator.pick(["<", "<=", ">", ">="]), .randomNumber(&generator))
      : (generator.pick(["=", "=", "!="]), .random(&generator))
  }

  func text(_ generator: inout SeededGenerator) -> String {
    let space = generator.pick(["", " "])
    let written = fields.map { field in
      let groups = (field.groups ?? []).map { group in
        let joined = group.map { "\(field.name)\(space)\($0.sign)\(space)\($0.value.spelling)" }
          .joined(separator: "\(space)&&\(space)")
        return generator.chance(30) ? "(\(joined))" : joined
      }
      return groups.isEmpty ? field.name : groups.joined(separator: " || ")
    }
    return "[" + space + written.joined(separator: "," + space) + space + "]"
  }

  func matches(_ message: String) -> Bool {
    let tokens = ReferenceTokens(message)
    // A lone field without a name writes itself as `[]`.
    if fields.isEmpty || fields.count == 1 && fields[0].name.isEmpty { return true }
    guard let ellipsis = fields.firstIndex(where: { $0.groups == nil }) else {
      return matches(tokens, greedily: fields)
    }
    let (head, tail) = (fields[..<ellipsis], fields[(ellipsis + 1)...])
    guard tokens.texts.count >= head.count + tail.count else { return false }
    return zip(head, tokens.texts).allSatisfy { $0.holds($1) }
      && zip(tail.reversed(), tokens.texts.reversed()).allSatisfy { $0.holds($1) }
  }

  // "The last field is greedy: it takes the untokenised rest of the message."
  private func matches(_ tokens: ReferenceTokens, greedily fields: [Field]) -> Bool {
    guard tokens.texts.count >= fields.count else { return false }
    var texts = Array(tokens.texts.prefix(fields.count))
    if tokens.texts.count > fields.count {
      texts[fields.count - 1] = tokens.rest(from: fields.count - 1)
    }
    return zip(fields, texts).allSatisfy { $0.holds($1) }
  }
}
