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
}
