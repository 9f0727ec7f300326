/// Says why exceptions cannot be written into a pattern.
public enum ExceptionClauseError: Error, Hashable, Sendable {
  /// Only JSON patterns have fields that name who made a call.
  case notJSON(FilterPattern.Kind)
  /// The pattern would have so many characters, more than `FilterPattern.lengthLimit`.
  case tooLong(Int)
  /// Its parentheses would nest deeper than patterns may.
  case tooDeep
}

extension ExceptionClauseError: CustomStringConvertible {
  /// What keeps the exceptions out, in words.
  public var description: String {
    switch self {
    case .notJSON(let kind):
      "only JSON patterns can name a principal, and this one is of the kind \(kind.rawValue)"
    case .tooLong(let length):
      "with its exceptions the pattern has \(length) characters, and \(FilterPattern.lengthLimit) at most are taken"
    case .tooDeep: "with its exceptions the pattern's parentheses nest too deep"
    }
  }
}
