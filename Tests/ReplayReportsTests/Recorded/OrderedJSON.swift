import Foundation

/// A JSON value that keeps the order of its keys and the spelling of its numbers.
indirect enum OrderedJSON: Sendable {
  case object([(key: String, value: OrderedJSON)])
  case array([OrderedJSON])
  case string(String)
  /// A number, a truth or null, as it is spelt.
  case word(String)

  /// Reads a text that is known to be JSON.
  static func parse(_ text: String) throws -> OrderedJSON {
    var reader = Reader(rest: Array(text.utf8)[...])
    return try reader.value()
  }

  subscript(key: String) -> OrderedJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var items: [OrderedJSON] { if case .array(let items) = self { items } else { [] } }

  /// The string, or the number's spelling; nil for null and for what has parts.
  var text: String? {
    switch self {
    case .string(let text): text
    case .word(let word): word == "null" ? nil : word
    case .object, .array: nil
    }
  }

  /// The value on one line, without white space.
  var compact: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)):\($0.value.compact)" }.joined(separator: ",")
        + "}"
    case .array(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .string(let text): Self.quoted(text)
    case .word(let word): word
    }
  }

  /// Returns the value with `replace` applied to every string and word behind a key.
  func mapping(_ replace: (_ key: String, _ text: String) -> String?, key: String = "")
    -> OrderedJSON
  {
    switch self {
    case .object(let members): .object(members.map { ($0, $1.mapping(replace, key: $0)) })
    case .array(let items): .array(items.map { $0.mapping(replace, key: key) })
    case .string(let text): .string(replace(key, text) ?? text)
    case .word(let word): .word(replace(key, word) ?? word)
    }
  }

  private static func quoted(_ text: String) -> String {
    let escapes: [Character: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t"]
    return "\"" + text.map { escapes[$0] ?? String($0) }.joined() + "\""
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func value() throws -> OrderedJSON {
      skip()
      switch rest.first.map({ Character(Unicode.Scalar($0)) }) {
      case "{":
        let members = try list(until: "}") { reader throws in
          let key = try reader.string()
          reader.skip(":")
          return (key: key, value: try reader.value())
        }
        return .object(members)
      case "[": return .array(try list(until: "]") { reader throws in try reader.value() })
      case "\"": return .string(try string())
      default:
        let word = rest.prefix { !",]} \n\t\r".utf8.contains($0) }
        rest = rest.dropFirst(word.count)
        return .word(String(decoding: word, as: UTF8.self))
      }
    }

    private mutating func list<Item>(
      until end: Character, _ item: (inout Reader) throws -> Item
    ) throws -> [Item] {
      var items: [Item] = []
      rest = rest.dropFirst()
      skip()
      while let byte = rest.first, byte != end.asciiValue {
        items.append(try item(&self))
        skip(",")
      }
      rest = rest.dropFirst()
      return items
    }

    private mutating func string() throws -> String {
      var end = rest.index(after: rest.startIndex)
      while rest[end] != UInt8(ascii: "\"") { end += rest[end] == UInt8(ascii: "\\") ? 2 : 1 }
      let literal = Data(rest[...end])
      rest = rest[(end + 1)...]
      return try JSONDecoder().decode(String.self, from: literal)
    }

    /// Goes past white space, and past one `sign` with white space around it.
    private mutating func skip(_ sign: Character? = nil) {
      rest = rest.drop { " \n\t\r".utf8.contains($0) }
      guard let sign, rest.first == sign.asciiValue else { return }
      rest = rest.dropFirst()
      skip()
    }
  }
}
