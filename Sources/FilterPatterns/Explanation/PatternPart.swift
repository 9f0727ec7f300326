import TrailRecords

/// One condition of a pattern, to be asked by itself.
package struct PatternPart: Hashable, Sendable {
  /// What makes it hold.
  package enum Demand: Sendable {
    /// One of certain values.
    case value
    /// Any value but certain ones: `!=`, or a term that must not occur.
    case otherValue
    /// That there is nothing.
    case absence
  }

  /// The condition as a pattern of its own.
  package let pattern: FilterPattern
  /// The condition in its canonical spelling; of a term, whether it occurs.
  package let text: String
  /// The keys that lead to what it asks about, up to an index or a wildcard; empty: the event's text.
  package let keys: [String]
  /// What makes it hold.
  package let demand: Demand
  /// Of `!=` with a wildcard or a regular expression, which may leave out many values: the same with `=`.
  package let opposite: FilterPattern?

  /// The part that is one condition on a JSON event.
  init(_ condition: PatternCondition) {
    pattern = FilterPattern(.json(.condition(condition)))
    text = PatternPrinter.text(of: condition)
    keys = condition.selector.path?.leadingKeys ?? []
    demand =
      switch condition.test {
      case .notExists: .absence
      case .compares(.notEqual, _): .otherValue
      case .isNull, .isTrue, .isFalse, .compares: .value
      }
    opposite = condition.ofManyLeftOut.map { FilterPattern(.json(.condition($0))) }
  }

  /// The part that is a term; an optional one as if it had to occur.
  init(_ term: PatternTerm) {
    let isExcluded = term.role == .excluded
    let alone = PatternTerm(
      role: isExcluded ? .excluded : .required, text: term.text, range: term.range)
    pattern = FilterPattern(.terms([alone]))
    text = PatternPrinter.quoted(term.text) + (isExcluded ? " does not occur" : " occurs")
    keys = []
    demand = isExcluded ? .otherValue : .value
    opposite = nil
  }

  /// The part that is a whole pattern, which cannot be taken apart.
  init(_ pattern: FilterPattern) {
    self.pattern = pattern
    text = pattern.canonicalText
    keys = []
    demand = .value
    opposite = nil
  }
}

extension PatternCondition {
  /// Of `!=` with a wildcard or a regular expression: the same with `=`.
  fileprivate var ofManyLeftOut: PatternCondition? {
    guard case .compares(.notEqual, let literal) = test,
      literal.form == .regex || literal.form == .text && literal.text.contains("*")
    else { return nil }
    return PatternCondition(selector: selector, test: .compares(.equal, literal), range: range)
  }
}

extension FilterPattern {
  /// The pattern of what has been read, in its canonical spelling.
  fileprivate init(_ form: PatternForm) {
    text = PatternPrinter.text(of: form)
    self.form = form
  }
}
