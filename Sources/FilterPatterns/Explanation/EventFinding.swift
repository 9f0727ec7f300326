/// What was found in a log event where a pattern looked.
public enum EventFinding: Sendable, Equatable {
  /// There is nothing at the selector.
  case missing
  /// The value is null.
  case null
  /// The value is true or false.
  case boolean(Bool)
  /// The value is a number, spelled so.
  case number(String)
  /// The value is a text.
  case text(String)
  /// The value is an object.
  case object
  /// The value is an array.
  case array
  /// The value is an array with a null in it, which is what `IS NULL` asks for.
  case arrayWithNull
  /// A wildcard found so many values, and the condition holds for none.
  case noneOf(Int)
  /// The text looked for begins at this byte of the event.
  case occurs(byte: Int)
  /// The regular expression finds something in the event.
  case found
  /// The text looked for is nowhere in the event.
  case absent
  /// The event is not one JSON object, which a JSON pattern asks for (recorded: filters.json json_not_exists).
  case notOneObject
  /// The event has fewer tokens than the pattern has fields (recorded: filters.json space_extract).
  case tooFewTokens(Int, fields: Int)
  /// The pattern asks nothing of the event.
  case nothingAsked
}

extension EventFinding: CustomStringConvertible {
  /// The finding in a few words, such as `"GetObject"` or `no such field`.
  public var description: String {
    switch self {
    case .missing: "no such field"
    case .null: "null"
    case .boolean(let value): value ? "the boolean true" : "the boolean false"
    case .number(let spelling): spelling
    case .text(let text): PatternPrinter.quoted(text)
    case .object: "an object"
    case .array: "an array"
    case .arrayWithNull: "an array with a null in it"
    case .noneOf(let count): "\(count) \(count == 1 ? "value" : "values"), none of which does"
    case .occurs(let byte): "at byte \(byte)"
    case .found: "found in the event"
    case .absent: "nowhere in the event"
    case .notOneObject: "the event is not one JSON object"
    case .tooFewTokens(let count, let fields):
      "the event has \(count) \(count == 1 ? "token" : "tokens") for \(fields) fields"
    case .nothingAsked: "the pattern matches every event"
    }
  }
}
