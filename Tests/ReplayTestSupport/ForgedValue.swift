/// A JSON value to be written down: objects keep the order and the repetition of their keys.
package indirect enum ForgedValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number in the spelling given.
  case number(String)
  case string(String)
  case array([ForgedValue])
  case object([Member])

  /// One key and its value.
  package struct Member: Equatable, Sendable {
    /// The key as decoded text.
    package var key: String
    package var value: ForgedValue

    /// Creates the member `key` of an object.
    package init(_ key: String, _ value: ForgedValue) {
      self.key = key
      self.value = value
    }
  }

  /// Creates an object whose values are texts.
  package static func texts(_ members: KeyValuePairs<String, String>) -> ForgedValue {
    .object(members.map { Member($0.key, .string($0.value)) })
  }

  /// The members of an object; none for other values.
  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension ForgedValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self = .string(text)
  }
}

extension ForgedValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}

extension ForgedValue: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) {
    self = .null
  }
}

extension ForgedValue: ExpressibleByDictionaryLiteral {
  /// Creates an object with the members in the order written.
  package init(dictionaryLiteral members: (String, ForgedValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
