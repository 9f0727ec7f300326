extension FilterPattern {
  /// The kinds of patterns CloudWatch Logs knows (rule 1.2, documented).
  public enum Kind: String, Sendable, CaseIterable {
    /// The empty pattern, which matches every event.
    case everything
    /// `{ … }`: conditions on JSON events.
    case json
    /// `[…]`: conditions on the fields that white space delimits.
    case delimited
    /// Texts that must, may or must not occur.
    case terms
    /// `%…%`: a regular expression.
    case regex
  }

  /// Which kind of pattern it is.
  public var kind: Kind {
    switch form {
    case .everything: .everything
    case .json: .json
    case .delimited: .delimited
    case .terms: .terms
    case .regex: .regex
    }
  }

  /// How many regular expressions are in it, of which a log group's filters have a quota (rule 1.6).
  public var regexCount: Int {
    switch form {
    case .everything, .terms: 0
    case .regex: 1
    case .json(let tree): Self.regexCount(of: tree)
    case .delimited(_, let tree): tree.map(Self.regexCount) ?? 0
    }
  }

  private static func regexCount(of tree: PatternTree) -> Int {
    tree.conditions.count { condition in
      guard case .compares(_, let literal) = condition.test else { return false }
      return literal.form == .regex
    }
  }
}
