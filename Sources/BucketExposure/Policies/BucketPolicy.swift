/// A bucket policy, read for whom it lets in.
public struct BucketPolicy: Sendable {
  /// A statement, or the label of one that cannot be read.
  enum Entry: Sendable {
    case statement(PolicyStatement)
    case unreadable(label: String)
  }

  let entries: [Entry]

  /// Reads the JSON of a policy, such as that of `aws s3api get-bucket-policy`.
  ///
  /// Nil where it is not a policy. A statement that cannot be read does not make it nil.
  public init?(json text: String) {
    guard let value = RecordValue(json: Array(text.utf8).span), case .object = value else {
      return nil
    }
    self.init(policy: value)
  }

  /// Reads what a record has as `requestParameters.bucketPolicy`: the policy itself, or a text with its JSON.
  ///
  /// Nil where there is no policy in it, as where CloudTrail left it out: what it says is unknown then.
  package init?(_ value: RecordValue) {
    if let text = value.text {
      self.init(json: text)
    } else {
      self.init(policy: value)
    }
  }

  private init?(policy: RecordValue) {
    guard policy.elements.count == 1, let policy = policy.elements.first,
      policy["omitted"] != .bool(true), let statements = policy["Statement"], statements != .null
    else { return nil }
    entries = statements.elements.enumerated().map { index, statement in
      let label = PolicyStatement.label(of: statement, number: index + 1)
      return PolicyStatement(statement, label: label).map(Entry.statement)
        ?? .unreadable(label: label)
    }
  }
}
