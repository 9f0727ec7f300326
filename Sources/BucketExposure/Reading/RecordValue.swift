/// A value of a record's JSON.
///
/// Only for the few records that are about who may do what with a bucket, and for what a call acts on: all
/// other reading goes without a tree.
package enum RecordValue: Sendable, Hashable {
  /// The members in their order.
  case object([Member])
  case list([RecordValue])
  case text(String)
  /// As it is spelled.
  case number(String)
  case bool(Bool)
  case null

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: RecordValue

    package init(key: String, value: RecordValue) {
      (self.key, self.value) = (key, value)
    }
  }

  /// Reads JSON; nil where the bytes are not one well-formed value and nothing else, or are a value that no
  /// record has: of more than 1 MiB, or nested deeper than 64.
  package init?(json bytes: Span<UInt8>) {
    guard let value = RecordValueReader.value(of: bytes) else { return nil }
    self = value
  }

  /// The value of the last member with this key, as most programs read it; nil where there is none.
  package subscript(key: String) -> RecordValue? {
    guard case .object(let members) = self else { return nil }
    // By index, since a member that is handed around is retained.
    for index in members.indices.reversed() where members[index].key == key {
      return members[index].value
    }
    return nil
  }

  /// The elements of a list, or the value itself where it is something else but null.
  ///
  /// XML that was made JSON has no list where there is one element.
  package var elements: [RecordValue] {
    switch self {
    case .list(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// A text; a list of one text counts as that text, as older records have it.
  package var text: String? {
    switch self {
    case .text(let text): text
    case .list(let elements) where elements.count == 1: elements[0].text
    default: nil
    }
  }

  /// A boolean, also where it is spelled as a text.
  package var isTrue: Bool? {
    if case .bool(let isTrue) = self { return isTrue }
    return text.flatMap { Bool($0.lowercased()) }
  }
}
