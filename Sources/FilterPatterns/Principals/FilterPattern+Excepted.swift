extension FilterPattern {
  /// Whose calls the pattern leaves out by clauses such as `excepting` writes, in their order, each once.
  ///
  /// A clause for an ARN names it in one or two fields; none of the pattern's other conditions is looked at.
  public var exceptedPrincipals: [String] {
    guard case .json(let tree) = form else { return [] }
    var known: Set<[UInt8]> = []
    return tree.factors.compactMap(Self.clause).flatMap(\.texts).filter {
      known.insert(Array($0.utf8)).inserted
    }
  }

  /// The clauses that leave them out, in one agreed spelling.
  package var exceptionClauses: [String] {
    guard case .json(let tree) = form else { return [] }
    return tree.factors.filter { Self.clause($0) != nil }.map { PatternPrinter.text(of: .json($0)) }
      .map { String($0.dropFirst(2).dropLast(2)) }
  }

  /// What the pattern would be without these clauses, in one agreed spelling.
  package var canonicalTextWithoutExceptions: String {
    guard case .json(let tree) = form else { return canonicalText }
    let rest = tree.factors.filter { Self.clause($0) == nil }
    return PatternTree.joined(rest, by: .and).map { PatternPrinter.text(of: .json($0)) } ?? ""
  }

  /// The field of a clause of exceptions and the texts it leaves out; nil of any other part of a pattern.
  private static func clause(
    _ part: PatternTree
  ) -> (field: PrincipalField, texts: [String])? {
    guard case .any(let alternatives) = part, alternatives.count == 2,
      case .condition(let absence) = alternatives[0], absence.test == .notExists,
      let field = PrincipalField(absence.selector)
    else { return nil }
    let comparisons = alternatives[1].factors.map { text(in: $0, of: field) }
    let texts = comparisons.compactMap(\.self)
    return texts.count == comparisons.count ? (field, texts) : nil
  }

  /// The text that a part of a clause holds the field against.
  private static func text(in part: PatternTree, of field: PrincipalField) -> String? {
    guard case .condition(let condition) = part, PrincipalField(condition.selector) == field,
      case .compares(.notEqual, let literal) = condition.test, literal.form == .text
    else { return nil }
    return literal.text
  }
}

extension PrincipalField {
  /// The field that a selector leads to; nil: none of these.
  fileprivate init?(_ selector: PatternSelector) {
    let text = PatternPrinter.text(of: selector)
    guard let field = Self.allCases.first(where: { $0.selector == text }) else { return nil }
    self = field
  }
}
