public import FilterPatterns

/// Why definitions cannot be used.
public enum DefinitionsError: Error, Sendable {
  /// No built-in rules have this name.
  case unknownRules(String)
  /// A filter pattern was rejected.
  case pattern(FilterPatternError)
  /// Documents of the user's have no metric filter that can be used.
  case nothingUsable
}

extension DefinitionsError: CustomStringConvertible {
  /// What is wrong and what to do, lower case and without a full stop.
  public var description: String {
    switch self {
    case .unknownRules(let name):
      "no rules and no file named \"\(name)\"; `trailbell rules list` lists those "
        + "that are built in"
    case .pattern(let error): "\(error)"
    case .nothingUsable: "no metric filter that can be used is in the rules"
    }
  }
}
