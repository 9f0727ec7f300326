/// What a pattern says, by its kind (rule 1.2, documented).
enum PatternForm: Equatable, Sendable {
  /// The empty pattern: it matches every event.
  case everything
  /// Conditions on the values of a JSON event.
  case json(PatternTree)
  /// Conditions on the fields that white space delimits in an event.
  case delimited(DelimitedLayout, PatternTree?)
  /// Texts that must, may or must not occur in an event.
  case terms([PatternTerm])
  /// One regular expression to be found in an event.
  case regex(PatternLiteral)

  /// Whether the pattern looks at the message's text instead of at a record's fields.
  var looksAtMessage: Bool {
    switch self {
    case .everything, .json: false
    case .delimited, .terms, .regex: true
    }
  }

  /// The conditions in the order in which they are written; terms are none.
  var conditions: [PatternCondition] { tree?.conditions ?? [] }

  /// The conditions and how they are joined.
  var tree: PatternTree? {
    switch self {
    case .json(let tree): tree
    case .delimited(_, let tree): tree
    case .everything, .terms, .regex: nil
    }
  }
}
