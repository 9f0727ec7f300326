import MetricAlarms

extension FilterQuestions.Tree {
  /// What field selection criteria ask of log events besides what is in them.
  ///
  /// A trail has its account and a filter its log group: asking for these leaves out little, other than
  /// asking for Regions.
  init(_ condition: FieldSelection.Condition) {
    switch condition {
    case .and(let left, let right): self = .all([Self(left), Self(right)])
    case .or(let left, let right): self = .any([Self(left), Self(right)])
    case .isOne(let field, let texts, let isNegated):
      let values = texts.map { "\"\($0)\"" }.joined(separator: ", ")
      let isSingle = texts.count == 1
      let sign =
        switch (isNegated, isSingle) {
        case (false, true): "="
        case (true, true): "!="
        case (false, false): "IN"
        case (true, false): "NOT IN"
        }
      self = .given(
        field == .region ? .narrowly : .yes,
        "\(field.rawValue) \(sign) " + (isSingle ? values : "(\(values))"))
    }
  }
}
