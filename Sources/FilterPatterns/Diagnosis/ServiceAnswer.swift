/// What CloudWatch would say to something that is wrong with a pattern (recorded: recorded-logs A8).
struct ServiceAnswer {
  /// When CloudWatch comes to look for it: it reports the first thing alone.
  ///
  /// That characters come before grammar is recorded (filters.json invalid_json_eventbridge_pattern),
  /// the rest of the order is assumed.
  enum Stage: Comparable {
    case request
    case characters
    case grammar
    case content
  }

  let stage: Stage
  let message: String

  /// The answer to text that makes no token.
  init(toUnfinished token: String) {
    self.init(.characters, Self.naming(token))
  }

  /// The answer to a token where only another kind may stand; nil: to grammar that it names nothing of.
  init(toUnexpected token: String?) {
    self.init(.grammar, token.map(Self.naming) ?? "Invalid metric filter pattern")
  }

  init(_ stage: Stage, _ message: String) {
    self.stage = stage
    self.message = message
  }

  private static func naming(_ token: String) -> String {
    "Invalid character(s) in term '\(token)'"
  }
}
