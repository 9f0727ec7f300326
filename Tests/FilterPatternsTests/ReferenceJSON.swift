import ReplayTestSupport

/// A JSON value as a tree, which writes itself as text; members keep their order and may repeat.
indirect enum ReferenceJSON {
  case null
  case boolean(Bool)
  /// A number as spelled.
  case number(String)
  case text(String)
  case array([ReferenceJSON])
  case object([(key: String, value: ReferenceJSON)])

  /// One step of a selector.
  enum Step {
    case key(String)
    case index(Int)
    case anyElement
    case anyMember
  }

  /// The values a path leads to (section 3); of repeated keys the last one counts (section 5).
  func nodes(_ path: some Collection<Step>) -> [ReferenceJSON] {
    guard let step = path.first else { return [self] }
    return children(step).flatMap { $0.nodes(path.dropFirst()) }
  }

  private func children(_ step: Step) -> [ReferenceJSON] {
    switch (step, self) {
    case (.key(let key), .object(let members)):
      members.last { $0.key == key }.map { [$0.value] } ?? []
    case (.index(let index), .array(let elements)):
      elements.indices.contains(index) ? [elements[index]] : []
    case (.anyElement, .array(let elements)): elements
    // "`[*]` = every element of an array or every value of an object."
    case (.anyMember, .object(let members)), (.anyElement, .object(let members)):
      members.enumerated().filter { index, member in
        !members[(index + 1)...].contains { $0.key == member.key }
      }.map(\.element.value)
    default: []
    }
  }

  /// Writes the value with white space and escapes wherever they are allowed.
  func spelled(_ generator: inout SeededGenerator) -> String {
    let space = generator.pick(["", "", " ", "\n "])
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let spelling): return spelling
    case .text(let text): return Self.quoted(text, &generator)
    case .array(let elements):
      let parts = elements.map { $0.spelled(&generator) }
      return "[" + space + parts.joined(separator: space + "," + space) + space + "]"
    case .object(let members):
      let parts = members.map { member in
        Self.quoted(member.key, &generator) + space + ":" + space
          + member.value.spelled(&generator)
      }
      return "{" + space + parts.joined(separator: "," + space) + space + "}"
    }
  }

  /// Writes a string with some characters escaped that need not be.
  private static func quoted(_ text: String, _ generator: inout SeededGenerator) -> String {
    let isMuchEscaped = generator.chance(20)
    let body = text.utf16.reduce(into: "") { body, unit in
      let scalar = Unicode.Scalar(unit)
      let mustEscape = scalar == "\"" || scalar == "\\" || unit < 0x20 || scalar == nil
      let hex = String(unit, radix: 16)
      let escape = "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      body += mustEscape || isMuchEscaped ? escape : scalar.map { String($0) } ?? escape
    }
    // By units: a surrogate pair that is not escaped stays whole.
    return isMuchEscaped || text.unicodeScalars.allSatisfy { $0.value < 0x1_0000 }
      ? "\"\(body)\"" : "\"\(text)\""
  }
}
